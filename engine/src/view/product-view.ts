import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { saidSchema } from '../text.ts';

/* The papers that the mission writes, and what it writes them on. */

const t = z.int();
const role = idSchema;
const authority = z.enum(['own', 'delegated', 'acting', 'none']);

/** What there is to write, by which right it leaves, and where it goes: known to everybody in the mission. */
export const formView = z.object({
  id: idSchema,
  title: saidSchema,
  brief: saidSchema.optional(),
  /** The right by which it is approved and released; its words stand in `rights`. */
  right: idSchema,
  /** Those it goes to anyway, of those who are there. */
  to: z.array(role),
  /** Who receives it outside the exercise. */
  beyond: saidSchema.optional(),
  /** Released without authority it goes out all the same, or is only noted. */
  others: z.enum(['counts', 'noted']),
  sections: z.array(z.object({ id: idSchema, title: saidSchema, hint: saidSchema.optional() })),
});
export type FormView = z.infer<typeof formView>;

/** A paper as one of its readers sees it. Whoever only received it sees nothing of how it came about. */
export const productView = z.object({
  id: idSchema,
  form: idSchema,
  /** What its writer called it; empty: as its form is called. */
  title: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'released']),
  sections: z.array(z.object({ id: idSchema, text: z.string() })),
  facts: z.array(idSchema),
  to: z.array(role),
  released: z.object({ role, t, authority }).optional(),
  /** From here on: absent for those who only received it. */
  version: z.int().optional(),
  /** Its author. */
  role: role.optional(),
  savedAt: t.optional(),
  /** How this role stands to its right; absent for the facilitator. */
  standing: z.enum(['own', 'delegated', 'acting', 'barred', 'none']).optional(),
  submittedAt: t.optional(),
  approved: z.object({ role, t, authority }).optional(),
  /** Why it came back, until it is submitted again. */
  returned: z.object({ role, t, reason: z.string() }).optional(),
  /** Tries without authority: one's own; the facilitator sees all of them. */
  overstepped: z.array(z.object({ role, what: z.enum(['approve', 'release']), t })).optional(),
});
export type ProductView = z.infer<typeof productView>;
