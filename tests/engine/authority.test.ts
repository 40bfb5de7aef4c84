import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { readRights, rightsFlow } from '../support/rights-scenario.ts';

const flow = rightsFlow();
const started = () => new Play(flow).start().pass(1);
const row = (play: Play, decision: string) => play.world.get('decisions', decision);
const take = (decision: string, option: string) => ({ type: 'decision.take', decision, option }) as const;
const result = (play: Play) => play.console().control.checkpoints.byId['staff-settled'];

test('[AU1] a decision takes its people from its right, and a checkpoint its time from a limit', () => {
  const { decisions, checkpoints } = flow.scenario;
  expect(decisions['aircraft']).toMatchObject({ authority: ['dms'], consult: ['cmo'], inform: ['srsg'] });
  expect(checkpoints['staff-settled']?.within).toBe(minutes(10));
  const own = rightsFlow([
    '    right: launch\n    options',
    '    right: launch\n    authority: [fc]\n    consult: []\n    options',
  ]);
  expect(own.scenario.decisions['aircraft']).toMatchObject({ authority: ['fc'], consult: [], inform: ['srsg'] });
  const alone = rightsFlow(
    ['    inform: [pc]\n', '    inform: [pc, jmac]\n'],
    ['  cmo: {', '  jmac: { short: { en: J }, title: { en: J }, family: civilian, colour: srsg }\n  cmo: {'],
  );
  expect(alone.scenario.decisions['stay-put']?.inform).toEqual(['pc']);
});

test.each([
  ['reference.right', '    right: police\n', '    right: polise\n'],
  ['reference.limit', '    limit: quick\n', '    limit: quik\n'],
  ['reference.never', 'never: ransom }', 'never: ransim }'],
  ['reference.hat', '    as: do\n', '    as: dux\n'],
  ['reference.role', '    decides: [pc]\n', '    decides: [pcc]\n'],
  ['right.nobody', '    decides: [pc]\n', ''],
  ['right.beyond', '    decides: [pc]\n', '    decides: [pc]\n    beyond: { en: Headquarters }\n'],
  ['decision.beyond', '    decides: [pc]\n', '    beyond: { en: Headquarters }\n'],
  ['right.barred', '    may-not: [fc]\n', '    may-not: [fc]\n    delegates-to: [fc]\n'],
  ['right.joint', '    decides: [fc, pc]\n', '    decides: [fc]\n'],
  ['acting.loop', 'acting: [dms]', 'acting: [srsg]'],
  ['decision.noAuthority', '    right: police\n', ''],
  ['decision.neverDefault', '    others: noted\n', '    others: noted\n    closes: 20min\n    otherwise: pay\n'],
] as const)('[AU2] %s is told at its place', (code, line, instead) => {
  const read = readRights([line, instead]);
  const found = read.ok ? [] : read.problems;
  expect(found.map((it) => it.code)).toContain(code);
  expect(found.every((it) => it.line > 1)).toBe(true);
});

test('[AU2] what only makes little sense is a warning', () => {
  const codes = (change: readonly [string, string]) => {
    const read = readRights(change);
    return read.ok ? read.warnings.map((it) => it.code) : read.problems.map((it) => it.code);
  };
  expect(codes(['    right: police\n', '    right: police\n    authority: [fc]\n'])).toContain('decision.barred');
  expect(codes(['    limit: quick\n', '    limit: quick\n    within: 5min\n'])).toContain('checkpoint.twoLimits');
});

test('[AU3] a right is delegated to whom the setting allows, and withdrawn again', () => {
  const play = started();
  const give = { type: 'authority.delegate', right: 'launch', to: 'fc' } as const;
  expect(play.refused(fc, give)).toBe('right.notYours');
  expect(play.refused(dms, { ...give, to: 'srsg' })).toBe('right.notTo');
  expect(play.refused(dms, { ...give, right: 'no-such' })).toBe('right.unknown');
  play.must(dms, { ...give, reason: words('You are closer') });
  expect(play.refused(dms, give)).toBe('right.done');
  expect(play.refused(fc, { ...give, to: 'pc' })).toBe('right.notYours');
  expect(play.view('pc').rights.byId['launch']).toMatchObject({
    holders: ['dms', 'fc'],
    delegations: [{ from: 'dms', to: 'fc', since: minutes(1) }],
  });
  expect(play.view('fc').decisions.byId['aircraft']?.standing).toBe('delegated');
  play.pass(1).must(dms, { type: 'authority.withdraw', right: 'launch', to: 'fc' });
  expect(play.view('fc').decisions.byId['aircraft']?.standing).toBe('none');
  expect(play.view('pc').rights.byId['launch']?.holders).toEqual(['dms']);
  // What was decided aloud while it stood was decided by delegation.
  const record = { type: 'decision.record', decision: 'aircraft', option: 'now', role: 'fc' } as const;
  play.must(facilitator, { ...record, since: minutes(1) });
  expect(row(play, 'aircraft')?.outcome).toMatchObject({ role: 'fc', authority: 'delegated' });
});

test('[OV11] a right is delegated to a desk, for which control then decides; not to a role that nobody holds', () => {
  const withDesks = rightsFlow(
    ['    delegates-to: [fc, pc]\n', '    delegates-to: [fc, cmo, jmac]\n'],
    ['  cmo: {', '  jmac: { short: { en: J }, title: { en: J }, family: civilian, colour: srsg }\n  cmo: {'],
  );
  const play = new Play(withDesks).start().pass(1);
  const give = { type: 'authority.delegate', right: 'launch', to: 'cmo' } as const;
  const record = { type: 'decision.record', decision: 'aircraft', option: 'now', role: 'cmo' } as const;
  expect(play.refused(dms, { ...give, to: 'jmac' })).toBe('right.toNobody');
  expect(play.refused(facilitator, { ...record, role: 'jmac' })).toBe('seat.unknown');
  play.must(dms, give);
  expect(play.view('pc').rights.byId['launch']?.holders).toEqual(['dms', 'cmo']);
  play.pass(1).must(facilitator, record);
  expect(row(play, 'aircraft')?.outcome).toMatchObject({ role: 'cmo', authority: 'delegated' });
  expect(play.view('pc').decisions.byId['aircraft']?.outcome).toMatchObject({ role: 'cmo', authority: 'delegated' });
});

test('[AU3] the facilitator notes a delegation that was made aloud, in the name of a holder', () => {
  const play = started();
  play.must(facilitator, { type: 'authority.delegate', right: 'launch', to: 'pc' });
  expect(play.said('authority.delegated')).toMatchObject([{ from: 'dms', to: 'pc', recorded: true }]);
  expect(play.refused(facilitator, { type: 'authority.delegate', right: 'launch', to: 'fc', from: 'srsg' })).toBe(
    'right.notYours',
  );
  play.must(pc, take('aircraft', 'now'));
  expect(row(play, 'aircraft')?.outcome).toMatchObject({ authority: 'delegated' });
});

test('[AU4] nobody acts by himself; whoever is named decides in that place until it ends', () => {
  const play = started();
  const begin = { type: 'acting.begin', of: 'srsg', actor: 'dms' } as const;
  expect(play.refused(dms, begin)).toBe('seat.forbidden');
  expect(play.refused(fc, { ...begin, actor: 'fc' })).toBe('seat.forbidden');
  expect(play.refused(srsg, { ...begin, actor: 'fc' })).toBe('acting.notNamed');
  expect(play.view('dms').decisions.byId['stay-put']?.standing).toBe('none');
  play.must(srsg, begin);
  expect(play.refused(facilitator, begin)).toBe('acting.done');
  expect(play.view('pc').rights.acting).toEqual([{ of: 'srsg', actor: 'dms', since: minutes(1) }]);
  expect(play.view('dms').decisions.byId['stay-put']?.standing).toBe('acting');
  play.must(dms, { ...take('stay-put', 'some'), hat: 'do' });
  expect(row(play, 'stay-put')?.outcome).toMatchObject({ role: 'dms', authority: 'acting', hat: 'do' });
  expect(result(play)).toMatchObject({ result: 'met', by: 'dms' });
  play.must(srsg, { type: 'acting.end', of: 'srsg' });
  expect(play.view('pc').rights.acting).toEqual([]);
  expect(play.refused(srsg, { type: 'acting.end', of: 'srsg' })).toBe('acting.done');
});

test('[AU18] whoever goes names who acts and takes it back; whoever acts may hand it back, and nobody else ends it', () => {
  const play = started();
  const begin = { type: 'acting.begin', of: 'srsg', actor: 'dms' } as const;
  const end = { type: 'acting.end', of: 'srsg' } as const;
  play.must(srsg, begin);
  expect([fc, pc].map((other) => play.refused(other, end))).toEqual(['seat.forbidden', 'seat.forbidden']);
  play.must(dms, end);
  expect(play.refused(dms, end)).toBe('seat.forbidden');
  expect(play.view('dms').decisions.byId['stay-put']?.standing).toBe('none');
  expect(play.refused(dms, begin)).toBe('seat.forbidden');
  play.must(srsg, begin);
  play.must(srsg, end);
  play.must(facilitator, begin);
  play.must(facilitator, end);
  expect(play.world.get('acting', 'srsg')?.spans).toHaveLength(3);
});

test('[AU5] alone, a joint right is overstepped; with the other’s support it is used', () => {
  const play = started();
  play.must(fc, take('who-leads', 'police'));
  expect(row(play, 'who-leads')).toMatchObject({ state: 'open', overstepped: [{ role: 'fc', why: 'alone' }] });
  play.must(pc, { type: 'decision.position', decision: 'who-leads', option: 'force', stance: 'supports' });
  play.must(fc, take('who-leads', 'police'));
  expect(row(play, 'who-leads')?.state).toBe('open');
  play.must(pc, { type: 'decision.position', decision: 'who-leads', option: 'police', stance: 'supports' });
  play.must(fc, take('who-leads', 'police'));
  expect(row(play, 'who-leads')?.outcome).toMatchObject({ role: 'fc', authority: 'joint' });
});

test('[AU5] or it is recorded that they agreed aloud', () => {
  const play = started();
  const record = { type: 'decision.record', decision: 'who-leads', option: 'force', role: 'pc' } as const;
  play.must(facilitator, record);
  expect(row(play, 'who-leads')?.overstepped).toMatchObject([{ why: 'alone', recorded: true }]);
  play.must(facilitator, { ...record, with: ['fc'] });
  expect(row(play, 'who-leads')?.outcome).toMatchObject({ authority: 'joint', with: ['fc'] });
});

test('[AU6] an overstep is noted, has no effect, and leaves the decision to whose it is', () => {
  const play = started();
  const before = play.world.must('indicators', 'consent').value;
  play.must(fc, take('units', 'gate'));
  play.must(pc, take('stay-put', 'all'));
  play.must(srsg, take('stay-put', 'pay'));
  expect(row(play, 'units')).toMatchObject({ state: 'open', overstepped: [{ role: 'fc', why: 'barred' }] });
  expect(row(play, 'stay-put')?.overstepped).toMatchObject([
    { role: 'pc', why: 'none', option: 'all' },
    { role: 'srsg', why: 'never', never: 'ransom' },
  ]);
  expect(play.world.must('indicators', 'consent').value).toBe(before);
  play.must(pc, take('units', 'gate'));
  expect(row(play, 'units')?.outcome).toMatchObject({ role: 'pc', authority: 'own' });
  expect(play.world.must('indicators', 'consent').value).toBe(before + 5);
  // Where nothing else is said, what a role without authority decides counts, as before.
  play.must(srsg, take('aircraft', 'now'));
  expect(row(play, 'aircraft')?.outcome).toMatchObject({ role: 'srsg', authority: 'none' });
});

test('[AU7] it is shown to whoever did it and to the facilitator alone', () => {
  const play = started();
  const others = ['srsg', 'fc', 'dms'].map((role) => JSON.stringify(play.view(role)));
  expect(play.must(pc, { ...take('stay-put', 'all'), reason: words('It is late') })).toHaveLength(1);
  expect(['srsg', 'fc', 'dms'].map((role) => JSON.stringify(play.view(role)))).toEqual(others);
  const [own] = play.view('pc').decisions.byId['stay-put']?.overstepped ?? [];
  expect(own).toEqual({ why: 'none', option: 'all', reason: 'It is late', t: minutes(1), recorded: false });
  expect(play.console().control.oversteps).toMatchObject([{ decision: 'stay-put', role: 'pc', why: 'none' }]);
  expect(play.console().control.feed.at(-1)).toMatchObject({ event: 'decision.overstepped', role: 'pc' });
});

test('[AU8] overstepped and left so, a checkpoint is the wrong decider’s; decided rightly in time, it is met or late', () => {
  const lapsed = started();
  lapsed.must(pc, take('stay-put', 'all'));
  expect(result(lapsed)?.result).toBe('pending');
  expect(result(lapsed.pass(40))).toMatchObject({ result: 'wrong-decider', by: 'pc', doneAt: minutes(1) });
  const late = started();
  late.must(pc, take('stay-put', 'all'));
  late.pass(15).must(srsg, take('stay-put', 'some'));
  expect(result(late)).toMatchObject({ result: 'late', by: 'srsg' });
  expect(result(started().pass(40))?.result).toBe('missed');
});

test('[AU12] a role speaks in its own hats', () => {
  const play = started();
  expect(play.refused(srsg, { ...take('stay-put', 'some'), hat: 'hc' })).toBe('decision.noHat');
  expect(play.refused(fc, { ...take('stay-put', 'some'), hat: 'do' })).toBe('decision.noHat');
  play.must(srsg, { ...take('stay-put', 'some'), hat: 'do' });
  expect(play.view('fc').decisions.byId['stay-put']?.outcome).toMatchObject({ hat: 'do' });
  expect(play.view('fc').roles.byId['srsg']?.hats?.map(({ id }) => id)).toEqual(['hom', 'do']);
});

test('[AU14] what is proposed in free words may have no path: it is noted, and the decision is theirs again', () => {
  const play = started();
  play.must(srsg, { type: 'decision.take', decision: 'stay-put', other: words('Pay the man at the bridge') });
  const rule = { type: 'decision.rule', decision: 'stay-put' } as const;
  expect(play.refused(facilitator, { ...rule, never: 'no-such' })).toBe('decision.noNever');
  play.must(facilitator, { ...rule, never: 'ransom' });
  expect(row(play, 'stay-put')).toMatchObject({ state: 'open', overstepped: [{ why: 'never', never: 'ransom' }] });
  play.must(srsg, take('stay-put', 'some'));
  expect(row(play, 'stay-put')?.state).toBe('taken');
});
