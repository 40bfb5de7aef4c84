import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { id } from './schema-fields.ts';
import { durationSchema } from './time.ts';

/** In files a length of time is text; in a ruling sent over the wire it is milliseconds. */
const length = (about: string) => z.union([z.int().min(0).max(86_400_000), durationSchema]).describe(about);
const change = z.int().min(-100).max(100).describe('By how much, from -100 to 100. Indicators stay between 0 and 100.');
const later = length('How much later, such as 10min. Without it, at once.').optional();

const plainEffect = z.union([
  z.strictObject({ release: id('The inject that goes out.'), in: later }),
  z.strictObject({
    delay: id('The inject that comes later than planned.'),
    by: length('How much later, such as 12min.'),
  }),
  z.strictObject({ skip: id('The inject that will not be sent.') }),
  z.strictObject({ open: id('The decision that is put to the team.'), in: later }),
  z.strictObject({ move: id('The indicator that changes.'), by: change }),
]);
type PlainEffect = z.infer<typeof plainEffect>;

/** As authors may write it: also the short form, an indicator and its change. */
const authoredPlainEffect = z.union([
  plainEffect,
  z
    .record(idSchema, change)
    .refine((line) => Object.keys(line).length === 1, 'Write one change a line, such as { consent: -5 }.')
    .transform((line): PlainEffect => {
      const [move, by] = Object.entries(line)[0] ?? ['', 0];
      return { move, by };
    }),
]);

/** Chance, only where an author asks for it by name: one draw of `percent` in a hundred. */
const drawOf = <T extends z.ZodType>(effect: T) =>
  z.strictObject({
    draw: id('A name for this draw, so that the record can show it.'),
    percent: z.int().min(1).max(99).describe('How often in a hundred "then" happens. Otherwise "otherwise" does.'),
    then: z.array(effect).default([]).describe('What happens if it is drawn.'),
    otherwise: z.array(effect).default([]).describe('What happens if it is not drawn.'),
  });

/**
 * What follows from a choice, an arrival or a silence.
 * One key says what happens; `in` puts it off. `{ consent: -5 }` in a scenario is read as `{ move: consent, by: -5 }`.
 */
export const effectSchema = z.union([plainEffect, drawOf(plainEffect)]);
export type Effect = z.infer<typeof effectSchema>;

const authoredEffect = z.union([authoredPlainEffect, drawOf(authoredPlainEffect)]);

/** A list of effects in a file. */
export const effects = (about: string) => z.array(authoredEffect).default([]).describe(about);

/** The forms that an effect can take, for authors. */
export const effectForms =
  'Write { release: inject }, { delay: inject, by: 12min }, { skip: inject }, { open: decision }, { consent: -5 } or { draw: name, percent: 60, then: […] }.';
