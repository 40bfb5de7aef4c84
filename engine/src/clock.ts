import type { Tables } from './world/tables.ts';
import type { WorldView } from './world/world.ts';

export type Clock = Omit<Tables['clock'], 'id'>;

/** Exercise time at a wall-clock instant. It never goes back, even when the wall clock does. Integers only. */
export function clockAt(clock: Clock, wall: number): number {
  if (!clock.running) return clock.t;
  return clock.t + Math.trunc((Math.max(0, wall - clock.wall) * clock.factor) / 1_000);
}

/** The first wall-clock instant at which exercise time has reached `t`; Infinity while the clock does not move by itself. */
export function wallOf(clock: Clock, t: number): number {
  if (t <= clock.t) return clock.wall;
  if (!clock.running || clock.factor === 0) return Number.POSITIVE_INFINITY;
  return clock.wall + Math.ceil(((t - clock.t) * 1_000) / clock.factor);
}

/**
 * The timer to fire now, if the time of one has come; also while paused, since a jump or an effect may have brought it
 * on. After a stall none fires before the facilitator has resumed.
 */
export function dueTimer(world: WorldView, t: number): Tables['timers'] | undefined {
  const { status, stall } = world.must('exercise', 'it');
  if ((status !== 'running' && status !== 'paused') || stall !== undefined) return undefined;
  const timer = nextTimer(world);
  return timer !== undefined && timer.due <= t ? timer : undefined;
}

/** The timer that is due first; ties are settled by id, so that every machine agrees. */
function nextTimer(world: WorldView): Tables['timers'] | undefined {
  let first: Tables['timers'] | undefined;
  for (const timer of world.rows('timers')) {
    if (first === undefined || timer.due < first.due || (timer.due === first.due && timer.id < first.id)) first = timer;
  }
  return first;
}
