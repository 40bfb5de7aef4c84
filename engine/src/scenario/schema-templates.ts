import { z } from 'zod';
import { table, text } from './schema-fields.ts';
import { channelSchema } from './schema-story.ts';

/** A message that control can send at any moment, but for a few words: these stand in braces, as in {place}. */
export const templateSchema = z.strictObject({
  name: text('What it is, in a few words, for whoever chooses it.'),
  via: channelSchema,
  from: text('Who sends it, in the world of the exercise; may have blanks.'),
  title: text('The subject line; may have blanks.'),
  body: text('What is said; may have blanks.'),
  blanks: table(
    z.strictObject({
      label: text('What is to be written there.'),
      offers: z.enum(['places', 'contacts', 'roles']).optional().describe('Whose names are proposed for it.'),
    }),
  )
    .default({})
    .describe('What stands in braces in its texts, in the order in which it is asked for.'),
});
export type Template = z.output<typeof templateSchema>;
