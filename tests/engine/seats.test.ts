import type { Command } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { facilitator, fc, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const empty = () => new Play(flow, { seated: false });
const claim = (person: string, role?: string, admitted = false): Command => ({
  type: 'seat.claim',
  person,
  name: words(person),
  admitted,
  ...(role === undefined ? {} : { role }),
});
const asks = (play: Play, person: string, role?: string, admitted = false) =>
  play.refused({ kind: 'applicant', person }, claim(person, role, admitted));
const person = (play: Play, id: string) => play.console().control.persons[id];

test('[SE1] whoever comes waits until the facilitator lets them in; a personal link lets in at once', () => {
  const play = empty();
  expect(asks(play, 'p-ann', 'fc')).toBe('accepted');
  expect(person(play, 'p-ann')).toEqual({ id: 'p-ann', name: 'p-ann', role: 'fc', state: 'waiting' });
  expect(play.view('fc').roles.byId['fc']).toMatchObject({ taken: false });
  play.must(facilitator, { type: 'seat.admit', person: 'p-ann' });
  expect(person(play, 'p-ann')).toMatchObject({ state: 'admitted' });
  expect(play.view('fc').roles.byId['fc']).toMatchObject({ taken: true, name: 'p-ann' });

  expect(asks(play, 'p-bob', 'pc', true)).toBe('accepted');
  expect(person(play, 'p-bob')).toMatchObject({ state: 'admitted', role: 'pc' });
});

test('[SE2] one person a seat: a taken one can be neither asked for, nor given away again', () => {
  const play = empty();
  expect(asks(play, 'p-cyd', 'fc')).toBe('accepted');
  expect(asks(play, 'p-ann', 'fc', true)).toBe('accepted');
  expect(asks(play, 'p-bob', 'fc')).toBe('seat.full');
  expect(play.refused(facilitator, { type: 'seat.admit', person: 'p-cyd' })).toBe('seat.full');
  expect(play.refused(facilitator, { type: 'seat.assign', person: 'p-cyd', role: 'fc' })).toBe('seat.full');
});

test('[SE2] whoever sits does not lose the seat by asking again', () => {
  const play = empty();
  expect(asks(play, 'p-ann', 'fc', true)).toBe('accepted');
  expect(asks(play, 'p-ann', 'fc')).toBe('seat.full');
  expect(asks(play, 'p-ann', 'pc')).toBe('seat.full');
  expect(person(play, 'p-ann')).toMatchObject({ state: 'admitted', role: 'fc' });
});

test('[SE3] seats are those of the scenario, and people those at the door', () => {
  const play = empty();
  expect(asks(play, 'p-ann', 'cos')).toBe('seat.unknown');
  expect(asks(play, 'p-bob')).toBe('accepted');
  expect(play.refused(facilitator, { type: 'seat.admit', person: 'p-bob' })).toBe('seat.unknown');
  for (const type of ['seat.admit', 'seat.remove'] as const) {
    expect(play.refused(facilitator, { type, person: 'p-nobody' })).toBe('seat.unknown');
  }
  expect(play.refused(facilitator, { type: 'seat.assign', person: 'p-bob', role: 'cos' })).toBe('seat.unknown');
  expect(play.refused(facilitator, { type: 'seat.rename', person: 'p-nobody', name: words('X') })).toBe('seat.unknown');
});

test('[SE4] the facilitator seats whoever waits, moves people to another free seat, and names them', () => {
  const play = empty();
  expect(asks(play, 'p-ann')).toBe('accepted');
  play.must(facilitator, { type: 'seat.assign', person: 'p-ann', role: 'fc' });
  play.must(facilitator, { type: 'seat.assign', person: 'p-ann', role: 'pc' });
  play.must(facilitator, { type: 'seat.rename', person: 'p-ann', name: words('Ann K.') });
  const { byId } = play.view('pc').roles;
  expect([byId['fc']?.taken, byId['pc']?.taken, byId['pc']?.name]).toEqual([false, true, 'Ann K.']);
});

test('[SE4] whoever was moved acts for the new seat only', () => {
  const play = new Play(flow).start();
  play.must(facilitator, { type: 'seat.remove', person: 'p-srsg' });
  play.must(facilitator, { type: 'seat.assign', person: 'p-fc', role: 'srsg' });
  expect(play.refused(fc, { type: 'inject.read', inject: 'first-alert' })).toBe('seat.removed');
  expect(play.refused({ ...fc, role: 'srsg' } as typeof fc, { type: 'rfi.ask', text: words('Well?') })).toBe(
    'accepted',
  );
});

test('[SE5] whoever is removed leaves the seat free, and may come to the door again', () => {
  const play = empty();
  expect(asks(play, 'p-ann', 'fc', true)).toBe('accepted');
  play.must(facilitator, { type: 'seat.remove', person: 'p-ann', reason: words('A mix-up') });
  expect(person(play, 'p-ann')).toMatchObject({ state: 'removed' });
  expect(play.refused(facilitator, { type: 'seat.remove', person: 'p-ann' })).toBe('seat.unknown');
  expect(play.refused(facilitator, { type: 'seat.assign', person: 'p-ann', role: 'pc' })).toBe('seat.unknown');
  expect(asks(play, 'p-bob', 'fc', true)).toBe('accepted');
  expect(asks(play, 'p-ann', 'pc')).toBe('accepted');
  expect(person(play, 'p-ann')).toMatchObject({ state: 'waiting', role: 'pc' });
});

test('[SE6] a seat keeps what it received when somebody else sits down', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.acknowledge', inject: 'first-alert' });
  play.must(facilitator, { type: 'seat.remove', person: 'p-fc' });
  play.sit('fc', 'p-new');
  expect(play.view('fc').injects.byId['first-alert']).toMatchObject({ acknowledgedAt: 60_000 });
  expect(
    play.refused({ kind: 'participant', role: 'fc', person: 'p-new' }, { type: 'rfi.ask', text: words('Hello') }),
  ).toBe('accepted');
});

test('[SE7] after the end nobody sits down any more', () => {
  const play = empty();
  expect(asks(play, 'p-ann', 'fc')).toBe('accepted');
  play.start();
  play.must(facilitator, { type: 'exercise.end' });
  expect(asks(play, 'p-bob', 'pc')).toBe('exercise.over');
  expect(play.refused(facilitator, { type: 'seat.admit', person: 'p-ann' })).toBe('exercise.over');
});
