import { describe, expect, test } from 'vitest';
import {
  beside,
  decisionMarks,
  injectMarks,
  isCrowded,
  type Mark,
  nearest,
  questionMarks,
  widestGap,
} from '../../../facilitator-ui/src/features/seats/lane-marks.ts';
import {
  placeIn,
  spans,
  stretchAround,
  stretchFrom,
  ticksIn,
  usualSpan,
  zoomed,
} from '../../../facilitator-ui/src/features/seats/stretch.ts';
import { keyOfPlace, placeOfPress } from '../../../facilitator-ui/src/keys.ts';
import { control } from './fixture/control.ts';
import { withRoles } from './fixture/crowd.ts';
import { decisions } from './fixture/decisions.ts';
import { fixtureView, NOW } from './fixture/view.ts';
import { min } from './fixture/words.ts';

describe('the time that the lanes show', () => {
  test('[UI84] is brought closer and farther in steps, and stops at either end', () => {
    expect(zoomed(usualSpan, -1)).toBeLessThan(usualSpan);
    expect(zoomed(spans[0] ?? 0, -1)).toBe(spans[0]);
    expect(zoomed(spans.at(-1) ?? 0, 1)).toBe(spans.at(-1));
  });

  test('[UI84] never begins long before the story does', () => {
    for (const span of spans) expect(placeIn(stretchFrom(min(-500), span), 0)).toBeLessThan(5);
  });

  test('[UI84] has ticks at round moments of the story, twelve at most, some with their hour', () => {
    const { starts } = fixtureView.exercise;
    for (const span of spans) {
      const ticks = ticksIn(stretchAround(min(100), span), starts);
      expect(ticks.length).toBeGreaterThan(3);
      expect(ticks.length).toBeLessThanOrEqual(13);
      expect(ticks.some((tick) => tick.major)).toBe(true);
      for (const tick of ticks) expect((tick.t + starts) % min(1)).toBe(0);
    }
  });
});

describe('the marks on the lanes', () => {
  const lanes = fixtureView.roles.order;
  const marks: Mark[] = [
    ...injectMarks(control, NOW),
    ...questionMarks(Object.values(fixtureView.rfis.byId)),
    ...decisionMarks(decisions),
  ];

  test('[UI178] how long nothing was shared is written where the lane has most room, on no mark; a number beside a decision gives way', () => {
    for (const role of lanes) {
      for (const from of [0, NOW / 4, NOW / 2]) {
        const { from: start, to, afterDecision } = widestGap(marks, role, from, NOW);
        const own = marks.filter((mark) => mark.role === role && mark.t >= from && mark.t <= NOW);
        expect(own.filter((mark) => mark.t > start && mark.t < to)).toEqual([]);
        const stops = [from, ...own.map((mark) => mark.t).sort((a, b) => a - b), NOW];
        expect(to - start).toBe(Math.max(...stops.slice(1).map((stop, at) => stop - (stops[at] ?? 0))));
        if (afterDecision) expect(own.some((mark) => mark.kind === 'decision' && mark.t === start)).toBe(true);
      }
    }
    const mark = (id: string, t: number): Mark => ({ kind: 'decision', id, number: 1, role: 'fc', t, open: false });
    const [first, soon, later] = [mark('a', min(10)), mark('b', min(14)), mark('c', min(40))];
    const row = [first, soon, later];
    expect(row.map((each) => isCrowded(row, each, min(90)))).toEqual([true, false, false]);
  });

  test('[UI84] arrows go from mark to mark along a lane and to the nearest in time of the next', () => {
    const device = marks.find((mark) => mark.kind === 'inject' && mark.id === 'second-device' && mark.role === 'fc');
    if (device === undefined) throw new Error('no mark');
    expect(beside(marks, device, 'ArrowRight', lanes)).toMatchObject({ kind: 'decision', id: 'landing-site' });
    expect(beside(marks, device, 'ArrowLeft', lanes)).toMatchObject({ role: 'fc' });
    expect(beside(marks, device, 'ArrowDown', lanes)).toMatchObject({ id: 'second-device', role: 'pc' });
    expect(beside(marks, device, 'ArrowUp', lanes)?.role).toBe('srsg');
    expect(beside(marks, device, 'Home', lanes)?.t).toBe(0);
    expect(beside(marks, device, 'x', lanes)).toBeUndefined();
    expect(nearest(marks, min(4))?.t).toBe(min(4));
  });

  test('[UI84] a question stands on the lane of whoever asked it, open or answered', () => {
    expect(questionMarks(Object.values(fixtureView.rfis.byId)).map((mark) => [mark.id, mark.role, mark.open])).toEqual([
      ['r1', 'dms', false],
      ['r2', 'fc', true],
      ['r3', 'srsg', true],
    ]);
  });

  test('[UI85] three roles or twelve: each has a lane and a key of its own', () => {
    for (const count of [3, 12]) {
      const view = withRoles(fixtureView, count);
      const order = view.roles.order;
      expect(order).toHaveLength(count);
      const shown = injectMarks(view.control ?? control, NOW);
      expect(new Set(shown.map((mark) => mark.role))).toEqual(new Set(order));
      const keys = order.map((_, place) => keyOfPlace(place));
      expect(new Set(keys).size).toBe(count);
      for (const [place, key] of keys.entries()) {
        const code = /\d/.test(key) ? `Digit${key}` : `Key${key}`;
        expect(placeOfPress({ key: key.toLowerCase(), code })).toBe(place);
      }
    }
    expect(placeOfPress({ key: 'c', code: 'KeyC' })).toBeNull();
    expect(placeOfPress({ key: 'à', code: 'Digit0' })).toBe(9);
  });
});
