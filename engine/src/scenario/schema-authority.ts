import { z } from 'zod';
import { id, ids, length, table, text } from './schema-fields.ts';

/*
 * Who may decide what: the rights of a world that its scenarios share, the acts that nobody may do, and the time limits
 * that a mission has set for itself.
 */

/** Where a standard comes from, as checkpoints and rights say it. */
export const basisSchema = z
  .enum(['doctrine-verified', 'doctrine-unverified', 'seed', 'exercise-standard'])
  .describe('Where the standard comes from. Be honest: an exercise standard is not doctrine.');
export const documentSource = z.string().max(200).describe('The document it comes from, such as "DOS/2020.7".');

const grounds = { basis: basisSchema, source: documentSource.optional() };

/** A delegation that stands from the beginning: who may decide as well, and by which order. */
export const standingDelegation = z.strictObject({
  to: ids('Who may decide as well.').min(1),
  by: text('By which order or delegation.'),
});

const rightSchema = z.strictObject({
  title: text('What is decided, in a few words.'),
  note: text('What the matrix cannot say in roles alone, in one sentence.').optional(),
  decides: ids('Who decides: [dms]. Leave it out only where "beyond" says who does.').default([]),
  beyond: text('Who decides it outside the mission, where nobody inside may.').optional(),
  'delegates-to': ids('To whom whoever decides may delegate it during the exercise.').default([]),
  delegated: standingDelegation.describe('Who holds a delegation from the start, and by which order.').optional(),
  consult: ids('Who must be asked before.').default([]),
  inform: ids('Who must be told.').default([]),
  'may-not': ids('Who may never decide it; what they decide is noted and has no effect.').default([]),
  joint: z.boolean().default(false).describe('true where all who decide must decide together.'),
  urgent: z
    .boolean()
    .default(false)
    .describe('true where delay risks life: acting first and telling at once afterwards counts as having asked.'),
  as: id('The hat in which it is decided, where one role has two.').optional(),
  ...grounds,
});
export type Right = z.output<typeof rightSchema>;

const neverSchema = z.strictObject({
  title: text('The act, in a few words.'),
  why: text('Why nobody may do it, in one sentence.'),
  ...grounds,
});

const limitSchema = z.strictObject({
  title: text('What has to be done in that time.'),
  time: length('The time limit, such as 10min.'),
  ...grounds,
});

export const hatSchema = z.strictObject({
  short: text('The abbreviation, such as DO.'),
  title: text('The full title.'),
});

/** What a setting says about authority, beside its roles. */
export const authorityParts = {
  limits: table(limitSchema).default({}).describe('Time limits that the mission has set for itself.'),
  rights: table(rightSchema).default({}).describe('Who decides what: the decision-rights matrix.'),
  never: table(neverSchema).default({}).describe('Acts that have no path for anybody.'),
};
