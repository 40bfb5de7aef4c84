import type { Actor } from './actor.ts';
import type { ExerciseEvent, Stamped } from './events.ts';
import { evolve } from './evolve.ts';
import { Fault } from './fault.ts';
import type { Flow } from './flow.ts';
import type { Words } from './text.ts';
import { World } from './world/world.ts';

/** The actor of what happens when an exercise is opened. */
export const opener: Actor = { kind: 'facilitator' };

/** The first events of an exercise. Everything else comes from commands. */
export function openExercise(
  flow: Flow,
  { exercise, seed, title }: { exercise: string; seed: number; title?: Words | undefined },
): ExerciseEvent[] {
  return [
    { type: 'exercise.opened', exercise, seed, ...(title === undefined ? {} : { title }) },
    { type: 'flow.moved', value: { ...flow.machine.initial } },
  ];
}

/** A world in which nothing has happened yet. */
export function openWorld(): World {
  return new World();
}

/**
 * Folds a record into a world again. It asks no machine and no condition: what happened is all in the record.
 *
 * @throws Fault log.gap when a number is missing or out of order.
 */
export function replay(records: Iterable<Stamped>): World {
  const world = openWorld();
  let seq = 0;
  for (const stamped of records) {
    seq += 1;
    if (stamped.seq !== seq) throw new Fault('log.gap', `expected ${seq}, found ${stamped.seq}`);
    evolve(world, stamped);
  }
  return world;
}
