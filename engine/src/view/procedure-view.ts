import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { saidSchema } from '../text.ts';

const t = z.int();
const role = idSchema;

/** A procedure as those see it who have a part in it. */
export const procedureView = z.object({
  id: idSchema,
  title: saidSchema,
  /** Where it stands, in words, and since when. */
  state: saidSchema,
  since: t,
  begunAt: t,
  /** It has come to one of its ends. */
  over: z.boolean(),
  /** When time alone will lead on, if it will. */
  due: t.optional(),
  acts: z.array(
    z.object({
      id: idSchema,
      title: saidSchema,
      /** Whether it is this role's to do. */
      mine: z.boolean(),
      done: z.boolean(),
      /** Who has done it, with each of their moments; nobody, if the story has. */
      by: z.array(z.object({ role: role.optional(), since: t })),
      /** This role's last attempt that had no effect: not its to do, out of turn, or without a path. */
      tried: z.object({ since: t, why: z.enum(['authority', 'order', 'never']) }).optional(),
    }),
  ),
});
export type ProcedureView = z.infer<typeof procedureView>;

const controlAct = z.object({
  id: idSchema,
  title: saidSchema,
  who: z.array(role),
  each: z.array(role),
  /** The right by which it is done. */
  right: idSchema.optional(),
  /** The condition of the scenario that does it besides people. */
  bound: z.string().optional(),
  /** The time in which it is meant to be done, counted from the beginning or from another act. */
  within: z.int().optional(),
  from: idSchema.optional(),
  /** The moment at which that time is over. */
  due: t.optional(),
  basis: z.string(),
  source: z.string().optional(),
  done: z.boolean(),
  /** Who of several has done it so far. */
  partly: z.array(role),
});

const actDone = z.object({
  act: idSchema,
  role: role.optional(),
  since: t,
  recorded: z.boolean(),
  reason: z.string().optional(),
});

/** A procedure as the control team sees it. */
export const controlProcedure = z.object({
  id: idSchema,
  use: idSchema,
  title: saidSchema,
  basis: z.string(),
  source: z.string().optional(),
  seenBy: z.array(role),
  begunAt: t.optional(),
  /** When it is planned to begin. */
  begins: t.optional(),
  state: idSchema.optional(),
  since: t.optional(),
  over: z.boolean(),
  states: z.array(
    z.object({
      id: idSchema,
      title: saidSchema,
      state: z.enum(['past', 'current', 'ahead']),
      next: z.array(
        z.object({
          to: idSchema,
          on: idSchema.optional(),
          once: z.array(idSchema).optional(),
          /** Of the acts that lead on: those that are not done. */
          missing: z.array(idSchema),
          after: z.int().optional(),
          fromBeginning: z.boolean(),
          due: t.optional(),
          why: saidSchema.optional(),
        }),
      ),
    }),
  ),
  path: z.array(
    z.object({ state: idSchema, since: t, how: z.enum(['begun', 'act', 'time']), acts: z.array(idSchema) }),
  ),
  acts: z.array(controlAct),
  done: z.array(actDone.extend({ authority: z.enum(['own', 'delegated', 'acting', 'story']) })),
  /** Done by somebody whose act it is not: noted, and without effect. */
  wrong: z.array(actDone),
  /** Tried in vain: there is no path for it, or it was not its turn. */
  barred: z.array(actDone.extend({ why: z.enum(['never', 'order']), title: saidSchema })),
});
export type ControlProcedureView = z.infer<typeof controlProcedure>;
