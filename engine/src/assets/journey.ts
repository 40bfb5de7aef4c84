import type { Id } from '../ids.ts';
import type { Point } from '../map/geometry.ts';
import type { AuthoredStop } from '../scenario/schema.ts';
import { type Ground, pointOf, travelTime, type Vehicle } from './vehicle.ts';

/** A stop of a journey: how many it takes on and lets off there, and what has put it off so far. */
export interface Stop {
  readonly place: Id;
  readonly take: number;
  readonly leave: number;
  /** It comes so much later, and stays so much longer, than it would by itself. Milliseconds. */
  readonly later: number;
  readonly longer: number;
}

/** When it is where. */
export interface TimedStop {
  readonly place: Id;
  readonly arrives: number;
  /** When it has done there what it came for. */
  readonly leaves: number;
}

/** Where and when a journey begins, as a point in tenths of a kilometre. */
export interface Beginning {
  readonly point: Point;
  readonly t: number;
  /** When it will be at its first stop, if it is on its way there already. */
  readonly arrives?: number | undefined;
}

/** When an asset would be where: the whole journey, in exercise time, if nothing held it up. */
export function journey(ground: Ground, vehicle: Vehicle, from: Beginning, stops: readonly Stop[]): TimedStop[] {
  let { point, t, arrives: known } = from;
  return stops.map((stop) => {
    const there = pointOf(ground, stop.place);
    const arrives = known ?? t + travelTime(ground, vehicle, point, there) + stop.later;
    known = undefined;
    point = there;
    t = arrives + standing(vehicle, stop);
    return { place: stop.place, arrives, leaves: t };
  });
}

/** How long it stands at a stop. */
export function standing(vehicle: Vehicle, { take, leave, longer }: Stop): number {
  return (leave > 0 ? vehicle.unload : 0) + (take > 0 ? vehicle.load : 0) + longer;
}

/**
 * Stops as they are played. Ids alone mean: what fits is taken on at the first, and all that is aboard is let off at the
 * last. As soon as one stop says how many, every stop means what it says.
 */
export function stopsOf(authored: readonly AuthoredStop[], carries: number, aboard: number): Stop[] {
  const told = authored.some((stop) => typeof stop !== 'string');
  const last = authored.length - 1;
  const room = Math.max(0, carries - aboard);
  return authored.map((stop, index) => {
    const still = { later: 0, longer: 0 };
    if (typeof stop !== 'string') return { place: stop.place, take: stop.take ?? 0, leave: stop.leave ?? 0, ...still };
    const takes = !told && index === 0 && last > 0 ? room : 0;
    const leaves = !told && index === last ? (last > 0 ? aboard + room : aboard) : 0;
    return { place: stop, take: takes, leave: leaves, ...still };
  });
}

/** Whether nowhere on the way more is aboard than fits, or less than nothing. */
export function fits(stops: readonly Stop[], carries: number, aboard: number): boolean {
  let now = aboard;
  return stops.every(({ take, leave }) => {
    now -= leave;
    const enough = now >= 0;
    now += take;
    return enough && now <= carries;
  });
}
