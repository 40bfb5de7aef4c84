import { z } from 'zod';
import { id, ids, table, text } from './schema-fields.ts';

const sectionSchema = z.strictObject({
  title: text('What is written here, in a few words.'),
  hint: text('What it should say, in one sentence.').optional(),
});

/** A form that papers of the mission have: what is written in it, who lets it go, and where it goes. */
export const productSchema = z.strictObject({
  title: text('What it is called, such as Flash report.'),
  brief: text('What it is for and what it should say, in a sentence or two.').optional(),
  right: id('The right of the setting by which it is approved and released.'),
  to: ids('The roles that it goes to: of these, those that have a seat or are a desk.').default([]),
  beyond: text('Who receives it outside the exercise, such as United Nations Headquarters.').optional(),
  others: z
    .enum(['noted', 'counts'])
    .default('noted')
    .describe(
      'Released without authority: "noted", it is on record and nothing goes out; "counts", it is out all the same.',
    ),
  sections: table(sectionSchema)
    .refine((sections) => Object.keys(sections).length > 0, 'A product needs at least one section.')
    .describe('What there is to write, in its order.'),
});
export type ProductForm = z.output<typeof productSchema>;
