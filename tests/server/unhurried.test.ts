import { expect, test } from 'vitest';
import { inTurn, unhurried } from '../../server/src/unhurried.ts';

/** Work of so many steps, each taking a millisecond of a clock that only this work moves. */
function work(count: number) {
  let now = 0;
  let ended = false;
  function* steps(): Generator<void, string> {
    try {
      for (let step = 0; step < count; step += 1) {
        now += 1;
        yield;
      }
      return 'thought';
    } finally {
      ended = true;
    }
  }
  return { steps: steps(), now: () => now, taken: () => now, ended: () => ended };
}

test('[FO14] work in small steps lets everything else happen between its slices', async () => {
  const { steps, now } = work(100);
  let between = 0;
  const beat = setInterval(() => (between += 1), 0);
  const count = () => {
    between += 1;
    if (between < 8) setImmediate(count);
  };
  setImmediate(count);
  const worked = await unhurried(steps, { slice: 10, most: 1_000 }, () => true, now);
  clearInterval(beat);
  expect(worked).toEqual({ state: 'done', result: 'thought' });
  expect(between).toBeGreaterThanOrEqual(8);
});

test('[FO14] it ends when nobody waits for it any more', async () => {
  const { steps, now, taken } = work(100);
  const worked = await unhurried(steps, { slice: 10, most: 1_000 }, () => now() < 30, now);
  expect([worked, taken()]).toEqual([{ state: 'dropped' }, 30]);
});

test('[FO15] it ends when it has taken as long as it may', async () => {
  const { steps, now, taken } = work(100);
  const worked = await unhurried(steps, { slice: 10, most: 50 }, () => true, now);
  expect([worked, taken()]).toEqual([{ state: 'tooLong' }, 50]);
});

test('[FO14] one question after the other for each exercise, whatever became of the one before', async () => {
  const turn = inTurn();
  const told: string[] = [];
  const gates = new Map<string, (isWell: boolean) => void>();
  const ask = (key: string, name: string) =>
    turn(key, async () => {
      told.push(name);
      const isWell = await new Promise<boolean>((open) => gates.set(name, open));
      if (!isWell) throw new Error(name);
      return name;
    });
  const [first, second, elsewhere] = [ask('one', 'first'), ask('one', 'second'), ask('two', 'elsewhere')];
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual(['first', 'elsewhere']);
  gates.get('first')?.(false);
  await expect(first).rejects.toThrow('first');
  gates.get('elsewhere')?.(true);
  expect(await elsewhere).toBe('elsewhere');
  expect(told).toEqual(['first', 'elsewhere', 'second']);
  gates.get('second')?.(true);
  expect(await second).toBe('second');
});
