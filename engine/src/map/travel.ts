import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { Setting } from '../scenario/schema.ts';
import { distance } from './geometry.ts';

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
      const road = (straight * travel['road-factor']) / 100;
      return {
        from,
        to,
        km: Math.round(straight / 10_000),
        airMinutes: Math.round((straight * 60) / travel['air-speed'] / 10_000),
        roadKm: Math.round(road / 10_000),
        roadMinutes: Math.round((road * 60) / travel['road-speed'] / 10_000),
      };
    }),
  );
}
