import { ifRetimed } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { facilitator, minutes, Play, pc } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const retime = (inject: string, due: number, others?: string[]) =>
  ({ type: 'inject.retime', inject, due: minutes(due), ...(others === undefined ? {} : { with: others }) }) as const;
const timer = (play: Play, inject: string) => play.world.get('timers', `inject:${inject}`)?.due;
const stateOf = (play: Play, inject: string) => play.world.get('injects', inject)?.state;
const plan = (play: Play, inject: string) => play.console().control.injects.byId[inject];
const created = (play: Play, due: number) => {
  const text = { from: words('A'), title: words('B'), body: words('C') };
  const said = play.must(facilitator, { type: 'inject.create', to: ['pc'], via: 'phone', due: minutes(due), ...text });
  return said.flatMap((event) => (event.type === 'inject.created' ? event.inject : []))[0] ?? '';
};

test('[IN29] an inject goes out earlier or later than planned, and at no moment that has passed', () => {
  const play = started().pass(2);
  const was = timer(play, 'request') ?? 0;
  play.must(facilitator, retime('request', 4));
  expect(timer(play, 'request')).toBe(minutes(4));
  play.must(facilitator, retime('request', 20));
  play.pass(10);
  expect([was < play.t, stateOf(play, 'request')]).toEqual([true, 'planned']);
  play.pass(8);
  expect(stateOf(play, 'request')).toBe('released');
  expect(play.refused(facilitator, retime('request', 40))).toBe('inject.gone');
  expect(play.refused(facilitator, retime('no-such', 40))).toBe('inject.unknown');
  expect(play.refused(facilitator, retime('reserve', 19))).toBe('clock.past');
  expect(play.refused(pc, retime('reserve', 30))).toBe('seat.forbidden');
});

test('[IN29] what waits for a hand or is held gets a time by it', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'inject.hold', inject: 'request' });
  play.must(facilitator, retime('request', 9));
  play.must(facilitator, retime('reserve', 10));
  play.pass(10);
  expect([stateOf(play, 'request'), stateOf(play, 'reserve')]).toEqual(['released', 'released']);
});

test('[IN30] others are moved by as much, and one undo puts all of them back that nobody has touched since', () => {
  const play = started().pass(1);
  const [second, third] = [created(play, 12), created(play, 20)];
  const was = timer(play, 'request') ?? 0;
  const others = [second, third];
  play.must(facilitator, { ...retime('request', 10), with: others });
  const by = minutes(10) - was;
  expect(others.map((id) => timer(play, id))).toEqual([minutes(12) + by, minutes(20) + by]);
  play.must(facilitator, { type: 'inject.hold', inject: third });
  play.must(facilitator, { type: 'inject.undo', inject: 'request' });
  expect([timer(play, 'request'), timer(play, second), stateOf(play, third)]).toEqual([was, minutes(12), 'held']);
});

test('[IN30] what has no time, has gone out or would come into the past is not moved along', () => {
  const play = started().pass(1);
  const soon = created(play, 2);
  expect(play.refused(facilitator, retime('request', 10, ['reserve']))).toBe('inject.noTime');
  expect(play.refused(facilitator, retime('request', 10, ['first-alert']))).toBe('inject.gone');
  expect(play.refused(facilitator, retime('request', 10, ['request']))).toBe('command.malformed');
  expect(play.refused(facilitator, retime('request', 10, ['no-such']))).toBe('inject.unknown');
  expect(play.refused(facilitator, retime('reserve', 10, [soon]))).toBe('inject.noTime');
  expect(play.refused(facilitator, retime('request', 2, [soon]))).toBe('clock.past');
  expect(play.said('inject.retimed')).toEqual([]);
});

test('[IN31] what else would move is told before it is done, and comes so', () => {
  const play = started().pass(1);
  const standing = { flow, world: play.world, t: play.t, wall: play.wall, seq: play.records.length };
  const was = timer(play, 'request') ?? 0;
  const asked = ifRetimed(standing, retime('request', 25));
  expect(asked.ok && asked.retimed.shifted).toContainEqual(
    expect.objectContaining({ event: 'inject.released', about: 'request', was, t: minutes(25) }),
  );
  const past = ifRetimed({ ...standing, t: minutes(30) }, retime('request', 25));
  expect(past).toEqual({ ok: false, code: 'clock.past' });
  expect(timer(play, 'request')).toBe(was);
});

const chooses = (play: Play, mode: 'auto' | 'confirm' | 'plan', scope: object = {}) =>
  play.must(facilitator, { type: 'release.mode', mode, ...scope });
/** What becomes of them when their time comes, in a fork of the play. */
const outOf = (play: Play) => {
  const later = Play.after(flow, play.records).pass(8);
  return [stateOf(later, 'air-call'), stateOf(later, 'request')];
};

test('[IN32] the narrowest choice counts: one inject, the present phase, all, the author', () => {
  const play = started().pass(1);
  const phase = play.console().control.phase ?? '';
  expect(outOf(play)).toEqual(['due', 'released']);
  chooses(play, 'confirm');
  expect(outOf(play)).toEqual(['due', 'due']);
  chooses(play, 'auto', { phase });
  expect(outOf(play)).toEqual(['released', 'released']);
  chooses(play, 'confirm', { inject: 'request' });
  expect(outOf(play)).toEqual(['released', 'due']);
  expect(play.console().control.release).toEqual({
    all: 'confirm',
    phases: { [phase]: 'auto' },
    injects: { request: 'confirm' },
  });
  chooses(play, 'plan', { inject: 'request' });
  expect(outOf(play)).toEqual(['released', 'released']);
  chooses(play, 'plan', { phase });
  expect(outOf(play)).toEqual(['due', 'due']);
  chooses(play, 'plan');
  expect([outOf(play), play.console().control.release]).toEqual([['due', 'released'], { phases: {}, injects: {} }]);
});

test('[IN32] a phase that is not the present one changes nothing yet', () => {
  const play = started().pass(1);
  chooses(play, 'confirm', { phase: 'late' });
  expect(outOf(play)).toEqual(['due', 'released']);
});

test('[IN32] a choice for all takes the place of those made before, and a wrong one is refused', () => {
  const play = started().pass(1);
  const phase = play.console().control.phase ?? '';
  chooses(play, 'auto', { phase });
  chooses(play, 'auto', { inject: 'request' });
  chooses(play, 'confirm');
  expect(outOf(play)).toEqual(['due', 'due']);
  const mode = { type: 'release.mode', mode: 'auto' } as const;
  expect(play.refused(facilitator, { ...mode, phase, inject: 'request' })).toBe('command.malformed');
  expect(play.refused(facilitator, { ...mode, phase: 'no-such' })).toBe('phase.unknown');
  expect(play.refused(facilitator, { ...mode, inject: 'no-such' })).toBe('inject.unknown');
  expect(play.refused(facilitator, { ...mode, inject: 'first-alert' })).toBe('inject.gone');
});

test('[IN33] what is to be confirmed waits when its time comes, and goes on waiting whatever is chosen then', () => {
  const play = started();
  play.must(facilitator, { type: 'release.mode', mode: 'confirm' });
  play.pass(8);
  expect(stateOf(play, 'request')).toBe('due');
  expect(play.console().control.overdue).toEqual([]);
  play.must(facilitator, { type: 'release.mode', mode: 'auto' });
  play.pass(5);
  expect(stateOf(play, 'request')).toBe('due');
  play.must(facilitator, { type: 'inject.release', inject: 'request' });
  expect(stateOf(play, 'request')).toBe('released');
});

test('[IN33] after a stall what is overdue waits for her word in every mode', () => {
  for (const mode of ['auto', 'confirm'] as const) {
    const play = started().pass(1);
    play.must(facilitator, { type: 'release.mode', mode });
    play.stall(30);
    play.must(facilitator, { type: 'exercise.resume' });
    play.pass(1);
    expect([mode, stateOf(play, 'request')]).toEqual([mode, 'due']);
    expect(play.console().control.overdue).toContain('request');
  }
});

test('[IN34] the plan keeps when the story meant an inject to go out, beside when it did', () => {
  const play = started().pass(1);
  const planned = (inject: string) => play.console().control.planned[inject];
  expect([planned('request'), planned('follow-up'), planned('thanks')]).toEqual([minutes(6), minutes(2), undefined]);
  play.must(facilitator, retime('request', 20));
  play.pass(22);
  expect([planned('request'), plan(play, 'request')?.releasedAt]).toEqual([minutes(6), minutes(20)]);
});

test('[CL11] in story time alone the clock moves by steps and jumps, and nothing else moves it', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'clock.speed', factor: 0 });
  const { t } = play;
  play.pass(90);
  expect([play.t, stateOf(play, 'request') ?? 'planned']).toEqual([t, 'planned']);
  play.must(facilitator, { type: 'exercise.length', left: minutes(40) });
  play.must(facilitator, { type: 'clock.advance', to: minutes(8) });
  play.pass(5);
  expect([play.t, stateOf(play, 'request')]).toEqual([minutes(8), 'released']);
  play.must(facilitator, { type: 'clock.speed', factor: 1_000 });
  play.pass(1);
  expect(play.t).toBe(minutes(9));
});
