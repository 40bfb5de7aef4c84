import { z } from 'zod';
import { saidSchema } from '../text.ts';

const role = z.string();

/** What was asked and ordered of one asset, answered by whom and why, and what it would not or could not do. */
export const assetSchema = z.object({
  id: z.string(),
  name: saidSchema,
  holder: role,
  lines: z.array(
    z.object({
      /** When it was said or done, which may be before it was recorded. */
      t: z.int(),
      what: z.enum(['requested', 'refused', 'escalated', 'tasked', 'recalled', 'overstepped', 'declined', 'balked']),
      /** Whose word it was; nobody's where the story itself did it. */
      role: role.optional(),
      /** To whom a request was taken up. */
      to: z.array(role).optional(),
      authority: z.enum(['own', 'delegated', 'acting', 'joint', 'escalated', 'none', 'default']).optional(),
      places: z.array(saidSchema),
      /** The caveat that showed. */
      caveat: saidSchema.optional(),
      /** What an order without effect would have been, or the limit that ruled a task out, as a code. */
      detail: z.string().optional(),
      /** What somebody said or wrote: why it is needed, why it is refused. */
      text: z.string().optional(),
    }),
  ),
});
export type ReportAsset = z.infer<typeof assetSchema>;
