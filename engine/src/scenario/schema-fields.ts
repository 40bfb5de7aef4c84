import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { textSchema } from '../text.ts';
import { durationSchema } from './time.ts';

/*
 * The kinds of field that a file is made of. What is said about a field is read twice: beside the cursor in an editor,
 * and as the hint of a problem. So it says what to write, in the author's words.
 */

/** The format's version: the first line of every file. */
export const SCENARIO_FORMAT = 1;

export const format = z.literal(SCENARIO_FORMAT).describe(`The version of the format: kalari: ${SCENARIO_FORMAT}.`);
export const id = (about: string) => idSchema.describe(about);
export const ids = (about: string) => z.array(idSchema).describe(about);
export const text = (about: string) => textSchema.describe(about);
export const length = (about: string) => durationSchema.describe(about);
export const condition = (about: string) => z.string().min(1).max(1_000).describe(about);
export const table = <T extends z.ZodType>(row: T) => z.record(idSchema, row);
export const provenance = z
  .enum(['V', 'M', 'INV', 'S', 'X'])
  .describe(
    'Where it comes from: V verified, M from memory, INV invented, S from a seed document, X an exercise standard.',
  );
