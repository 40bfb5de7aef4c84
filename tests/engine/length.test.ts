import { expect, test } from 'vitest';
import { paceFor } from '../../engine/src/pace.ts';
import { facilitator, minutes, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

/* The small scenario: an hour of story, the first ten minutes at the pace of the room, one optional inject at 20. */

const flow = smallFlow();
const shorten = (play: Play, left: number) => play.must(facilitator, { type: 'exercise.length', left: minutes(left) });
const factor = (play: Play) => play.world.must('clock', 'it').factor;
const knowing = (play: Play) => {
  play.pass(0.1);
  play.must({ kind: 'participant', role: 'fc', person: 'p-fc' }, { type: 'inject.read', inject: 'first-alert' });
  play.must(facilitator, { type: 'fact.told', fact: 'ambush', to: ['pc'] });
};

test('[EX25] forty minutes for an hour: ten as they are, the rest faster, and the story ends in time', () => {
  const play = new Play(flow);
  shorten(play, 40);
  play.start().pass(9);
  expect(factor(play)).toBe(1_000);
  const began = play.wall;
  play.pass(2);
  expect(factor(play)).toBe(1_667);
  while (play.t < minutes(60)) play.wall += 1_000;
  expect((play.wall - began) / minutes(1)).toBeLessThanOrEqual(31);
  expect((play.wall - began) / minutes(1)).toBeGreaterThan(29);
});

test('[EX25] on the way the rest of the story is fitted into what is left of the room', () => {
  const play = new Play(flow).start().pass(30);
  shorten(play, 10);
  expect(factor(play)).toBe(3_000);
  expect(play.console().control?.length).toEqual({
    story: minutes(60),
    shortest: minutes(40),
    realTime: minutes(10),
    pace: { factor: 3_000, from: minutes(30), optional: false },
  });
});

test('[EX25] given enough time again, the clock keeps the pace of the room', () => {
  const play = new Play(flow);
  shorten(play, 40);
  shorten(play, 60);
  play.start().pass(15);
  expect(factor(play)).toBe(1_000);
  expect(play.world.get('timers', 'pace:it')).toBeUndefined();
});

test('[EX25] what no pace makes fit is refused, and so is a story that is over', () => {
  const play = new Play(flow);
  const ask = (left: number) => play.refused(facilitator, { type: 'exercise.length', left: minutes(left) });
  expect(ask(10)).toBe('length.tooShort');
  expect(ask(20)).toBe('length.tooShort');
  play.start().pass(61);
  expect(ask(5)).toBe('length.tooShort');
});

test('[EX25] the pace is never slower than needed, nor faster than by a thousandth', () => {
  for (let left = 25; left < 60; left += 1) {
    const pace = paceFor(flow.scenario, 0, minutes(left));
    const rest = (minutes(50) * 1_000) / (pace?.factor ?? 1);
    expect(minutes(10) + rest).toBeLessThanOrEqual(minutes(left));
    expect(minutes(10) + (minutes(50) * 1_000) / ((pace?.factor ?? 0) - 1)).toBeGreaterThan(minutes(left));
  }
});

test('[EX25] a change of pace that is noticed late counts from when it was due: no time is lost, none comes back', () => {
  const [late, steady] = [new Play(flow), new Play(flow)];
  for (const play of [late, steady]) {
    shorten(play, 40);
    play.start();
  }
  late.pass(20);
  for (let n = 0; n < 200; n += 1) steady.pass(0.1);
  expect(Math.abs(late.t - steady.t)).toBeLessThan(1_000);
});

test('[EX25] a jump over the change of pace lands where it was to land, and the clock runs on faster from there', () => {
  const play = new Play(flow);
  shorten(play, 40);
  play.start().pass(2);
  play.must(facilitator, { type: 'clock.advance', to: minutes(30) });
  expect([play.t, factor(play)]).toEqual([minutes(30), 1_667]);
  play.pass(6);
  expect(play.t).toBe(minutes(30) + 6 * 60 * 1_667);
});

test('[EX26] what is optional is left out while time is short, and can still be sent by hand', () => {
  const play = new Play(flow);
  shorten(play, 40);
  play.start();
  knowing(play);
  play.pass(25);
  expect(play.world.get('injects', 'only-if-pc')?.state).toBe('skipped');
  expect(play.said('inject.skipped').at(-1)).toMatchObject({ inject: 'only-if-pc', how: 'length' });
  play.must(facilitator, { type: 'inject.release', inject: 'only-if-pc' });
  expect(play.view('pc').injects.order).toContain('only-if-pc');
});

test('[EX26] it is played when there is time again before its time has come', () => {
  const play = new Play(flow);
  shorten(play, 40);
  play.start();
  knowing(play);
  play.pass(3);
  shorten(play, 100);
  play.pass(20);
  expect(play.world.get('injects', 'only-if-pc')?.state).toBe('released');
});

test('[EX26] an optional decision is left out for control, and never existed for the others', () => {
  const planned = flow.scenario.decisions['cordon'];
  if (planned === undefined) throw new Error('There is no cordon.');
  const decisions = { ...flow.scenario.decisions, cordon: { ...planned, opens: { at: minutes(12) } } };
  const play = new Play({ ...flow, scenario: { ...flow.scenario, decisions } });
  shorten(play, 40);
  play.start().pass(15);
  expect(play.world.get('decisions', 'cordon')?.state).toBe('skipped');
  expect(play.view('pc').decisions.order).not.toContain('cordon');
  const take = { type: 'decision.take', decision: 'cordon', option: 'near' } as const;
  expect(play.refused({ kind: 'participant', role: 'pc', person: 'p-pc' }, take)).toBe('decision.unknown');
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  expect(play.view('pc').decisions.order).toContain('cordon');
});

test('[EX26] the console says what of each objective is played even when time is short', () => {
  const objectives = new Play(flow).console().control?.objectives ?? [];
  expect(objectives.map(({ id, serves }) => [id, serves])).toEqual([
    ['launch', { all: 0, essential: 0 }],
    ['share', { all: 0, essential: 0 }],
  ]);
});
