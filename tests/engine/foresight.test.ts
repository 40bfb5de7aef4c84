import {
  doingNothing,
  everythingThatWaits,
  nextUp,
  otherwise,
  otherwiseInSteps,
  type Standing,
  whyNot,
  wouldFollow,
} from '@kalari/engine';
import { expect, test } from 'vitest';
import { Fork } from '../../engine/src/foresight/fork.ts';
import type { Part, Question } from '../../engine/src/foresight/schema.ts';
import { dms, facilitator, fc, minutes, Play } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const standing = (play: Play): Standing => ({
  flow: play.flow,
  world: play.world,
  t: play.t,
  wall: play.wall,
  seq: play.records.length,
});
const brief = (told: readonly { t: number; event: string; about: string }[]) =>
  told.map(({ t, event, about }) => `${t / 60_000} ${event} ${about}`);
const questions = (part: Part | undefined): Question[] =>
  part === undefined ? [] : part.op === 'ask' ? [part] : part.parts.flatMap(questions);

test('[FO6] what comes next, in its order, and whether its time is set', () => {
  const play = new Play(flow).start().pass(1);
  const next = nextUp(standing(play), minutes(15));
  expect(brief(next.happenings)).toEqual([
    '2 inject.released follow-up',
    '4 inject.queued air-call',
    '5 inject.expired first-alert',
    '5 inject.released second-alert',
    '6 inject.released request',
    '11 inject.expired request',
    '11 inject.skipped reserve',
    '15 decision.lapsed launch',
    '16 inject.released on-consent',
  ]);
  expect(next.happenings.map(({ planned }) => planned)).toEqual([
    true,
    true,
    true,
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(next).toMatchObject({ from: minutes(1), until: minutes(16), cut: false, phase: 'alert' });
});

test('[FO6] before the start it is told as if it began now, in a pause as if it went on, after the end not at all', () => {
  const play = new Play(flow);
  expect(brief(nextUp(standing(play), minutes(3)).happenings)).toContain('2 inject.released follow-up');
  play.start().pass(1);
  play.must(facilitator, { type: 'exercise.pause' });
  expect(brief(nextUp(standing(play), minutes(3)).happenings)).toEqual([
    '2 inject.released follow-up',
    '4 inject.queued air-call',
  ]);
  play.must(facilitator, { type: 'exercise.end' });
  expect(nextUp(standing(play), minutes(3)).happenings).toEqual([]);
});

test('[FO6] if nobody acts: the phase, the indicators and the checkpoints that would be missed', () => {
  const play = new Play(flow).start().pass(1);
  expect(doingNothing(standing(play), minutes(40))).toMatchObject({
    phase: 'late',
    indicators: [{ id: 'consent', from: 60, to: 42 }],
    missed: ['launch-decided'],
  });
});

test('[FO7] what would follow from a choice, apart from what comes anyway', () => {
  const play = new Play(flow).start().pass(1);
  const followed = wouldFollow(standing(play), 'launch', 'take', minutes(5));
  if (!followed.ok) throw new Error(followed.code);
  const own = followed.ahead.happenings.filter(({ anyway }) => !anyway);
  expect(brief(own)).toEqual([
    '1 indicator.moved consent',
    '1 checkpoint.reached launch-decided',
    '1 phase.entered in-time',
    '1 indicator.moved consent',
    '2 decision.opened escort',
    '4 inject.released thanks',
  ]);
  expect(followed.ahead.happenings.length).toBeGreaterThan(own.length);
  expect(wouldFollow(standing(play), 'launch', 'fly', minutes(5))).toEqual({ ok: false, code: 'decision.noOption' });
  expect(wouldFollow(standing(play), 'no-such', 'fly', minutes(5))).toEqual({ ok: false, code: 'decision.unknown' });
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  expect(wouldFollow(standing(play), 'launch', 'keep', minutes(5))).toEqual({ ok: false, code: 'decision.closed' });
});

test('[FO9] why a phase has not begun: each part with what it asks, how that stands, and until when it can be', () => {
  const play = new Play(flow).start().pass(1);
  const [branch, ...others] = whyNot(standing(play), { kind: 'phase', id: 'in-time' });
  expect(others).toEqual([]);
  expect(branch).toMatchObject({ kind: 'branch', from: 'alert', open: true, holds: false });
  expect(branch?.condition).toMatchObject({ op: 'all', holds: false });
  expect(questions(branch?.condition)).toEqual([
    {
      op: 'ask',
      form: 'is',
      asked: { table: 'decisions', id: 'launch', field: 'taken' },
      text: 'decisions.launch.taken',
      wanted: true,
      holds: false,
      lost: false,
      present: false,
    },
    {
      op: 'ask',
      form: 'compare',
      asked: { table: 'decisions', id: 'launch', field: 'takenAt' },
      sign: '<=',
      value: minutes(10),
      unit: 'time',
      text: 'decisions.launch.takenAt <= minutes(10)',
      wanted: true,
      holds: false,
      lost: false,
      until: minutes(10),
    },
  ]);
  play.pass(10);
  const [late] = whyNot(standing(play), { kind: 'phase', id: 'in-time' });
  expect(questions(late?.condition).map(({ lost }) => lost)).toEqual([false, true]);
  expect(whyNot(standing(play), { kind: 'phase', id: 'late' })).toEqual([
    { kind: 'branch', id: 'late', from: 'alert', branch: 1, open: true, holds: false, due: minutes(25) },
  ]);
});

test('[FO9] injects, decisions and checkpoints that wait are told alike, until they no longer wait', () => {
  const play = new Play(flow).start().pass(1);
  expect(whyNot(standing(play), { kind: 'inject', id: 'on-consent' })).toMatchObject([
    { open: true, holds: false, condition: { form: 'compare', sign: '<', value: 55, unit: 'number', present: 60 } },
  ]);
  expect(whyNot(standing(play), { kind: 'checkpoint', id: 'srsg-informed' })).toMatchObject([
    { open: true, condition: { form: 'member', role: 'srsg', present: [] } },
  ]);
  expect(whyNot(standing(play), { kind: 'checkpoint', id: 'aftermath' })).toMatchObject([{ open: false }]);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  play.must(facilitator, { type: 'decision.record', decision: 'cordon', role: 'pc', option: 'near' });
  expect(whyNot(standing(play), { kind: 'inject', id: 'on-consent' })).toEqual([]);
  expect(everythingThatWaits(standing(play)).every(({ id }) => id !== 'launch-decided')).toBe(true);
});

test.each([
  ["!(injects.reserve.released || 'pc' in facts.ambush.holders)", 'all', ['is', 'member'], [true, true]],
  ["decisions.launch.option in ['take', 'keep']", 'ask', ['one-of'], [false]],
  ["phase == 'late' || size(facts.ambush.holders) >= 2", 'any', ['compare', 'count'], [false, false]],
  ['5 < indicators.consent', 'ask', ['compare'], [true]],
  ['decisions.launch.takenAt - injects.first_alert.releasedAt <= minutes(3)', 'ask', ['span'], [false]],
  [
    '(decisions.launch.taken && phase != "late") && injects.first_alert.released',
    'all',
    ['is', 'compare', 'is'],
    [false, true, true],
  ],
  [
    'decisions.launch.taken == injects.reserve.released || decisions.escort.lapsed',
    'any',
    ['other', 'is'],
    [true, false],
  ],
])('[FO10] %s is taken apart', (source, op, forms, holds) => {
  const asking = smallFlowWith(['when: "indicators.consent < 55"', `when: ${JSON.stringify(source)}`]);
  const play = new Play(asking);
  play.start();
  const [waiting] = whyNot({ ...standing(play), world: before(play) }, { kind: 'inject', id: 'on-consent' });
  expect(waiting?.condition?.op).toBe(op);
  expect(questions(waiting?.condition).map(({ form }) => form)).toEqual(forms);
  expect(questions(waiting?.condition).map((it) => it.holds)).toEqual(holds);
});

/** As it stands, but with the inject still waiting, although its condition may be met. */
function before(play: Play) {
  const world = play.world.overlay();
  world.remove('injects', 'on-consent');
  return world;
}

test('[FO11] had it been decided otherwise: what would have come, and what people did that then falls away', () => {
  const play = new Play(flow).start().pass(1);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  play.pass(2);
  play.must(fc, { type: 'decision.take', decision: 'escort', option: 'no' });
  play.pass(10);
  const made = otherwise(flow, play.records, { kind: 'decided', decision: 'launch', option: 'keep' });
  if (!made.ok) throw new Error(made.code);
  expect(made.otherwise).toMatchObject({
    assumes: 'all recorded choices held fixed',
    t: minutes(1),
    fallen: [{ by: 'fc', command: 'decision.take', about: 'escort', code: 'decision.unknown' }],
    indicators: [{ id: 'consent', was: 63, is: 57 }],
  });
  expect(brief(made.otherwise.missing)).toContain('2 decision.opened escort');
  expect(made.otherwise.shifted).toContainEqual(
    expect.objectContaining({ event: 'inject.released', about: 'follow-up', t: minutes(7), was: minutes(2) }),
  );
});

test('[FO11] had it been decided earlier, or had somebody been told', () => {
  const play = new Play(flow).start().pass(12);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  play.pass(20);
  const earlier = otherwise(flow, play.records, { kind: 'decided', decision: 'launch', t: minutes(8) });
  if (!earlier.ok) throw new Error(earlier.code);
  expect(earlier.otherwise.phase).toEqual({ was: 'late', is: 'in-time' });
  const told = otherwise(flow, play.records, { kind: 'told', fact: 'ambush', to: 'pc', t: minutes(5) });
  if (!told.ok) throw new Error(told.code);
  expect(brief(told.otherwise.gained)).toEqual(['20 inject.released only-if-pc']);
  expect(brief(told.otherwise.missing)).toEqual(['20 inject.skipped only-if-pc']);
  expect(otherwise(flow, play.records, { kind: 'decided', decision: 'cordon' })).toEqual({
    ok: false,
    code: 'decision.noOption',
  });
});

test('[FO14] thought in steps it says the same, and leaves the record it thinks about alone', () => {
  const play = new Play(flow).start().pass(1);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  play.pass(20);
  const change = { kind: 'decided', decision: 'launch', option: 'keep' } as const;
  const before = JSON.stringify(play.records);
  const steps = otherwiseInSteps(flow, play.records, change);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(play.records.length / 2);
  expect(step.value).toEqual(otherwise(flow, play.records, change));
  expect(JSON.stringify(play.records)).toBe(before);
});

test('[FO15] a record that is too long is refused, and so is one in which too much would fall due', () => {
  const play = new Play(flow).start().pass(1);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  const [last] = play.records.slice(-1);
  if (last === undefined) throw new Error('Nothing is on record.');
  const change = { kind: 'decided', decision: 'launch', option: 'keep' } as const;
  const long = [...play.records, ...Array.from({ length: 50_000 }, () => last)];
  expect(otherwise(flow, long, change)).toEqual({ ok: false, code: 'foresight.tooLong' });
  const standing = { flow, world: play.world, t: play.t, wall: play.wall, seq: play.records.length };
  const fork = new Fork(standing, 3);
  fork.pass(minutes(60));
  expect(fork.cut).toBe(true);
});
