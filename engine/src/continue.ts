import type { Command } from './commands.ts';
import type { Stamped } from './events.ts';
import type { WorldView } from './world/world.ts';

/**
 * Records for as long as something holds of them, and the rest of what was done in the same breath as the last: between a
 * decision and what follows from it there is no moment to stand in.
 */
export function* whole(records: Iterable<Stamped>, holds: (stamped: Stamped) => boolean): Generator<Stamped> {
  let last: Stamped | undefined;
  for (const stamped of records) {
    if (!holds(stamped) && (last === undefined || !isOneDeed(last, stamped))) return;
    last = stamped;
    yield stamped;
  }
}

/** Records until the exercise was ended: one that is over cannot go on. */
export function* beforeEnd(records: Iterable<Stamped>): Generator<Stamped> {
  for (const stamped of records) {
    if (stamped.event.type === 'exercise.ended') return;
    yield stamped;
  }
}

/**
 * What is asked at once in a new exercise whose records so far are those of another until a moment. The story stands as it
 * stood; the chairs are empty, since its people come in by doors of their own; and the clock rests until somebody lets it run.
 */
export function settling(world: WorldView): Command[] {
  const { status, emergency } = world.must('exercise', 'it');
  const sitting = world.rows('persons').filter(({ state }) => state !== 'removed');
  const team = world.rows('team').filter(({ state }) => state !== 'removed');
  return [
    // Whoever had control goes with the team: then nobody has.
    ...team.map(({ id }) => ({ type: 'team.remove', member: id }) as const),
    ...(emergency === undefined ? [] : [{ type: 'exercise.allClear' } as const]),
    ...(status === 'running' ? [{ type: 'exercise.pause' } as const] : []),
    ...sitting.map(({ id }) => ({ type: 'seat.remove', person: id }) as const),
  ];
}

function isOneDeed(one: Stamped, other: Stamped): boolean {
  return one.cause === other.cause && one.t === other.t && one.wall === other.wall;
}
