import { expect, test } from 'vitest';
import { lengthOf, storyTime } from '../../../ui-kit/src/format.ts';
import { serverClock } from '../../../ui-kit/src/link/server-clock.ts';
import { exerciseTime } from '../../../ui-kit/src/use-view.tsx';
import fc from '../../support/laws.ts';

const minute = 60_000;
const starts = (24 + 7) * 60 * minute + 40 * minute;

test('[UI14] story time is the day and the hour of the story, always with the day', () => {
  expect(storyTime(starts, 0)).toEqual({ day: 1, clock: '07:40' });
  expect(storyTime(starts, 12 * minute + 59_999)).toEqual({ day: 1, clock: '07:52' });
  expect(storyTime(starts, 17 * 60 * minute)).toEqual({ day: 2, clock: '00:40' });
  expect(storyTime(0, 0)).toEqual({ day: 0, clock: '00:00' });
});

test('[UI14] what is left is rounded up: nobody reads zero while there is time', () => {
  expect(lengthOf(1)).toEqual({ hours: 0, minutes: 1 });
  expect(lengthOf(60 * minute)).toEqual({ hours: 1, minutes: 0 });
  expect(lengthOf(65 * minute - 1)).toEqual({ hours: 1, minutes: 5 });
  expect(lengthOf(-5)).toEqual({ hours: 0, minutes: 0 });
});

test('[UI15] the exercise clock ticks by itself from its anchor, at its factor, and stands while it does not run', () => {
  const clock = { t: 1_000, wall: 50_000, factor: 2_000, running: true };
  expect(exerciseTime(clock, 53_000)).toBe(7_000);
  expect(exerciseTime({ ...clock, running: false }, 99_000)).toBe(1_000);
  // A message that overtook the anchor never turns time back.
  expect(exerciseTime(clock, 49_000)).toBe(1_000);
});

test('[UI15] a wrong clock on the device does not matter: time comes from the server’s messages', () => {
  let passed = 0;
  const clock = serverClock(
    () => passed,
    () => 999,
  );
  expect(clock.now()).toBe(999);
  clock.hear(1_000_000);
  passed = 5_000;
  expect(clock.now()).toBe(1_005_000);
});

test('[UI15] slow messages never set the clock back, a new connection may', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ gap: fc.nat(10_000), late: fc.nat(5_000) }), { minLength: 1 }), (messages) => {
      let passed = 0;
      const clock = serverClock(() => passed);
      let before = 0;
      for (const { gap, late } of messages) {
        passed += gap;
        clock.hear(1_000_000 + passed - late);
        expect(clock.now()).toBeGreaterThanOrEqual(before);
        before = clock.now();
      }
      expect(before).toBeLessThanOrEqual(1_000_000 + passed);
      clock.forget();
      clock.hear(500);
      expect(clock.now()).toBe(500);
    }),
  );
});
