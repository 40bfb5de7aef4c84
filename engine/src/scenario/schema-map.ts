import { z } from 'zod';
import { id, provenance, table, text } from './schema-fields.ts';

/*
 * The drawing of a country. An author writes kilometres from the south-western corner, with one decimal at most; what is
 * read are tenths of a kilometre, since a scenario holds whole numbers only.
 */

const inTenths = (kilometres: number) => Math.round(kilometres * 10);
const coordinate = z.number().min(0).transform(inTenths);
const point = (about: string) => z.array(coordinate).length(2).describe(about);
/** A name may stand beyond the edge of the grid. */
const label = (about: string) => z.array(z.number().transform(inTenths)).length(2).describe(about);
const line = (about: string, least = 2) =>
  z.array(point('A point: [x, y] in kilometres, x from the west, y from the south.')).min(least).describe(about);

/** The country as a map shows it: its edge, what divides it, and what leads through it. Positions are tenths of a kilometre. */
export const drawingSchema = z.strictObject({
  provenance,
  coast: line('The line between land and sea.'),
  sea: z
    .strictObject({ name: text('Its name.'), label: label('The middle of its name.'), provenance })
    .optional()
    .describe('The sea beyond the coast.'),
  borders: table(
    z.strictObject({
      name: text('The country beyond it.'),
      line: line('From where the coast, or the border before it, ends.'),
      label: label('The middle of its name.').optional(),
      provenance,
    }),
  )
    .default({})
    .describe('The borders on land, going on from the end of the coast until they are back at its beginning.'),
  provinces: table(
    z.strictObject({
      outline: line('All around, also beyond the edge of the country; neighbours share their points.', 3),
      label: label('The middle of its name.').optional(),
    }),
  )
    .default({})
    .describe('Where the provinces lie.'),
  rivers: table(
    z.strictObject({
      name: text('Its name, if it is written on the map.').optional(),
      line: line('From the source to the mouth.'),
      size: z.enum(['main', 'lesser', 'dry']).default('lesser').describe('How it is drawn: dry ones run after rain.'),
      provenance,
    }),
  )
    .default({})
    .describe('The rivers.'),
  roads: table(
    z.strictObject({
      number: z.string().min(1).max(6).describe('What stands on its sign, such as N1.').optional(),
      class: z.enum(['main', 'secondary', 'track']).describe('How good it is.'),
      joins: z
        .array(id('A place.'))
        .min(1)
        .max(2)
        .describe('The place it leaves and the one it leads to; only one if it leaves the country.'),
      via: z
        .array(point('A point: [x, y] in kilometres.'))
        .default([])
        .describe('Where it runs between them, or on to its end.'),
      provenance,
    }),
  )
    .default({})
    .describe('The roads.'),
  relief: z
    .array(
      z.strictObject({
        level: z.int().min(1).max(6).describe('How high: 1 for hills, 6 for peaks.'),
        outline: line('All around the ground that is at least so high.', 3),
      }),
    )
    .default([])
    .describe('High ground, drawn as shades over each other.'),
});
export type Drawing = z.output<typeof drawingSchema>;
