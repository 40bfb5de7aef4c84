import { type Command, type Report, report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { reportSchema } from '../../engine/src/report/report-schema.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { rightsFlow } from '../support/rights-scenario.ts';

const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
const flow = rightsFlow();
const started = () => new Play(flow).start().pass(1);
const reportOf = (play: Play, language = 'en'): Report => report(play.flow, facts, play.records, language);
const told = (play: Play, id: string) => {
  const decision = reportOf(play).decisions.find((it) => it.id === id);
  if (decision === undefined) throw new Error(`No ${id} in the report.`);
  return decision;
};
const take = (decision: string, option: string) => ({ type: 'decision.take', decision, option }) as const;
const write = (...to: string[]): Command => ({ type: 'message.send', to, text: words('A word') });

/** Delegated, acting, joint, overstepped, consulted and met: everything that the report tells of authority. */
function eventful(): Play {
  const play = started();
  play.must(dms, { type: 'authority.delegate', right: 'launch', to: 'fc', reason: words('You are closer') });
  play.must(facilitator, { type: 'meeting.record', roles: ['srsg', 'dms', 'pc'], decision: 'stay-put' });
  play.must(srsg, { type: 'acting.begin', of: 'srsg', actor: 'dms', reason: words('In the air') });
  play.pass(1).must(fc, take('aircraft', 'now'));
  play.must(pc, take('stay-put', 'all'));
  play.must(dms, { ...take('stay-put', 'some'), hat: 'do' });
  play.must(fc, take('units', 'gate'));
  play.must(fc, take('who-leads', 'force'));
  play.must(pc, { type: 'decision.position', decision: 'who-leads', option: 'force', stance: 'supports' });
  play.must(fc, take('who-leads', 'force'));
  play.pass(1).must(srsg, { type: 'acting.end', of: 'srsg' });
  play.must(dms, { type: 'authority.withdraw', right: 'launch', to: 'fc' });
  return play;
}

test('[RP26] by what authority: delegated by whom, acting for whom, together with whom', () => {
  const play = eventful();
  expect(told(play, 'aircraft').outcome).toMatchObject({
    role: 'fc',
    authority: 'delegated',
    delegated: { from: 'dms', since: minutes(1) },
  });
  expect(told(play, 'stay-put').outcome).toMatchObject({ role: 'dms', authority: 'acting', actingFor: 'srsg' });
  expect(told(play, 'who-leads').outcome).toMatchObject({ role: 'fc', authority: 'joint', with: ['pc'] });
  const markdown = reportMarkdown(reportOf(play));
  for (const line of ['delegated by DMS, 07:41', 'acting for SRSG', 'jointly with PC']) {
    expect(markdown).toContain(`**Authority**: ${line}`);
    expect(reportHtml(reportOf(play))).toContain(`<b>${line}</b>`);
  }
  const aloud = started();
  const record = { type: 'decision.record', decision: 'who-leads', option: 'force', role: 'pc' } as const;
  aloud.must(facilitator, { ...record, with: ['fc'] });
  expect(told(aloud, 'who-leads').outcome).toMatchObject({ with: ['fc'] });
});

test('[RP26] by an order that stands from the beginning, by its own, or without it', () => {
  const standing = new Play(
    rightsFlow(['    consult: [cmo]\n', '    delegated: { to: [fc], by: { en: Order 7 } }\n    consult: [cmo]\n']),
  );
  standing.start().must(fc, take('aircraft', 'now'));
  expect(told(standing, 'aircraft').outcome?.delegated).toEqual({ order: { text: 'Order 7', lang: 'en' } });
  expect(reportMarkdown(reportOf(standing))).toContain('delegated by order: Order 7 (held by FC, DMS)');
  const own = started();
  own.must(dms, take('aircraft', 'now'));
  expect(told(own, 'aircraft').outcome).toMatchObject({ authority: 'own' });
  expect(told(own, 'aircraft').outcome).not.toHaveProperty('delegated');
  const none = started();
  none.must(srsg, take('aircraft', 'now'));
  expect(told(none, 'aircraft').outcome).toMatchObject({ authority: 'none' });
});

test('[RP26] the hat it was taken in, where its right names one', () => {
  const play = eventful();
  expect(told(play, 'stay-put')).toMatchObject({ hat: { id: 'do' }, outcome: { hat: { short: { text: 'DO' } } } });
  expect(reportMarkdown(reportOf(play))).toContain('**Decided as**: DO, Designated Official\n');
  const line = (hat: 'hom' | undefined) => {
    const other = started();
    other.must(srsg, { ...take('stay-put', 'some'), ...(hat === undefined ? {} : { hat }) });
    return reportMarkdown(reportOf(other));
  };
  expect(line('hom')).toContain('**Decided as**: HoM, Head of Mission (this decision is for the DO)');
  expect(line(undefined)).toContain('**Decided as**: no hat recorded (this decision is for the DO)');
  expect(told(play, 'aircraft')).not.toHaveProperty('hat');
});

test('[RP27] whom, how and when, as the record has it; what came afterwards counts where delay risks life', () => {
  const play = started();
  play.must(facilitator, { type: 'meeting.record', roles: ['srsg', 'dms'] });
  play.must(dms, write('srsg'));
  play.must(dms, take('aircraft', 'now'));
  play.must(srsg, take('stay-put', 'some'));
  play.must(dms, { type: 'rfi.ask', to: 'cmo', text: words('It flies') });
  play.pass(1).must(srsg, write('pc'));
  expect(told(play, 'stay-put')).toMatchObject({
    consulted: [{ role: 'dms', asker: 'srsg', how: 'meeting', t: minutes(1), after: false }],
    notConsulted: [],
    informed: [{ role: 'pc', how: 'message', t: minutes(2) }],
    notInformed: [],
  });
  // In the same moment, but once it was on record.
  expect(told(play, 'aircraft')).toMatchObject({
    consulted: [{ role: 'cmo', how: 'desk', t: minutes(1), after: true }],
    informed: [],
    notInformed: ['srsg'],
  });
  const markdown = reportMarkdown(reportOf(play));
  expect(markdown).toContain('CMO (asked as a desk, 07:41, informed afterwards, urgent)');
  expect(markdown).toContain('**No word recorded**: SRSG');
  expect(reportOf(play).summary.consultation).toEqual({ wanted: 2, recorded: 2 });
});

test('[RP27] elsewhere a word afterwards is none before, even when the decision was recorded later', () => {
  const play = started().pass(3);
  play.must(dms, write('srsg'));
  play.must(facilitator, {
    type: 'decision.record',
    decision: 'stay-put',
    option: 'some',
    role: 'srsg',
    since: minutes(2),
  });
  expect(told(play, 'stay-put')).toMatchObject({ consulted: [], notConsulted: ['dms'] });
  expect(reportMarkdown(reportOf(play))).toContain('**No consultation recorded**: DMS');
});

test('[RP28] what was decided where it could have no effect: who, when, what, and why it had none', () => {
  const play = eventful();
  play.must(srsg, { type: 'decision.take', decision: 'units', option: 'stay', reason: words('It is late') });
  const other = started();
  other.must(srsg, { ...take('stay-put', 'pay'), reason: words('They are waiting') });
  expect(told(play, 'units').oversteps).toEqual([
    { role: 'fc', t: minutes(2), why: 'barred', recorded: false, option: { text: 'To the gate', lang: 'en' } },
  ]);
  expect(told(play, 'who-leads').oversteps).toMatchObject([{ role: 'fc', why: 'alone' }]);
  expect(told(other, 'stay-put').oversteps).toMatchObject([
    { why: 'never', reason: 'They are waiting', never: { title: { text: 'Ransom' }, why: { text: 'None is paid.' } } },
  ]);
  const markdown = reportMarkdown(reportOf(play));
  expect(markdown).toContain('**Noted without effect**: PC, 07:42: All stay – rests with another role');
  expect(reportMarkdown(reportOf(other))).toContain(
    'Pay for passage – there is no path for it: Ransom. None is paid.; Reason: They are waiting',
  );
});

test('[RP29] delegations and acting with their hours, and who met about what; none of it where there was none', () => {
  const play = eventful();
  expect(reportOf(play).handovers).toMatchObject({
    delegations: [{ from: 'dms', to: 'fc', since: minutes(1), until: minutes(3), reason: 'You are closer' }],
    acting: [{ of: 'srsg', actor: 'dms', since: minutes(1), until: minutes(3), reason: 'In the air' }],
  });
  expect(reportOf(play).meetings).toMatchObject([
    { t: minutes(1), roles: ['srsg', 'dms', 'pc'], decision: { text: 'Who may move' } },
  ]);
  const markdown = reportMarkdown(reportOf(play));
  expect(markdown).toContain('| DMS | FC | Launch | 07:41 | 07:43 | You are closer |');
  expect(markdown).toContain('| SRSG | DMS | acts in its place | 07:41 | 07:43 | In the air |');
  expect(markdown).toContain('| 07:41 | SRSG, DMS, PC | Who may move |');
  expect(reportHtml(reportOf(play))).toContain('<section id="authority"');
  for (const part of ['handovers', 'meetings']) expect(reportOf(started())).not.toHaveProperty(part);
  expect(reportHtml(reportOf(started()))).not.toContain('href="#authority"');
});

test('[RP30] acting and joint are counted as with authority, and it all stands in both languages and both forms', () => {
  const play = eventful();
  expect(reportOf(play).summary.decisions).toMatchObject({ delegated: 1, acting: 1, joint: 1, none: 0 });
  expect(reportSchema.parse(reportOf(play))).toEqual(reportOf(play));
  expect(reportMarkdown(reportOf(play))).toMatch(/acting for an absent leader 1; jointly 1/);
  for (const format of [reportMarkdown, reportHtml]) {
    const french = format(reportOf(play, 'fr'));
    for (const line of [
      'délégué par DMS, 07:41',
      'par intérim pour SRSG',
      'conjointement avec PC',
      'Noté, sans effet',
      'Délégations et intérims',
      'Réunions',
    ]) {
      expect(french).toContain(line);
    }
    expect(french).not.toMatch(/delegated by|acting for|jointly|without effect|\{(role|roles|order|hat)\}/);
  }
});

test('[OV11] what control decided for a desk to which it was passed on is told in the desk’s name', () => {
  const play = new Play(rightsFlow(['    delegates-to: [fc, pc]\n', '    delegates-to: [cmo]\n'])).start().pass(1);
  play.must(dms, { type: 'authority.delegate', right: 'launch', to: 'cmo' });
  play.must(facilitator, { type: 'decision.record', decision: 'aircraft', option: 'now', role: 'cmo' });
  expect(told(play, 'aircraft').outcome).toMatchObject({ role: 'cmo', authority: 'delegated' });
  expect(reportMarkdown(reportOf(play))).toContain('CMO');
  expect(reportHtml(reportOf(play))).toContain('CMO');
});
