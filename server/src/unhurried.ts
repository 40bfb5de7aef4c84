import { setImmediate } from 'node:timers/promises';

export interface Pace {
  /** Milliseconds of work at one go. */
  readonly slice: number;
  /** Milliseconds of work in all. */
  readonly most: number;
}

export type Worked<T> =
  | { readonly state: 'done'; readonly result: T }
  /** It would have taken longer than it may. */
  | { readonly state: 'tooLong' }
  /** Nobody waits for it any more. */
  | { readonly state: 'dropped' };

/**
 * Does work that comes in small steps, a slice at a time: whatever else this process has to do goes on in between. Ends when
 * the work is done, has taken as long as it may, or is no longer wanted.
 */
export async function unhurried<T>(
  steps: Generator<void, T>,
  { slice, most }: Pace,
  isWanted: () => boolean,
  now: () => number = () => performance.now(),
): Promise<Worked<T>> {
  for (let worked = 0; worked < most; ) {
    if (!isWanted()) return { state: 'dropped' };
    const began = now();
    do {
      const step = steps.next();
      if (step.done === true) return { state: 'done', result: step.value };
    } while (now() - began < slice);
    worked += now() - began;
    await setImmediate();
  }
  return { state: 'tooLong' };
}

/** One after the other, for each key: the next begins when the one before has ended, however it ended. */
export function inTurn(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const own = before.then(work, work);
    const settled = own.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    void settled.then(() => last.get(key) === settled && last.delete(key));
    return own;
  };
}
