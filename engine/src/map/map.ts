import { z } from 'zod';
import { idSchema, type Language } from '../ids.ts';
import type { Setting } from '../scenario/schema.ts';
import type { Drawing } from '../scenario/schema-map.ts';
import { facilitySchema, placeSizeSchema } from '../scenario/schema-setting.ts';
import { saidSchema, say } from '../text.ts';
import { legSchema, legsOf } from './travel.ts';

const point = z.array(z.int()).describe('[x, y] in tenths of a kilometre, x from the west, y from the south.');
const line = z.array(z.int()).describe('x, y, x, y, … in tenths of a kilometre.');

/** A setting's ground in one language: what it looks like, what is where, how long it takes to get there. Public to all. */
export const mapSchema = z.object({
  title: saidSchema,
  grid: z.object({ width: z.int(), height: z.int() }),
  sea: z.object({ name: saidSchema, label: point }).optional(),
  coast: line,
  borders: z.array(z.object({ id: idSchema, name: saidSchema, line, label: point.optional() })),
  provinces: z.array(z.object({ id: idSchema, name: saidSchema, outline: line.optional(), label: point.optional() })),
  relief: z.array(z.object({ level: z.int(), outline: line })),
  rivers: z.array(
    z.object({ id: idSchema, name: saidSchema.optional(), size: z.enum(['main', 'lesser', 'dry']), line }),
  ),
  roads: z.array(
    z.object({
      id: idSchema,
      number: z.string().optional(),
      class: z.enum(['main', 'secondary', 'track']),
      joins: z.array(idSchema),
      line,
    }),
  ),
  places: z.array(
    z.object({
      id: idSchema,
      name: saidSchema,
      role: saidSchema,
      at: point,
      size: placeSizeSchema,
      has: z.array(facilitySchema),
      province: idSchema.optional(),
    }),
  ),
  /** Every two places once, in the order of `places`. */
  legs: z.array(legSchema),
});
export type SettingMap = z.infer<typeof mapSchema>;

/** The map of a setting as a page in this language draws it. Nothing of any scenario is in it. */
export function mapOf({ title, grid, places, provinces, travel, map }: Setting, language: Language): SettingMap {
  const said = (text: Parameters<typeof say>[0]) => say(text, language);
  const named = Object.entries(places);
  return {
    title: said(title),
    grid: { width: grid.width * 10, height: grid.height * 10 },
    ...(map?.sea === undefined ? {} : { sea: { name: said(map.sea.name), label: map.sea.label } }),
    coast: map?.coast.flat() ?? [],
    borders: Object.entries(map?.borders ?? {}).map(([id, border]) => ({
      id,
      name: said(border.name),
      line: border.line.flat(),
      ...(border.label === undefined ? {} : { label: border.label }),
    })),
    provinces: Object.entries(provinces).map(([id, { name }]) => {
      const drawn = map?.provinces[id];
      return {
        id,
        name: said(name),
        ...(drawn === undefined ? {} : { outline: drawn.outline.flat() }),
        ...(drawn?.label === undefined ? {} : { label: drawn.label }),
      };
    }),
    relief: (map?.relief ?? []).map(({ level, outline }) => ({ level, outline: outline.flat() })),
    rivers: Object.entries(map?.rivers ?? {}).map(([id, river]) => ({
      id,
      size: river.size,
      line: river.line.flat(),
      ...(river.name === undefined ? {} : { name: said(river.name) }),
    })),
    roads: Object.entries(map?.roads ?? {}).map(([id, road]) => ({
      id,
      class: road.class,
      joins: road.joins,
      line: alongRoad(road, places),
      ...(road.number === undefined ? {} : { number: road.number }),
    })),
    places: named.map(([id, place]) => ({
      id,
      name: said(place.name),
      role: said(place.role),
      at: [place.x * 10, place.y * 10],
      size: place.size,
      has: place.has,
      ...(place.province === undefined ? {} : { province: place.province }),
    })),
    legs: legsOf(places, travel),
  };
}

/** From the place it leaves, by its points, to the place it leads to, if it stays in the country. */
function alongRoad({ joins, via }: Drawing['roads'][string], places: Setting['places']): number[] {
  const [first, last] = joins.map((id) => {
    const place = places[id];
    return place === undefined ? [] : [place.x * 10, place.y * 10];
  });
  return [...(first ?? []), ...via.flat(), ...(last ?? [])];
}
