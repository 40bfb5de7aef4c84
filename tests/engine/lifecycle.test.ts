import { decide } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const fresh = () => new Play(flow);

test('[EX1] nothing happens before the facilitator starts it, however long it takes', () => {
  const play = fresh();
  const before = play.records.length;
  play.pass(600);
  expect(play.records.length).toBe(before);
  expect(play.t).toBe(0);
  expect(play.view('fc').exercise.status).toBe('planned');
});

test('[EX1] an exercise starts once, is paused and resumed as often as needed, and ends once', () => {
  const play = fresh().start();
  expect(play.refused(facilitator, { type: 'exercise.start' })).toBe('command.unavailable');
  for (let turn = 0; turn < 3; turn += 1) {
    play.must(facilitator, { type: 'exercise.pause' });
    expect(play.view('fc').exercise.status).toBe('paused');
    play.must(facilitator, { type: 'exercise.resume' });
    expect(play.refused(facilitator, { type: 'exercise.resume' })).toBe('command.unavailable');
  }
  play.must(facilitator, { type: 'exercise.end', reason: words('Enough') });
  expect(play.view('fc').exercise.status).toBe('ended');
  for (const type of ['exercise.start', 'exercise.pause', 'exercise.resume', 'exercise.end'] as const) {
    expect(play.refused(facilitator, { type })).toBe('exercise.over');
  }
});

test('[EX4] at the start what has a time is planned, the first phase entered, and what counts from the start begins', () => {
  const play = fresh().start();
  const due = Object.fromEntries(play.said('inject.scheduled').map((it) => [it.inject, it.due]));
  expect(due).toMatchObject({
    'first-alert': 0,
    'air-call': minutes(4),
    'only-if-pc': minutes(20),
    request: minutes(6),
  });
  expect(play.said('phase.entered')).toEqual([{ type: 'phase.entered', phase: 'alert', how: 'start', t: 0 }]);
  expect(play.said('checkpoint.begun').map((it) => it.checkpoint)).toContain('srsg-informed');
  expect(play.console().indicators).toMatchObject([{ id: 'consent', value: 60, history: [{ t: 0, value: 60 }] }]);
});

test('[EX4] a condition that holds from the beginning holds at the start', () => {
  const play = new Play(smallFlowWith(['indicators.consent < 55', 'indicators.consent < 61'])).start();
  expect(play.said('inject.scheduled').map((it) => it.inject)).toContain('on-consent');
});

test('[EX10] in a pause everybody can write; while frozen participants only read', () => {
  const play = fresh().start();
  play.must(facilitator, { type: 'exercise.pause' });
  play.must(fc, { type: 'message.send', to: ['dms'], text: words('Waiting') });

  play.must(facilitator, { type: 'exercise.pause', freeze: true, reason: words('Look up, please') });
  expect(play.view('dms').exercise).toMatchObject({ status: 'paused', frozen: { reason: 'Look up, please' } });
  expect(play.refused(fc, { type: 'message.send', to: ['dms'], text: words('Still there?') })).toBe('exercise.frozen');
  expect(play.refused(fc, { type: 'inject.acknowledge', inject: 'first-alert' })).toBe('exercise.frozen');
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(facilitator, { type: 'inject.release', inject: 'reserve' });
});

test('[EX10] a freeze becomes a pause and a pause a freeze without resuming; the same again is refused', () => {
  const play = fresh().start();
  play.must(facilitator, { type: 'exercise.pause', freeze: true });
  expect(play.refused(facilitator, { type: 'exercise.pause', freeze: true })).toBe('command.unavailable');
  play.must(facilitator, { type: 'exercise.pause' });
  expect(play.view('fc').exercise.status).toBe('paused');
  expect(play.view('fc').exercise.frozen).toBeUndefined();
  play.must(fc, { type: 'rfi.ask', text: words('What now?') });
  expect(play.refused(facilitator, { type: 'exercise.pause' })).toBe('command.unavailable');
  expect(play.view('fc').clock.running).toBe(false);
});

test('[EX10] resuming ends a freeze, and so does the end', () => {
  for (const type of ['exercise.resume', 'exercise.end'] as const) {
    const play = fresh().start();
    play.must(facilitator, { type: 'exercise.pause', freeze: true, reason: words('Stop') });
    play.must(facilitator, { type });
    expect(play.view('fc').exercise.frozen).toBeUndefined();
  }
});

test('[EX11] after the end the facilitator notes, marks, renames and removes; participants do nothing more', () => {
  const play = fresh().start();
  play.must(facilitator, { type: 'exercise.end' });
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'strength', text: words('Calm') });
  play.must(facilitator, {
    type: 'checkpoint.mark',
    checkpoint: 'aftermath',
    result: 'met',
    reason: words('On paper'),
  });
  play.must(facilitator, { type: 'seat.rename', person: 'p-fc', name: words('General') });
  play.must(facilitator, { type: 'seat.remove', person: 'p-fc' });
  expect(play.refused(dms, { type: 'inject.read', inject: 'first-alert' })).toBe('exercise.over');
  expect(play.refused(dms, { type: 'rfi.ask', text: words('May I?') })).toBe('exercise.over');
});

test('[EX12] the end takes every timer away, and a later mark that makes a condition true plans nothing', () => {
  const waits = smallFlowWith([`    when: "indicators.consent < 55"`, `    when: "checkpoints.aftermath.reached"`]);
  const play = new Play(waits).start();
  play.must(facilitator, { type: 'exercise.end' });
  play.must(facilitator, { type: 'checkpoint.mark', checkpoint: 'aftermath', result: 'met', reason: words('Seen') });
  const after = play.records.length;
  play.pass(600);
  expect(play.records.length).toBe(after);
  expect(play.world.rows('timers')).toEqual([]);
  expect(play.said('inject.scheduled').map((it) => it.inject)).not.toContain('on-consent');
});

test('[EX12] exercise time stands still after the end', () => {
  const play = fresh().start().pass(12);
  play.must(facilitator, { type: 'exercise.end' });
  play.pass(30);
  expect(play.view('fc').clock).toMatchObject({ t: minutes(12), running: false });
});

test('[EX17] deciding changes nothing by itself: asked twice in the same world, the same events follow', () => {
  const play = fresh().start().pass(3);
  const asked = {
    command: { type: 'decision.take', decision: 'launch', option: 'take' } as const,
    by: dms,
    t: play.t,
    wall: play.wall,
    id: '0'.repeat(32),
  };
  const [first, second] = [decide(flow, play.world, asked), decide(flow, play.world, asked)];
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
  expect(play.world.get('decisions', 'launch')?.state).toBe('open');
});
