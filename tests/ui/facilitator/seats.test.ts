import { describe, expect, test } from 'vitest';
import { addressesOf, grouped, isLoopback } from '../../../facilitator-ui/src/features/join/addresses.ts';
import { arrangedExercises } from '../../../facilitator-ui/src/features/library/exercise-list.tsx';
import {
  decisionMarks,
  injectMarks,
  passings,
  silences,
} from '../../../facilitator-ui/src/features/seats/lane-marks.ts';
import { seatRows } from '../../../facilitator-ui/src/features/seats/seat-rows.ts';
import { placeIn, stretchAround } from '../../../facilitator-ui/src/features/seats/stretch.ts';
import { followedBy } from '../../../facilitator-ui/src/features/storyline/phases.tsx';
import { course } from '../../../facilitator-ui/src/features/storyline/world.tsx';
import { drawn } from '../../../facilitator-ui/src/parts/qr-code.tsx';
import { control } from './fixture/control.ts';
import { decisions } from './fixture/decisions.ts';
import { NOW } from './fixture/view.ts';
import { en, min, roles } from './fixture/words.ts';

describe('seats', () => {
  const presence = {
    persons: { p1: { devices: 1, seenWall: 10 }, p3: { devices: 0, seenWall: 5 } },
    facilitators: 1,
    team: [],
  };
  const rows = seatRows(roles, control, presence);
  const row = (id: string) => rows.find((each) => each.role.id === id);

  test('[UI74] each seat says who sits there, whether they are on line, what is unread and what they did last', () => {
    expect(row('srsg')).toMatchObject({ presence: 'on', unread: 0, did: { act: 'decision', t: min(26) } });
    expect(row('pc')).toMatchObject({ presence: 'lost', seenWall: 5, did: { act: 'message', t: min(22) } });
    expect(row('fc')).toMatchObject({ presence: 'off', did: { act: 'rfi' } });
    expect(row('dms')).toMatchObject({ unread: 1, did: { act: 'position' } });
    expect(row('dms')?.persons.map((person) => person.name)).toEqual(['Kofi Mensah']);
  });

  test('[UI74] the lanes show each recipient of an inject by itself, and arrows for what was passed on', () => {
    const marks = injectMarks(control, NOW);
    const mark = (id: string, role: string) => marks.find((each) => each.id === id && each.role === role);
    expect(mark('second-alert', 'fc')).toMatchObject({ glyph: 'read', read: true, t: min(14) });
    expect(mark('second-alert', 'dms')).toMatchObject({ glyph: 'read', read: false });
    expect(mark('press-photo', 'srsg')?.glyph).toBe('expired');
    expect(mark('fog', 'dms')).toBeUndefined();
    expect(passings(control)).toEqual([
      { t: min(5), from: 'dms', to: ['srsg'], aloud: true },
      { t: min(11), from: 'fc', to: ['srsg'], aloud: false },
    ]);
    expect(silences(control, NOW).map((each) => [each.role, each.minutes])).toEqual([
      ['fc', 12],
      ['pc', 10],
    ]);
    expect(decisionMarks(decisions).map((each) => [each.number, each.role, each.open])).toEqual([
      [1, 'dms', false],
      [2, 'fc', true],
      [3, 'srsg', true],
    ]);
  });

  test('[UI74] the stretch of time begins with the exercise and later keeps now a little past the middle', () => {
    expect(placeIn(stretchAround(0), 0)).toBeLessThan(5);
    expect(placeIn(stretchAround(min(200)), min(200))).toBeCloseTo(55, 0);
  });
});

describe('the door', () => {
  test('[UI67] an address that others can reach comes first, and one that only this computer reaches says so', () => {
    const lan = ['http://192.168.1.20:3000/', 'http://10.0.0.4:3000'];
    expect(addressesOf(lan, 'http://localhost:3000')).toEqual([
      'http://192.168.1.20:3000',
      'http://10.0.0.4:3000',
      'http://localhost:3000',
    ]);
    expect(addressesOf(lan, 'http://10.0.0.4:3000')[0]).toBe('http://10.0.0.4:3000');
    expect(addressesOf([], 'http://127.0.0.1:3000')).toEqual(['http://127.0.0.1:3000']);
    expect(isLoopback('http://127.0.0.1:3000')).toBe(true);
    expect(isLoopback('http://192.168.1.20:3000')).toBe(false);
  });

  test('[UI67] the code is read out in groups of four, and the QR code is drawn from plain paths', () => {
    expect(grouped('GALK2M7P')).toBe('GALK-2M7P');
    expect(grouped('GALK-2M7P')).toBe('GALK-2M7P');
    const { path, size } = drawn('http://192.168.1.20:3000/join/GALK2M7P');
    expect(size).toBeGreaterThan(20);
    expect(path).toMatch(/^(M\d+ \d+h\d+v1H\d+z)+$/);
  });
});

describe('the storyline', () => {
  test('[UI75] a phase that is over led to the one entered next, whatever conditions hold now', () => {
    const [alert] = control.phases;
    expect(alert && followedBy(alert, control.phases)?.id).toBe('golden-hour');
  });

  test('[UI75] the course of an indicator is drawn from the start until now', () => {
    const steps = {
      value: 52,
      history: [
        { t: 0, value: 55 },
        { t: 50, value: 52 },
      ],
    };
    expect(course(steps, 100)).toMatch(/^M0 [\d.]+H50\.0V[\d.]+H100$/);
    expect(course({ value: 60, history: [] }, 0)).toMatch(/^M0 [\d.]+H100$/);
  });
});

describe('the library', () => {
  test('[UI76] what goes on stands first, what is over last, newest first among equals', () => {
    const card = (id: string, status: 'planned' | 'running' | 'paused' | 'ended', openedWall: number) => ({
      id,
      status,
      openedWall,
      scenario: 's',
      title: en(id),
      t: 0,
      joinCode: '',
      taken: 0,
      seats: 4,
      stopped: false,
    });
    const cards = [
      card('a', 'ended', 3),
      card('b', 'planned', 1),
      card('c', 'running', 1),
      card('d', 'planned', 2),
      card('e', 'paused', 1),
    ];
    expect(arrangedExercises(cards).map((each) => each.id)).toEqual(['c', 'e', 'd', 'b', 'a']);
  });
});
