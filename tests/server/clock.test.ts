import { expect, test } from 'vitest';
import { manualClock, systemClock } from '../../server/src/clock.ts';

test('[HO24] the server’s clock follows a jump forward and is never taken back', () => {
  let [wall, steady] = [1_000_000, 0];
  const clock = systemClock(
    () => wall,
    () => steady,
  );
  const pass = (milliseconds: number, set = 0) => {
    steady += milliseconds;
    wall += milliseconds + set;
    return clock.now();
  };
  expect(pass(1_000)).toBe(1_001_000);
  expect(pass(1_000, 3_600_000)).toBe(4_602_000);
  expect(pass(1_000, -7_200_000)).toBe(4_603_000);
  expect(pass(1_000)).toBe(4_604_000);
  expect(pass(500, -100)).toBe(4_604_400);
});

test('[HO28] a clock that must not say less than what is on record goes on from there', () => {
  let [wall, steady] = [1_000_000, 0];
  const clock = systemClock(
    () => wall,
    () => steady,
  );
  clock.notBefore(999_000);
  expect(clock.now()).toBe(1_000_000);
  clock.notBefore(4_600_000);
  expect(clock.now()).toBe(4_600_000);
  [wall, steady] = [wall + 500, steady + 500];
  expect(clock.now()).toBe(4_600_500);
});

test('[HO24] an alarm rings once its moment has come, and not when it was taken back', async () => {
  const clock = systemClock();
  const rung: string[] = [];
  clock.alarm(clock.now() + 5, () => rung.push('taken back'))();
  await new Promise<void>((ring) => clock.alarm(clock.now() + 20, ring));
  await new Promise<void>((ring) => clock.alarm(clock.now() - 1_000, ring));
  expect(rung).toEqual([]);

  const hand = manualClock(0);
  for (const wall of [30, 10, 20]) hand.alarm(wall, () => rung.push(`${wall}@${hand.now()}`));
  hand.moveTo(25);
  expect(rung).toEqual(['10@10', '20@20']);
});
