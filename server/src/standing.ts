import { clockAt as clockRowAt, type Status, type World, wallOf as wallOfRow } from '@kalari/engine';

/** How an exercise stands. */
export function statusOf(world: World): Status {
  return world.must('exercise', 'it').status;
}

export interface Seat {
  readonly state: 'waiting' | 'admitted' | 'removed';
  readonly role?: string;
}

/** What became of a person; undefined for one who never came. */
export function seatOf(world: World, person: string): Seat | undefined {
  return world.get('persons', person);
}

/** Exercise time at a wall-clock instant. */
export function clockAt(world: World, wall: number): number {
  return clockRowAt(world.must('clock', 'it'), wall);
}

/** The wall-clock instant at which exercise time reaches `t`; Infinity while the clock stands still. */
export function wallOf(world: World, t: number): number {
  return wallOfRow(world.must('clock', 'it'), t);
}
