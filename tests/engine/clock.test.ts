import { clockAt, commandSchema, decide, dueTimer, wallOf } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const released = (play: Play) => play.said('inject.released').map(({ inject, t }) => [inject, t / minutes(1)]);

test('[CL1] exercise time starts at nought with the exercise, and runs as the wall clock does, times the factor', () => {
  const play = new Play(flow);
  play.pass(45);
  play.start();
  expect(play.t).toBe(0);
  play.pass(3);
  expect(play.t).toBe(minutes(3));
  play.must(facilitator, { type: 'clock.speed', factor: 4_000 });
  play.pass(2);
  expect(play.t).toBe(minutes(11));
  play.must(facilitator, { type: 'clock.speed', factor: 500 });
  play.pass(2);
  expect(play.t).toBe(minutes(12));
});

test('[CL1] a view carries what a screen needs to let its own clock run', () => {
  const play = started().pass(3);
  play.must(facilitator, { type: 'clock.speed', factor: 2_500 });
  const { clock } = play.view('fc');
  play.pass(7);
  expect(clockAt(clock, play.wall)).toBe(play.t);
});

test('[CL2] a pause adds nothing, however long', () => {
  const play = started().pass(3);
  play.must(facilitator, { type: 'exercise.pause' });
  play.pass(600);
  expect(play.t).toBe(minutes(3));
  play.must(facilitator, { type: 'exercise.resume' });
  expect(play.t).toBe(minutes(3));
  play.pass(1);
  expect(play.t).toBe(minutes(4));
});

test('[CL3] another factor does not change the present moment, and in a pause it counts from the resumption', () => {
  const play = started().pass(3);
  for (const factor of [60_000, 100, 1_000, 333]) {
    play.must(facilitator, { type: 'clock.speed', factor });
    expect(play.t).toBe(minutes(3));
  }
  play.must(facilitator, { type: 'exercise.pause' });
  play.pass(10);
  play.must(facilitator, { type: 'clock.speed', factor: 2_000 });
  play.pass(10);
  expect(play.t).toBe(minutes(3));
  play.must(facilitator, { type: 'exercise.resume' });
  play.pass(1);
  expect(play.t).toBe(minutes(5));
});

test('[CL4] exercise time never goes back, even when the wall clock does', () => {
  const play = started().pass(10);
  play.must(fc, { type: 'rfi.ask', text: words('Before') });
  play.wall -= minutes(6);
  play.must(fc, { type: 'rfi.ask', text: words('After') });
  play.must(facilitator, { type: 'clock.speed', factor: 2_000 });
  expect(play.t).toBe(minutes(10));
  expect(play.view('fc').clock.t).toBe(minutes(10));
  play.pass(1);
  expect(play.t).toBe(minutes(12));
  expect(play.records.every(({ t }, at) => t >= (play.records[at - 1]?.t ?? 0))).toBe(true);
});

test('[CL4] a wall clock that shows less than before adds nothing', () => {
  const clock = { t: minutes(5), wall: 1_000_000, factor: 1_000, running: true };
  expect(clockAt(clock, 999_999)).toBe(minutes(5));
  expect(clockAt(clock, 0)).toBe(minutes(5));
});

test('[CL5] what falls due happens in the order of moment, then id, each at its own moment', () => {
  const play = started().pass(60);
  const fired = play.records.filter(({ by }) => by.kind === 'clock').map(({ t, cause }) => ({ t, cause }));
  expect(fired.length).toBeGreaterThan(10);
  expect(released(play)).toEqual([
    ['first-alert', 0],
    ['follow-up', 2],
    ['second-alert', 5],
    ['request', 6],
    ['on-consent', 16],
    ['thanks', 18],
    ['bad-news', 25],
    ['late-news', 27],
  ]);
});

test('[CL5] two that fall due together happen in the order of their ids, whichever was planned first', () => {
  const play = started().pass(1);
  for (const inject of ['reserve', 'bad-news'])
    play.must(facilitator, { type: 'inject.delay', inject, by: minutes(2) });
  play.pass(2);
  expect(released(play).slice(-2)).toEqual([
    ['bad-news', 3],
    ['reserve', 3],
  ]);
});

test('[CL5] what was due comes before whatever is asked later', () => {
  const play = started();
  play.wall += minutes(6);
  play.must(fc, { type: 'inject.acknowledge', inject: 'follow-up' });
  const order = play.records.map(({ event }) => ('inject' in event ? `${event.type} ${event.inject}` : event.type));
  expect(order.indexOf('inject.released request')).toBeLessThan(order.indexOf('inject.acknowledged follow-up'));
});

test('[CL6] a jump forward plays what lies between, each at its own moment', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'clock.advance', to: minutes(26) });
  expect(play.t).toBe(minutes(26));
  expect(released(play).slice(1)).toEqual([
    ['follow-up', 2],
    ['second-alert', 5],
    ['request', 6],
    ['on-consent', 16],
    ['thanks', 18],
    ['bad-news', 25],
  ]);
  expect(play.said('decision.lapsed')).toMatchObject([{ decision: 'launch', t: minutes(15) }]);
  expect(play.said('phase.entered').at(-1)).toMatchObject({ phase: 'late', t: minutes(25) });
});

test('[CL6] a jump in a pause plays what lies between at once, and the clock stays where it was put', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'exercise.pause' });
  play.must(facilitator, { type: 'clock.advance', to: minutes(7) });
  expect(released(play).slice(1)).toEqual([
    ['follow-up', 2],
    ['second-alert', 5],
    ['request', 6],
  ]);
  play.pass(30);
  expect(play.t).toBe(minutes(7));
  expect(play.view('fc').exercise.status).toBe('paused');
  play.must(facilitator, { type: 'exercise.resume' });
  play.pass(1);
  expect(play.t).toBe(minutes(8));
});

test('[CL6] no jump leads back, or to the present moment', () => {
  const play = started().pass(10);
  for (const to of [0, minutes(9), minutes(10)]) {
    expect(play.refused(facilitator, { type: 'clock.advance', to })).toBe('clock.past');
  }
});

test('[CL7] after a stall the exercise is paused, told how late it is, and what was overdue waits for a word', () => {
  const play = started().pass(1).stall(9);
  expect(play.t).toBe(minutes(10));
  expect(play.view('fc').exercise.status).toBe('paused');
  expect(play.said('exercise.paused')).toMatchObject([{ stall: minutes(9), freeze: false }]);
  expect(play.console().control.overdue).toEqual(['follow-up', 'request']);
  expect(released(play)).toEqual([['first-alert', 0]]);
});

test('[CL7] the facilitator releases or skips each overdue inject; other deadlines take effect when she resumes', () => {
  const play = started().pass(1).stall(15);
  play.must(facilitator, { type: 'inject.skip', inject: 'follow-up', reason: words('Overtaken') });
  play.must(facilitator, { type: 'inject.release', inject: 'request' });
  expect(play.said('inject.expired')).toEqual([]);
  expect(play.world.get('decisions', 'launch')?.state).toBe('open');
  play.must(facilitator, { type: 'exercise.pause', freeze: true });
  expect(play.world.get('decisions', 'launch')?.state).toBe('open');

  play.must(facilitator, { type: 'exercise.resume' });
  expect(play.world.get('decisions', 'launch')?.state).toBe('lapsed');
  expect(play.said('inject.expired')).toMatchObject([{ inject: 'first-alert', t: minutes(16) }]);
  expect(released(play)).toEqual([
    ['first-alert', 0],
    ['request', 16],
    ['second-alert', 16],
  ]);
});

test('[CL7] the clock is not heard between a stall and the resumption', () => {
  const play = started().pass(1).stall(15);
  const fire = { type: 'timer.fire', timer: 'closes:launch' } as const;
  const answer = decide(flow, play.world, {
    command: fire,
    by: { kind: 'clock' },
    t: play.t,
    wall: play.wall,
    id: 'x',
  });
  expect(answer).toEqual({ ok: false, rejection: { code: 'command.unavailable' } });
  expect(dueTimer(play.world, play.t)).toBeUndefined();
});

test('[CL8] what follows at once does so in a pause as well', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'exercise.pause' });
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  play.must(facilitator, {
    type: 'inject.create',
    to: ['pc'],
    via: 'news',
    from: words('Radio'),
    title: words('Now'),
    body: words('.'),
    due: play.t,
  });
  expect(play.view('pc').injects.order).toHaveLength(1);
  play.pass(60);
  expect(play.world.get('decisions', 'escort')?.state).toBe('planned');
});

test('[CL9] a timer is waited for until the first instant at which exercise time has reached it', () => {
  for (const factor of [100, 333, 999, 1_000, 1_001, 7_777, 60_000]) {
    const clock = { t: 12_345, wall: 1_000, factor, running: true };
    for (const t of [12_346, 12_999, 60_000, 3_600_001]) {
      const wall = wallOf(clock, t);
      expect(clockAt(clock, wall)).toBeGreaterThanOrEqual(t);
      expect(clockAt(clock, wall - 1)).toBeLessThan(t);
    }
  }
  expect(wallOf({ t: 5, wall: 1_000, factor: 1_000, running: false }, 6)).toBe(Number.POSITIVE_INFINITY);
});

test('[CL10] no moment lies further than a hundred days, so that times stay whole numbers', () => {
  const day = 86_400_000;
  const jump = (to: number) => commandSchema.safeParse({ type: 'clock.advance', to }).success;
  expect([jump(100 * day), jump(100 * day + 1), jump(-1), jump(0.5)]).toEqual([true, false, false, false]);
  const play = started();
  play.must(facilitator, { type: 'clock.advance', to: 100 * day });
  play.must(facilitator, { type: 'inject.delay', inject: 'arrival', by: day });
  play.must(facilitator, { type: 'exercise.end' });
});
