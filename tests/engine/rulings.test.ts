import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, seatOf } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const launch = { decision: 'launch' } as const;
const rule = { type: 'decision.rule', ...launch } as const;
const row = (play: Play) => play.world.get('decisions', 'launch');
const consent = (play: Play) => play.world.must('indicators', 'consent').value;

/** A minute in, somebody has proposed another course of action. */
function proposed(role = 'dms'): Play {
  const play = new Play(flow).start().pass(1);
  play.must(seatOf(role), {
    type: 'decision.take',
    ...launch,
    other: words('Two aircraft'),
    reason: words('To be sure'),
  });
  return play;
}

test('[DE10] another course of action waits for a ruling, stops the deadline, and has no effect before', () => {
  const play = proposed();
  expect(row(play)?.state).toBe('ruling');
  expect(play.view('pc').decisions.byId['launch']).toMatchObject({ state: 'ruling' });
  play.pass(20);
  expect(play.said('decision.lapsed')).toEqual([]);
  expect(consent(play)).toBe(60);
  expect(play.refused(fc, { type: 'decision.take', ...launch, option: 'take' })).toBe('decision.closed');
});

test('[DE10] until the ruling only its author and the facilitator read it; then everybody who sees the decision', () => {
  const play = proposed();
  const seen = (role: string) => play.view(role).decisions.byId['launch']?.outcome?.other;
  expect([seen('dms'), seen('fc'), seen('srsg')]).toEqual(['Two aircraft', undefined, undefined]);
  expect(play.console().decisions.byId['launch']?.outcome?.other).toBe('Two aircraft');
  play.must(facilitator, { ...rule, as: 'take', reason: words('It comes to the same') });
  expect([seen('dms'), seen('fc'), seen('srsg')]).toEqual(['Two aircraft', 'Two aircraft', 'Two aircraft']);
  expect(play.view('fc').decisions.byId['launch']?.outcome?.ruling).toEqual({
    as: 'take',
    reason: 'It comes to the same',
    t: minutes(1),
  });
});

test('[DE11] treated as an option, it has that option’s effects from the ruling on, and both stand in the record', () => {
  const play = proposed();
  play.pass(2);
  play.must(facilitator, { ...rule, as: 'take' });
  expect(row(play)).toMatchObject({
    state: 'taken',
    outcome: { role: 'dms', other: { words: 'Two aircraft' }, ruling: { as: 'take' } },
  });
  expect(play.world.get('injects', 'arrival')).toMatchObject({ due: minutes(43) });
  play.pass(1);
  expect(play.world.get('decisions', 'escort')?.state).toBe('open');
});

test('[DE11] or it has the effects that the facilitator chooses, none included', () => {
  const play = proposed();
  play.must(facilitator, {
    ...rule,
    effects: [
      { move: 'consent', by: 7 },
      { release: 'reserve', in: minutes(2) },
    ],
  });
  // 7 for the ruling, and 5 for having launched in time
  expect(consent(play)).toBe(72);
  play.pass(2);
  expect(play.view('fc').injects.order).toContain('reserve');

  const nothing = proposed();
  nothing.must(facilitator, { ...rule, effects: [] });
  expect(row(nothing)?.state).toBe('taken');
});

test('[DE11] a ruling is one of three things and names what there is', () => {
  const play = proposed();
  expect(play.refused(facilitator, rule)).toBe('decision.oneAnswer');
  expect(play.refused(facilitator, { ...rule, as: 'take', effects: [] })).toBe('decision.oneAnswer');
  expect(play.refused(facilitator, { ...rule, more: true, as: 'take' })).toBe('decision.oneAnswer');
  expect(play.refused(facilitator, { ...rule, as: 'hover' })).toBe('decision.noOption');
  for (const effect of [
    { move: 'no-such', by: 1 },
    { release: 'no-such' },
    { delay: 'no-such', by: 1 },
    { skip: 'no-such' },
    { open: 'no-such' },
    { draw: 'luck', percent: 50, then: [{ release: 'no-such' }], otherwise: [] },
  ]) {
    expect(play.refused(facilitator, { ...rule, effects: [effect] })).toBe('fact.unknown');
  }
  expect(play.refused(facilitator, { ...rule, decision: 'no-such', as: 'take' })).toBe('decision.unknown');
  play.must(facilitator, { ...rule, as: 'take' });
  expect(play.refused(facilitator, { ...rule, as: 'take' })).toBe('decision.nothingToRule');
});

test('[DE11] a ruling may release an inject that the facilitator made herself, or leave something to chance', () => {
  const play = proposed();
  const note = { via: 'news', from: words('Radio'), title: words('News'), body: words('Two in the air.') } as const;
  play.must(facilitator, { type: 'inject.create', to: ['fc'], due: minutes(50), ...note });
  const made = play.said('inject.created')[0]?.inject ?? '';
  play.must(facilitator, {
    ...rule,
    effects: [
      { release: made },
      { draw: 'luck', percent: 50, then: [{ move: 'consent', by: 1 }], otherwise: [{ skip: 'reserve' }] },
    ],
  });
  expect(play.view('fc').injects.order).toContain(made);
  expect(play.said('chance.drawn')).toHaveLength(1);
});

test('[DE12] the facilitator can ask for more: the decision is open again, with a new deadline', () => {
  const play = proposed();
  play.pass(10);
  play.must(facilitator, { ...rule, more: true, reason: words('Who pays?') });
  expect(row(play)).toMatchObject({ state: 'open', closesAt: minutes(26) });
  expect(row(play)).not.toHaveProperty('outcome');
  play.must(dms, { type: 'decision.take', ...launch, option: 'take' });
  expect(row(play)?.state).toBe('taken');
  expect(row(play)).not.toHaveProperty('more');

  const silent = proposed();
  silent.must(facilitator, { ...rule, more: true });
  silent.pass(15);
  expect(row(silent)?.state).toBe('lapsed');
});

test('[DE12] what was asked is read by those who may decide and by whoever proposed it, and by nobody else', () => {
  const play = proposed('pc');
  play.must(facilitator, { ...rule, more: true, reason: words('On whose word?') });
  const more = (role: string) => play.view(role).decisions.byId['launch']?.more;
  expect([more('dms'), more('fc'), more('pc'), more('srsg')]).toEqual([
    'On whose word?',
    'On whose word?',
    'On whose word?',
    undefined,
  ]);
  expect(play.console().decisions.byId['launch']?.more).toBe('On whose word?');
});

test('[DE13] another course of action taken aloud is ruled on like any other; recording one settles what waited', () => {
  const aloud = new Play(flow).start().pass(3);
  aloud.must(facilitator, { type: 'decision.record', ...launch, role: 'dms', other: words('Walk'), since: minutes(2) });
  expect(row(aloud)).toMatchObject({ state: 'ruling', outcome: { recorded: true, t: minutes(2) } });
  aloud.must(facilitator, { ...rule, as: 'keep' });
  expect(row(aloud)?.state).toBe('taken');

  const replaced = proposed();
  replaced.must(facilitator, { type: 'decision.record', ...launch, role: 'dms', option: 'take' });
  expect(row(replaced)).toMatchObject({ state: 'taken', outcome: { option: 'take', recorded: true } });
});

test('[DE14] the end of the exercise leaves what is open open, and what waits for a ruling waiting', () => {
  const play = proposed();
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(facilitator, { type: 'exercise.end' });
  expect(row(play)?.state).toBe('ruling');
  expect(play.world.get('decisions', 'cordon')?.state).toBe('open');
  expect(play.refused(facilitator, { ...rule, as: 'take' })).toBe('exercise.over');
  expect(play.refused(pc, { type: 'decision.take', decision: 'cordon', option: 'near' })).toBe('exercise.over');
});
