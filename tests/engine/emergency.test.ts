import { type Actor, type Command, type RejectionCode, replay } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const ill = words('Somebody has collapsed in room 4');
const called = (by: Actor = fc) => {
  const play = new Play(flow).start();
  play.must(by, { type: 'exercise.noDuff', reason: ill });
  return play;
};
const answers = (play: Play, by: Actor, commands: readonly Command[]): (RejectionCode | 'accepted')[] =>
  commands.map((command) => {
    const answer = play.submit(by, command);
    return answer.ok ? 'accepted' : answer.rejection.code;
  });

test('[EX36] anybody at a desk and control can call a real emergency: the clock stops, and every screen says so', () => {
  for (const by of [fc, facilitator]) {
    const play = called(by);
    const told = { reason: ill.words, wall: play.wall, ...(by === fc ? { from: 'fc' } : {}) };
    for (const view of [play.view('srsg'), play.view('fc'), play.view('dms'), play.console()]) {
      expect(view.exercise).toMatchObject({ status: 'paused', noDuff: told });
      expect(view.clock.running).toBe(false);
    }
    const { t } = play;
    play.pass(30);
    expect(play.t).toBe(t);
  }
});

test('[EX36] it can be called in a pause and in a freeze, and once only', () => {
  for (const freeze of [false, true]) {
    const play = new Play(flow).start();
    play.must(facilitator, { type: 'exercise.pause', freeze });
    play.must(dms, { type: 'exercise.noDuff' });
    expect(play.view('fc').exercise.noDuff).toEqual({ from: 'dms', reason: '', wall: play.wall });
    expect(answers(play, fc, [{ type: 'exercise.noDuff' }])).toEqual(['exercise.emergency']);
  }
});

test('[EX36] neither before the start nor after the end, by nobody at the door and by no clock', () => {
  const play = new Play(flow);
  expect(play.refused(fc, { type: 'exercise.noDuff' })).toBe('exercise.notStarted');
  play.start();
  for (const by of [{ kind: 'clock' }, { kind: 'applicant', person: 'p-x' }] as const)
    expect(play.refused(by, { type: 'exercise.noDuff' })).toBe('seat.forbidden');
  play.must(facilitator, { type: 'exercise.end' });
  expect(play.refused(fc, { type: 'exercise.noDuff' })).toBe('exercise.over');
});

test('[EX37] while it is on nothing is played; control sees to seats, to its notes, to the end', () => {
  const play = called();
  expect(
    answers(play, fc, [
      { type: 'inject.read', inject: 'first-alert' },
      { type: 'message.send', to: ['dms'], text: ill },
      { type: 'exercise.allClear' },
    ]),
  ).toEqual(['exercise.emergency', 'exercise.emergency', 'seat.forbidden']);
  expect(
    answers(play, facilitator, [
      { type: 'exercise.resume' },
      { type: 'exercise.pause' },
      { type: 'inject.release', inject: 'reserve' },
      { type: 'clock.advance', to: 3_000_000 },
      { type: 'clock.speed', factor: 2_000 },
    ]),
  ).toEqual(Array.from({ length: 5 }, () => 'exercise.emergency'));
  expect(
    answers(play, facilitator, [
      { type: 'observation.note', objective: 'launch', rating: 'strength' },
      { type: 'seat.rename', person: 'p-fc', name: ill },
      { type: 'seat.remove', person: 'p-dms' },
      { type: 'exercise.end' },
    ]),
  ).toEqual(Array.from({ length: 4 }, () => 'accepted'));
  expect(play.console().exercise.noDuff).toBeUndefined();
});

test('[EX38] all clear leaves the exercise frozen, and it goes on from the same moment when it is resumed', () => {
  const play = called();
  const { t } = play;
  expect(play.refused(facilitator, { type: 'exercise.resume' })).toBe('exercise.emergency');
  play.must(facilitator, { type: 'exercise.allClear' });
  expect(play.view('fc').exercise).toMatchObject({ status: 'paused', frozen: {} });
  expect(play.view('fc').exercise.noDuff).toBeUndefined();
  expect(play.refused(facilitator, { type: 'exercise.allClear' })).toBe('command.unavailable');
  play.must(facilitator, { type: 'exercise.resume' });
  expect([play.t, play.view('fc').exercise.status]).toEqual([t, 'running']);
});

test('[EX36] [EX38] both are on the record, and in the feed of control', () => {
  const play = called();
  play.must(facilitator, { type: 'exercise.allClear' });
  expect(play.said('exercise.emergency')).toMatchObject([{ from: 'fc', reason: ill }]);
  expect(play.said('exercise.cleared')).toHaveLength(1);
  const feed = play.console().control?.feed.map(({ event, role }) => ({ event, role }));
  expect(feed).toContainEqual({ event: 'exercise.emergency', role: 'fc' });
  expect(replay(play.records).rows('exercise')).toEqual(play.world.rows('exercise'));
});
