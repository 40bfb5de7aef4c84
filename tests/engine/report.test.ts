import { type Report, report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { reportSchema } from '../../engine/src/report/report-schema.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
const reportOf = (play: Play, language = 'en'): Report => report(play.flow, facts, play.records, language);
const launchOf = (play: Play) => {
  const [launch] = reportOf(play).decisions;
  if (launch === undefined) throw new Error('No decision in the report.');
  return launch;
};
const launch = { decision: 'launch' } as const;
const take = { type: 'decision.take', ...launch, option: 'take' } as const;

/** The force commander reads, the director of support does not; one dissents; the decision is taken at eight minutes. */
function decided(): Play {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(fc, { type: 'message.send', to: ['dms'], text: words('Before') });
  play.pass(2);
  play.must(srsg, {
    type: 'decision.position',
    ...launch,
    option: 'keep',
    stance: 'supports',
    text: words('I promised it'),
  });
  play.must(pc, { type: 'decision.position', ...launch, option: 'take', stance: 'supports' });
  play.pass(1);
  play.must(dms, { type: 'fact.told', inject: 'first-alert', to: ['pc'] });
  play.pass(4);
  play.must(dms, { ...take, reason: words('Minutes count') });
  return play;
}

test('[RP1] the report has the shape that is public, whenever it is made', () => {
  for (const play of [new Play(flow), new Play(flow).start(), decided(), decided().pass(60)]) {
    expect(reportSchema.parse(reportOf(play))).toEqual(reportOf(play));
  }
});

test('[RP2] it says which exercise, how long it lasted, and which record it was made from', () => {
  const play = decided();
  play.must(facilitator, { type: 'exercise.end' });
  play.pass(30);
  expect(reportOf(play).exercise).toMatchObject({
    scenario: 'small-ambush',
    title: { text: 'A small ambush' },
    lasted: minutes(8),
    ended: true,
    records: play.records.length,
    ...facts,
    language: 'en',
  });
  expect(reportOf(decided()).exercise.ended).toBe(false);
});

test('[RP3] for each decision: who decided, when, by what authority, why, and how long it took', () => {
  expect(launchOf(decided())).toMatchObject({
    number: 1,
    openedAt: 0,
    closesAt: minutes(15),
    holders: ['fc', 'dms'],
    outcome: {
      role: 'dms',
      t: minutes(8),
      took: minutes(8),
      authority: 'own',
      option: { id: 'take', text: { text: 'Take the aircraft' }, doctrine: true },
      reason: 'Minutes count',
      recorded: false,
    },
  });
});

test('[RP3] a default, a ruling, a record of what was said aloud and a decision never taken are told as such', () => {
  const lapsed = launchOf(new Play(flow).start().pass(20));
  expect(lapsed).toMatchObject({ decider: 'dms', outcome: { authority: 'default', option: { id: 'keep' } } });

  const ruled = new Play(flow).start().pass(1);
  ruled.must(dms, { type: 'decision.take', ...launch, other: words('Two aircraft') });
  ruled.must(facilitator, { type: 'decision.rule', ...launch, as: 'take', reason: words('The same') });
  expect(launchOf(ruled).outcome).toMatchObject({
    other: 'Two aircraft',
    ruling: { as: { text: 'Take the aircraft' }, reason: 'The same' },
  });

  const aloud = new Play(flow).start().pass(9);
  aloud.must(facilitator, { type: 'decision.record', ...launch, role: 'fc', option: 'take', since: minutes(4) });
  expect(launchOf(aloud).outcome).toMatchObject({
    recorded: true,
    authority: 'delegated',
    t: minutes(4),
    took: minutes(4),
  });

  const open = new Play(flow).start().pass(1);
  open.must(facilitator, { type: 'exercise.end' });
  expect(launchOf(open)).not.toHaveProperty('outcome');
  expect(launchOf(open)).not.toHaveProperty('decider');
});

test('[RP4] who was to be asked and was: by a position, or by any exchange with whoever may decide while it was open', () => {
  const { consulted, notConsulted } = launchOf(decided());
  expect(consulted).toEqual([
    { role: 'fc', asker: 'dms', how: 'message', t: minutes(1), after: false },
    { role: 'srsg', how: 'position', t: minutes(3), after: false },
  ]);
  expect(notConsulted).toEqual([]);

  const alone = new Play(flow).start().pass(1);
  alone.must(fc, { type: 'message.send', to: ['pc'], text: words('Between us') });
  alone.must(dms, take);
  alone.must(fc, { type: 'message.send', to: ['dms'], text: words('Too late') });
  alone.pass(1);
  expect(launchOf(alone).notConsulted).toEqual(['fc', 'srsg']);
});

test('[RP4] what was exchanged before the decision was put is no consultation on it', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'message.send', to: ['pc'], text: words('Good morning') });
  play.pass(1);
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(pc, { type: 'decision.take', decision: 'cordon', option: 'near' });
  expect(reportOf(play).decisions.find((it) => it.id === 'cordon')?.consulted).toEqual([]);
});

test('[RP5] positions are told with their words, and dissent is named: for something else, or against what was chosen', () => {
  expect(launchOf(decided()).positions).toMatchObject([
    { role: 'srsg', option: { text: "Keep the minister's flight" }, text: 'I promised it', dissent: true },
    { role: 'pc', dissent: false },
  ]);
});

test('[RP6] what the decider had opened by then, and nothing opened later', () => {
  const play = decided();
  play.must(facilitator, { type: 'inject.release', inject: 'air-call' });
  play.pass(1);
  play.must(dms, { type: 'inject.read', inject: 'air-call' });
  expect(launchOf(play).seen).toEqual([
    { inject: 'first-alert', readAt: minutes(4), title: { text: 'Contact north of Kika', lang: 'en' } },
  ]);
});

test('[RP7] what bore on it: known, unread in the inbox, held by others, or known to nobody yet; the weightiest first', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(dms, take);
  const state = (it: Play) =>
    launchOf(it).facts.map(({ id, weight, state, heldBy }) => [id, weight, state, heldBy.map((by) => by.role)]);
  expect(state(play)).toEqual([
    ['ambush', 'critical', 'unread', ['fc']],
    ['busy-aircraft', 'critical', 'unknown', []],
    ['second-device', 'useful', 'held', ['fc']],
  ]);
  expect(state(decided())[0]).toEqual(['ambush', 'critical', 'known', ['fc', 'pc']]);
});

test('[RP7] what was said aloud before the decision counts, even when it was noted after it', () => {
  const play = decided();
  play.must(facilitator, { type: 'fact.told', fact: 'second-device', from: 'fc', to: ['dms'], since: minutes(7) });
  play.must(facilitator, { type: 'fact.told', fact: 'busy-aircraft', to: ['dms'] });
  play.pass(1);
  expect(launchOf(play).facts.find((it) => it.id === 'second-device')).toMatchObject({
    state: 'known',
    since: minutes(7),
  });
  const later = decided();
  later.pass(1);
  later.must(facilitator, { type: 'fact.told', fact: 'busy-aircraft', to: ['dms'] });
  expect(launchOf(later).facts.find((it) => it.id === 'busy-aircraft')).toMatchObject({ state: 'unknown', heldBy: [] });
});

test('[RP8] checkpoints with their times, their basis, and a judgement of the facilitator beside what was computed', () => {
  const play = decided();
  play.must(facilitator, {
    type: 'checkpoint.mark',
    checkpoint: 'srsg-informed',
    result: 'justified-deviation',
    reason: words('By radio'),
  });
  play.must(facilitator, { type: 'exercise.end' });
  const byId = Object.fromEntries(reportOf(play).checkpoints.map((it) => [it.id, it]));
  expect(byId['launch-decided']).toMatchObject({
    result: 'met',
    by: 'dms',
    took: minutes(8),
    limit: minutes(10),
    basis: 'exercise-standard',
  });
  expect(byId['srsg-informed']).toMatchObject({
    computed: 'missed',
    result: 'justified-deviation',
    reason: 'By radio',
  });
  expect(byId['aftermath']).toMatchObject({ result: 'not-applicable' });
});

test('[RP9] observations by objective, strengths and improvements counted, with the checkpoints that belong to it', () => {
  const play = decided();
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'strength', text: words('Calm') });
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'improve' });
  const [first, second] = reportOf(play).objectives;
  expect(first).toMatchObject({ id: 'launch', strengths: 1, improvements: 1, checkpoints: ['launch-decided'] });
  expect(first?.observations).toEqual([
    { t: minutes(8), rating: 'strength', text: 'Calm' },
    { t: minutes(8), rating: 'improve' },
  ]);
  expect(second).toMatchObject({ id: 'share', observations: [] });
});

test('[RP10] phases as they were entered and why, and branches that were not taken', () => {
  const play = decided();
  play.must(facilitator, { type: 'phase.force', phase: 'late', reason: words('To see it') });
  const { phases, roadsNotTaken } = reportOf(play);
  expect(phases).toMatchObject([
    { id: 'alert', enteredAt: 0, leftAt: minutes(8), cause: 'start' },
    { id: 'in-time', enteredAt: minutes(8), leftAt: minutes(8), cause: 'condition', why: { text: 'Launched in time' } },
    { id: 'late', cause: 'forced', reason: 'To see it' },
  ]);
  expect(roadsNotTaken).toEqual([
    {
      from: { text: 'In time', lang: 'en' },
      to: { text: 'Calm', lang: 'en' },
      why: { text: 'People are with us', lang: 'en' },
    },
  ]);
});

test('[RP10] phases entered at one moment stand in the order in which they were entered', () => {
  const play = new Play(flow).start().pass(1);
  for (const phase of ['late', 'alert', 'late', 'in-time']) {
    play.must(facilitator, { type: 'phase.force', phase, reason: words('Back and forth') });
  }
  expect(reportOf(play).phases.map((it) => it.id)).toEqual(['alert', 'late', 'alert', 'late', 'in-time']);
});

test('[RP11] who knew what and since when, and where the indicators began and ended', () => {
  const play = decided();
  expect(reportOf(play).facts.find((it) => it.id === 'ambush')?.holders).toEqual([
    { role: 'fc', since: minutes(1), via: 'inject' },
    { role: 'dms', since: minutes(4), via: 'inject' },
    { role: 'pc', since: minutes(4), via: 'told', from: 'dms' },
  ]);
  expect(reportOf(play).indicators).toEqual([
    {
      id: 'consent',
      title: { text: 'Consent', lang: 'en' },
      start: 60,
      end: 63,
      course: [
        { t: 0, value: 60 },
        { t: minutes(8), value: 58 },
        { t: minutes(8), value: 63 },
      ],
    },
  ]);
});

test('[RP12] the timeline has every line of the feed, in order, with the title of what it is about', () => {
  const play = decided();
  const { timeline } = reportOf(play);
  expect(timeline.map((it) => it.seq)).toEqual([...timeline.map((it) => it.seq)].sort((a, b) => a - b));
  expect(timeline.find((it) => it.event === 'inject.released')).toMatchObject({
    title: { text: 'Contact north of Kika' },
    to: ['fc', 'dms'],
  });
  expect(timeline.find((it) => it.event === 'decision.taken')).toMatchObject({
    role: 'dms',
    title: { text: 'Who launches' },
    text: 'Minutes count',
  });
  expect(timeline.find((it) => it.event === 'seat.claimed')).toMatchObject({ title: { text: 'srsg' } });
});

test('[RP12] a line tells what was chosen or spoken for beside why, and results in words', () => {
  const play = decided();
  play.must(facilitator, {
    type: 'observation.note',
    objective: 'launch',
    rating: 'improve',
    text: words('Ask first'),
  });
  play.must(facilitator, { type: 'clock.speed', factor: 2_500 });
  const { timeline } = reportOf(play);
  const line = (event: string) => timeline.find((it) => it.event === event);
  expect(line('decision.taken')).toMatchObject({ choice: { text: 'Take the aircraft' }, text: 'Minutes count' });
  expect(line('decision.positioned')).toMatchObject({
    choice: { text: "Keep the minister's flight" },
    detail: 'supports',
  });
  expect(line('checkpoint.reached')).toMatchObject({ detail: 'met', text: 'met' });
  const markdown = reportMarkdown(reportOf(play));
  for (const told of [
    'Decided. Who launches. Take the aircraft. Minutes count',
    "Position. Who launches. supports. Keep the minister's flight. I promised it",
    'Checkpoint. Launch decided. met',
    'Observation. Launch where it is fastest. To improve. Ask first',
    'Clock speed changed. × 2.5',
    'Phase. The first minutes |',
  ]) {
    expect(markdown).toContain(told);
  }
});

test('[RP13] the same record gives the same report, and what people wrote cannot break its form', () => {
  const play = decided();
  const nasty = '<script>alert(1)</script> | a *b* [c](http://d) \n# E';
  play.must(fc, { type: 'message.send', to: ['dms'], text: words(nasty) });
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'improve', text: words(nasty) });
  expect(reportOf(play)).toEqual(reportOf(play));
  const markdown = reportMarkdown(reportOf(play));
  expect(markdown).toContain('\\<script\\>alert(1)\\</script\\> \\| a \\*b\\* \\[c\\](http://d) # E');
  expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  const html = reportHtml(reportOf(play));
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('[RP14] words that were erased leave their place empty, and the report stands', () => {
  const play = decided();
  const erased = play.records.map((record) =>
    JSON.parse(JSON.stringify(record).replaceAll('"words":"Minutes count"', '"words":null')),
  );
  const told = report(flow, facts, erased, 'en');
  expect(JSON.stringify(told)).not.toContain('Minutes count');
  expect(told.decisions[0]?.outcome).not.toHaveProperty('reason');
  expect(told.decisions[0]?.outcome).toMatchObject({ role: 'dms', option: { id: 'take' } });
});
