import { compile, Fault } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const phases = (play: Play) => play.said('phase.entered').map(({ phase, how, t }) => [phase, how, t / minutes(1)]);

test('[EX5] a branch opens as soon as its condition holds, and its effects follow', () => {
  const play = started().pass(7);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  expect(phases(play)).toEqual([
    ['alert', 'start', 0],
    ['in-time', 'condition', 7],
  ]);
  // 60, less 8 for keeping the flight, and 5 more for launching in time
  expect(play.world.must('indicators', 'consent').value).toBe(57);
  expect(play.console().control.phase).toBe('in-time');
});

test('[EX5] what comes too late for a condition does not open its branch', () => {
  const play = started().pass(12);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  expect(phases(play)).toEqual([['alert', 'start', 0]]);
});

test('[EX24] a phase to which no branch leads any more was not taken', () => {
  const states = (play: Play) => Object.fromEntries(play.console().control.phases.map(({ id, state }) => [id, state]));
  const play = new Play(flow);
  expect(new Set(Object.values(states(play)))).toEqual(new Set(['ahead']));
  play.start().pass(7);
  expect(states(play)).toMatchObject({ alert: 'current', 'in-time': 'ahead', late: 'ahead' });
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  expect(states(play)).toMatchObject({ alert: 'past', 'in-time': 'current', late: 'not-taken' });
});

test('[EX6] a branch after a time opens that long after its phase was entered, and not in a pause', () => {
  const play = started().pass(10);
  play.must(facilitator, { type: 'exercise.pause' });
  play.pass(60);
  play.must(facilitator, { type: 'exercise.resume' });
  play.pass(14);
  expect(phases(play)).toHaveLength(1);
  play.pass(1);
  expect(phases(play).at(-1)).toEqual(['late', 'time', 25]);
  expect(play.said('inject.released').map((it) => it.inject)).toContain('bad-news');
});

test('[EX6] leaving the phase takes its wait away', () => {
  const play = started().pass(7);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  expect(play.said('timer.cancelled').map((it) => it.timer.split(':')[0])).toContain('flow');
  play.pass(60);
  expect(phases(play).map(([phase]) => phase)).not.toContain('late');
});

test('[EX6] coming back to a phase counts anew', () => {
  const play = started().pass(20);
  play.must(facilitator, { type: 'phase.force', phase: 'in-time', reason: words('To try it') });
  play.pass(10);
  play.must(facilitator, { type: 'phase.force', phase: 'alert', reason: words('Once more') });
  play.pass(24);
  expect(phases(play).at(-1)).toEqual(['alert', 'forced', 30]);
  play.pass(1);
  expect(phases(play).at(-1)).toEqual(['late', 'time', 55]);
});

test('[EX7] a branch with a time and a condition looks once, when the time has come', () => {
  const both = smallFlowWith(['to: late, after: 25min,', 'to: late, after: 25min, when: "indicators.consent < 55",']);
  const lapsed = new Play(both).start().pass(26);
  expect(phases(lapsed).at(-1)).toEqual(['late', 'time', 25]);

  const decided = new Play(both).start().pass(12);
  decided.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  decided.pass(20);
  decided.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  decided.must(
    { kind: 'participant', role: 'pc', person: 'p-pc' },
    { type: 'decision.take', decision: 'cordon', option: 'near' },
  );
  expect(decided.world.must('indicators', 'consent').value).toBeLessThan(55);
  expect(phases(decided)).toEqual([['alert', 'start', 0]]);
});

test('[EX8] the facilitator can force any other phase, and the reason stands in the record', () => {
  const play = started().pass(5);
  play.must(facilitator, { type: 'phase.force', phase: 'calm', reason: words('Time is short') });
  expect(play.said('phase.entered').at(-1)).toMatchObject({
    phase: 'calm',
    from: 'alert',
    how: 'forced',
    reason: { words: 'Time is short' },
  });
  for (const phase of ['calm', 'nowhere', 'running', 'constructor']) {
    expect(play.refused(facilitator, { type: 'phase.force', phase, reason: words('Again') })).toBe('phase.unknown');
  }
});

test('[EX8] what a phase had planned goes on when it is left by force; branch effects do not follow', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'phase.force', phase: 'late', reason: words('To try it') });
  expect(play.said('indicator.moved')).toHaveLength(1);
  play.pass(30);
  const released = play.said('inject.released').map((it) => it.inject);
  expect(released).toEqual(expect.arrayContaining(['follow-up', 'late-news']));
  expect(released).not.toContain('bad-news');
});

test('[EX8] an inject that came with a phase does not come again when the phase is entered again', () => {
  const play = started();
  for (const phase of ['late', 'alert', 'late']) {
    play.must(facilitator, { type: 'phase.force', phase, reason: words('To try it') });
    play.pass(3);
  }
  expect(play.said('inject.released').filter((it) => it.inject === 'late-news')).toHaveLength(1);
});

test('[EX9] branches that open one after the other are followed in one go', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(
    { kind: 'participant', role: 'pc', person: 'p-pc' },
    { type: 'decision.take', decision: 'cordon', option: 'far' },
  );
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  expect(phases(play)).toEqual([
    ['alert', 'start', 0],
    ['in-time', 'condition', 1],
    ['calm', 'condition', 1],
  ]);
});

test('[EX22] conditions that never come to rest are a fault, and nothing of the command has happened', () => {
  const { scenario } = flow;
  const { late, calm, ...others } = scenario.storyline;
  if (late === undefined || calm === undefined) throw new Error('The small scenario has changed.');
  const always = { when: 'indicators.consent >= 0', why: { en: 'Round and round' }, then: [] };
  const circle = {
    ...others,
    late: { ...late, next: [{ ...always, to: 'calm' }] },
    calm: { ...calm, next: [{ ...always, to: 'late' }] },
  };
  const play = new Play(compile({ ...scenario, storyline: circle })).start();
  const before = play.records.length;
  const force = () => play.submit(facilitator, { type: 'phase.force', phase: 'late', reason: words('To try it') });
  expect(force).toThrow(Fault);
  expect(force).toThrow('flow.restless');
  expect(play.records.length).toBe(before);
  expect(play.console().control.phase).toBe('alert');
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
});
