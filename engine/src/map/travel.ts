import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { Setting } from '../scenario/schema.ts';
import { distance, type Point } from './geometry.ts';

/** The way between two places: whole kilometres, whole minutes. An aircraft's start is not in it. */
export const legSchema = z.object({
  from: idSchema,
  to: idSchema,
  km: z.int(),
  airMinutes: z.int(),
  roadKm: z.int(),
  roadMinutes: z.int(),
});
export type Leg = z.infer<typeof legSchema>;

/** The ways between every two places, each pair once. Figures are rounded at the end, not on the way. */
export function legsOf(places: Setting['places'], travel: Setting['travel']): Leg[] {
  const named = Object.entries(places);
  return named.flatMap(([from, a], index) =>
    named.slice(index + 1).map(([to, b]) => {
      const straight = distance([a.x, a.y], [b.x, b.y]);
      return {
        from,
        to,
        km: Math.round(straight / 10_000),
        airMinutes: minutesFor(straight, travel, { moves: 'air' }),
        roadKm: Math.round(byRoad(straight, travel) / 10_000),
        roadMinutes: minutesFor(straight, travel, { moves: 'road' }),
      };
    }),
  );
}

/** How somebody travels: by the setting's speed, or by one of its own in kilometres an hour. */
export interface Travelling {
  readonly moves: 'air' | 'road';
  readonly speed?: number | undefined;
}

/** Whole minutes between two points in tenths of a kilometre; between two places the same as their leg says. */
export function minutesBetween(from: Point, to: Point, travel: Setting['travel'], how: Travelling): number {
  return minutesFor(Math.trunc(distance(from, to) / 10), travel, how);
}

/** `straight` in ten-thousandths of a kilometre. */
function minutesFor(straight: number, travel: Setting['travel'], { moves, speed }: Travelling): number {
  const way = moves === 'road' ? byRoad(straight, travel) : straight;
  return Math.round((way * 60) / (speed ?? travel[`${moves}-speed`]) / 10_000);
}

function byRoad(straight: number, travel: Setting['travel']): number {
  return (straight * travel['road-factor']) / 100;
}
