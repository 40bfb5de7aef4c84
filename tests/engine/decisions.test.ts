import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const launch = { decision: 'launch' } as const;
const row = (play: Play, decision = 'launch') => play.world.get('decisions', decision);
const outcome = (play: Play, decision = 'launch') => row(play, decision)?.outcome;

test('[DE1] a decision is put when what it comes with happens, or by hand, once, with its deadline', () => {
  const play = started().pass(1);
  expect(play.view('dms').decisions.byId['launch']).toMatchObject({
    state: 'open',
    openedAt: 0,
    closesAt: minutes(15),
  });
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  expect(play.view('pc').decisions.byId['cordon']).toMatchObject({ openedAt: minutes(1), closesAt: minutes(6) });
  expect(play.refused(facilitator, { type: 'decision.open', decision: 'cordon' })).toBe('decision.closed');
  expect(play.refused(facilitator, { type: 'decision.open', decision: 'no-such' })).toBe('decision.unknown');
});

test('[DE1] opened by hand, a decision does not open again when its time comes', () => {
  const play = started().pass(1);
  play.must(dms, { type: 'decision.take', ...launch, option: 'take' });
  play.must(facilitator, { type: 'decision.open', decision: 'escort' });
  play.pass(5);
  expect(play.said('decision.opened').filter((it) => it.decision === 'escort')).toHaveLength(1);
});

test('[DE2] whoever sees an open decision takes positions on it; one for each option, the last one counts', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'decision.position', ...launch, option: 'take', stance: 'accepts' });
  play.must(fc, { type: 'decision.position', ...launch, option: 'keep', stance: 'against', text: words('Too slow') });
  play.pass(1);
  play.must(fc, { type: 'decision.position', ...launch, option: 'take', stance: 'supports' });
  play.must(srsg, { type: 'decision.position', ...launch, stance: 'accepts' });
  expect(play.view('pc').decisions.byId['launch']?.positions).toEqual([
    { role: 'fc', option: 'keep', stance: 'against', text: 'Too slow', t: minutes(1) },
    { role: 'fc', option: 'take', stance: 'supports', t: minutes(2) },
    { role: 'srsg', stance: 'accepts', t: minutes(2) },
  ]);
  expect(play.refused(fc, { type: 'decision.position', ...launch, option: 'hover', stance: 'supports' })).toBe(
    'decision.noOption',
  );
});

test('[DE3] anybody who sees a decision can take it; by what authority is recorded, and blocks nothing', () => {
  const by = (actor: typeof dms) => {
    const play = started().pass(1);
    play.must(actor, { type: 'decision.take', ...launch, option: 'take', reason: words('Minutes count') });
    return outcome(play);
  };
  expect(by(dms)).toMatchObject({ role: 'dms', authority: 'own', option: 'take', t: minutes(1), recorded: false });
  expect(by(fc)).toMatchObject({ role: 'fc', authority: 'delegated' });
  expect(by(pc)).toMatchObject({ role: 'pc', authority: 'none', reason: { words: 'Minutes count' } });
});

test('[DE4] a decision that was not put to a role does not exist for it', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'decision.open', decision: 'escort' });
  for (const decision of ['escort', 'cordon', 'no-such']) {
    expect(play.refused(pc, { type: 'decision.take', decision, option: 'yes' })).toBe('decision.unknown');
    expect(play.refused(pc, { type: 'decision.position', decision, stance: 'supports' })).toBe('decision.unknown');
  }
  expect(play.view('pc').decisions.order).toEqual(['launch']);
  expect(play.view('fc').decisions.order).toEqual(['launch', 'escort']);
});

test('[DE5] an answer is one option, or another course of action where that is allowed', () => {
  const play = started().pass(1);
  const take = { type: 'decision.take', ...launch } as const;
  expect(play.refused(dms, take)).toBe('decision.oneAnswer');
  expect(play.refused(dms, { ...take, option: 'take', other: words('Both') })).toBe('decision.oneAnswer');
  for (const option of ['hover', 'constructor'])
    expect(play.refused(dms, { ...take, option })).toBe('decision.noOption');
  play.must(facilitator, { type: 'decision.open', decision: 'escort' });
  expect(play.refused(fc, { type: 'decision.take', decision: 'escort', other: words('A drone') })).toBe(
    'decision.noOther',
  );
});

test('[DE6] an option that its condition rules out is shown as closed and cannot be chosen, unless it was chosen aloud', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'decision.open', decision: 'escort' });
  const open = () => play.view('fc').decisions.byId['escort']?.options.map((it) => [it.id, it.open]);
  expect(open()).toEqual([
    ['yes', true],
    ['no', true],
    ['later', false],
  ]);
  const later = { decision: 'escort', option: 'later' } as const;
  expect(play.refused(fc, { type: 'decision.take', ...later })).toBe('decision.noOption');
  expect(play.refused(fc, { type: 'decision.position', ...later, stance: 'supports' })).toBe('decision.noOption');
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(pc, { type: 'decision.take', decision: 'cordon', option: 'far' });
  expect(open()?.at(-1)).toEqual(['later', true]);

  const aloud = started().pass(1);
  aloud.must(facilitator, { type: 'decision.record', ...later, role: 'fc' });
  expect(outcome(aloud, 'escort')).toMatchObject({ option: 'later' });
});

test('[DE7] a decision is answered once; then it is closed to everybody', () => {
  const play = started().pass(1);
  play.must(dms, { type: 'decision.take', ...launch, option: 'take' });
  expect(play.refused(fc, { type: 'decision.take', ...launch, option: 'keep' })).toBe('decision.closed');
  expect(play.refused(fc, { type: 'decision.position', ...launch, stance: 'against' })).toBe('decision.closed');
  expect(play.refused(facilitator, { type: 'decision.record', ...launch, role: 'fc', option: 'keep' })).toBe(
    'decision.closed',
  );
  play.pass(30);
  expect(play.said('decision.lapsed')).toEqual([]);
  expect(play.view('pc').decisions.byId['launch']?.outcome).toMatchObject({ role: 'dms', option: 'take' });
});

test('[DE8] when the deadline passes the default happens with its effects, and nobody has decided', () => {
  const play = started().pass(15);
  expect(row(play)?.state).toBe('lapsed');
  expect(outcome(play)).toEqual({ authority: 'default', t: minutes(15), recorded: false, option: 'keep' });
  expect(play.world.must('indicators', 'consent').value).toBe(52);
  expect(play.refused(dms, { type: 'decision.take', ...launch, option: 'take' })).toBe('decision.closed');
});

test('[DE8] without a default, a deadline that passes only closes', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.pass(5);
  expect(row(play, 'cordon')?.state).toBe('lapsed');
  expect(outcome(play, 'cordon')).toEqual({ authority: 'default', t: minutes(6), recorded: false });
  expect(play.world.must('indicators', 'consent').value).toBe(60);
});

test('[DE8] a decision without a deadline stays open', () => {
  const play = new Play(smallFlowWith(['    closes: 15min\n', ''], ['    otherwise: keep\n', ''])).start().pass(600);
  expect(row(play)).toMatchObject({ state: 'open' });
  expect(play.view('dms').decisions.byId['launch']).not.toHaveProperty('closesAt');
});

test('[DE9] a decision taken aloud is recorded on a role’s behalf, dated back, and marked so', () => {
  const play = started().pass(9);
  play.must(facilitator, {
    type: 'decision.record',
    ...launch,
    role: 'fc',
    option: 'take',
    since: minutes(6),
    reason: words('Said in the room'),
  });
  expect(outcome(play)).toMatchObject({ role: 'fc', authority: 'delegated', t: minutes(6), recorded: true });
  expect(play.view('dms').decisions.byId['launch']?.outcome).toMatchObject({ recorded: true, t: minutes(6) });
  expect(play.console().control.phase).toBe('in-time');
});

test('[DE9] what is recorded lies not in the future, names a seat, and answers as anybody would', () => {
  const play = started().pass(9);
  const record = { type: 'decision.record', ...launch, role: 'dms' } as const;
  expect(play.refused(facilitator, record)).toBe('decision.oneAnswer');
  expect(play.refused(facilitator, { ...record, option: 'hover' })).toBe('decision.noOption');
  expect(play.refused(facilitator, { ...record, option: 'take', role: 'cos' })).toBe('seat.unknown');
  expect(play.refused(facilitator, { ...record, option: 'take', decision: 'no-such' })).toBe('decision.unknown');
  play.must(facilitator, { ...record, option: 'take', since: minutes(600) });
  expect(outcome(play)?.t).toBe(minutes(9));
});

test('[DE9] a decision taken aloud before it was put is put and taken at once, and its timer is gone', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'decision.record', decision: 'escort', role: 'fc', option: 'no' });
  expect(row(play, 'escort')).toMatchObject({ state: 'taken', openedAt: minutes(1) });
  play.must(dms, { type: 'decision.take', ...launch, option: 'take' });
  play.pass(5);
  expect(play.said('decision.opened').map((it) => it.decision)).toEqual(['launch', 'cordon']);
  expect(play.view('dms').decisions.order).toEqual(['launch', 'escort', 'cordon']);
});
