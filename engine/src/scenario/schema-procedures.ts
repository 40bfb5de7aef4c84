import { z } from 'zod';
import { basisSchema, documentSource } from './schema-authority.ts';
import { condition, id, ids, length, table, text } from './schema-fields.ts';
import { trigger } from './schema-trigger.ts';

const limited = {
  within: length(
    'The time in which it is meant to be done, such as 10min. It judges nobody; the report tells it.',
  ).optional(),
  limit: id('A limit of the setting instead of "within".').optional(),
};

const actSchema = z.strictObject({
  title: text('What is done, as a leader would say it: "Launch the aircraft".'),
  right: id('The right of the setting by which it is done; who may, follows from there.').optional(),
  who: ids('Who may do it: [dms]. One of them is enough.').min(1).optional(),
  each: ids('Who must do it, each of them: [fc, pc].').min(1).optional(),
  ...limited,
  since: id('The act from which "within" is counted. Without it, from the beginning of the procedure.').optional(),
  basis: basisSchema.optional(),
  source: documentSource.optional(),
});

const waySchema = z.strictObject({
  on: id('The act that leads on. It counts only while the procedure stands here.').optional(),
  once: ids('The acts that lead on when all are done, in any order; they may have been done earlier.')
    .min(1)
    .optional(),
  after: length('How long after coming here time alone leads on, such as 10min.').optional(),
  limit: id('A limit of the setting instead of "after".').optional(),
  from: z
    .literal('beginning')
    .describe('Counts "after" from the beginning of the procedure instead: from: beginning.')
    .optional(),
  to: id('The state it leads to.'),
  why: text('Why, for the facilitator and the report.').optional(),
});

const stateSchema = z.strictObject({
  title: text('Where things stand, as a leader would say it.'),
  next: z
    .array(waySchema)
    .default([])
    .describe('The ways on; the first is the intended one. None: the procedure ends here.'),
});

/** How a thing is done, whoever plays: its states, the acts that lead from one to the next, and the time each may take. */
export const procedureSchema = z.strictObject({
  title: text('The name of the procedure.'),
  source: documentSource.optional(),
  basis: basisSchema,
  acts: table(actSchema)
    .refine((acts) => Object.keys(acts).length > 0, 'A procedure needs at least one act.')
    .describe('What people do in it, each act under its own id.'),
  never: ids('Acts of the setting’s "never" that this procedure has no way for; trying one is noted.').default([]),
  states: table(stateSchema)
    .refine((states) => Object.keys(states).length > 1, 'A procedure needs at least two states.')
    .describe('Where it can stand. It begins with the first one.'),
});

const { at, with: follows, when, delay } = trigger;

const bound = condition('The condition on which the act is done, besides people doing it: "decisions.launch.taken".');
const boundBefore = z.strictObject({
  when: bound,
  ago: length('How long before that it was done, when a message tells of it afterwards: 3min.'),
});

/** A procedure of the setting, used in a scenario. */
export const procedureUseSchema = z.strictObject({
  use: id('The procedure of the setting.'),
  starts: z
    .strictObject({ at, with: follows, when, delay })
    .describe('When it begins: one of at, with or when. Without it, with the exercise.')
    .optional(),
  'seen-by': ids(
    'The roles that see where it stands and what is to be done. Without it, only the facilitator.',
  ).default([]),
  acts: table(z.union([bound, boundBefore]))
    .default({})
    .describe('What does an act of the procedure here, besides people doing it; each only once.'),
});
