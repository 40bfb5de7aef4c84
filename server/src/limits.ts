import type { Clock } from './clock.ts';

/** At most so many within a time, for each key. */
export interface Allowance {
  readonly most: number;
  readonly within: number;
}

/** Whether one more is allowed now; what is refused does not count. */
export function allowance({ most, within }: Allowance, clock: Clock): (key: string) => boolean {
  const taken = new Map<string, number[]>();
  return (key) => {
    const now = clock.now();
    const recent = (taken.get(key) ?? []).filter((wall) => wall > now - within);
    const allowed = recent.length < most;
    if (allowed) recent.push(now);
    taken.set(key, recent);
    if (taken.size > 10_000) forgetOld(taken, now - within);
    return allowed;
  };
}

export interface Patience {
  /** So many failures within the time cost nothing. */
  readonly free: number;
  readonly within: number;
  /** How long each further try waits, by the number of failures. */
  readonly gap: (failures: number) => number;
  /** Whoever would have to wait longer is sent away. */
  readonly longest: number;
}

/**
 * Slows guessing down without locking anybody out: after some failures from one place, each further try from there takes its
 * turn, one at a time. A good try still succeeds when its turn comes.
 */
export function slowDown(patience: Patience, clock: Clock) {
  const failures = new Map<string, number[]>();
  const turns = new Map<string, number>();

  return {
    /** Waits for its turn; false when too many are waiting already. */
    async turn(key: string): Promise<boolean> {
      const now = clock.now();
      const recent = (failures.get(key) ?? []).filter((wall) => wall > now - patience.within);
      if (recent.length < patience.free) return true;
      const wall = Math.max(now, turns.get(key) ?? 0) + patience.gap(recent.length);
      if (wall - now > patience.longest) return false;
      turns.set(key, wall);
      await new Promise<void>((ring) => clock.alarm(wall, ring));
      return true;
    },
    failed(key: string): void {
      const now = clock.now();
      failures.set(key, [...(failures.get(key) ?? []).filter((wall) => wall > now - patience.within), now]);
      if (failures.size > 10_000) forgetOld(failures, now - patience.within);
    },
    /** It was the right one after all. */
    forget(key: string): void {
      failures.delete(key);
      turns.delete(key);
    },
  };
}

export type SlowDown = ReturnType<typeof slowDown>;

function forgetOld(times: Map<string, number[]>, before: number): void {
  for (const [key, walls] of times) if ((walls.at(-1) ?? 0) <= before) times.delete(key);
}
