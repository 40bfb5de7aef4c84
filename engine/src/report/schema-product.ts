import { z } from 'zod';
import { saidSchema } from '../text.ts';

const role = z.string();

/** One paper: how it came about, whether it left, and what it said of the facts. */
export const productSchema = z.object({
  id: z.string(),
  form: saidSchema,
  /** What its writer called it. */
  title: z.string().optional(),
  /** Its author. */
  role,
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'released']),
  /** Those it went to, or would have gone to, in the exercise and beyond it. */
  to: z.array(role),
  beyond: saidSchema.optional(),
  facts: z.array(z.object({ id: z.string(), text: saidSchema })),
  lines: z.array(
    z.object({
      t: z.int(),
      what: z.enum(['submitted', 'returned', 'approved', 'released', 'overstepped']),
      role,
      authority: z.enum(['own', 'delegated', 'acting', 'none']).optional(),
      /** What was tried without authority. */
      detail: z.enum(['approve', 'release']).optional(),
      /** Why it came back. */
      text: z.string().optional(),
    }),
  ),
});
export type ReportProduct = z.infer<typeof productSchema>;
