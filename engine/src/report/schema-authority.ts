import { z } from 'zod';
import { saidSchema } from '../text.ts';

const t = z.int();
const role = z.string();

/** A capacity in which a role speaks. */
export const hatSchema = z.object({ id: z.string(), short: saidSchema, title: saidSchema });

/** What the authority of whoever decided rests on, besides its own. */
export const groundsSchema = z.object({
  /** By an order that stands from the beginning, or by whom and since when. */
  delegated: z.object({ order: saidSchema.optional(), from: role.optional(), since: t.optional() }).optional(),
  actingFor: role.optional(),
  /** Who decided with it: said so, or supported the same course. */
  with: z.array(role).optional(),
  hat: hatSchema.optional(),
});

/** One word that counts as having asked or told: the first of each role. */
export const contactSchema = z.object({
  role,
  /** Absent where the role spoke up by itself. */
  asker: role.optional(),
  /** Who acted for the role then. */
  actor: role.optional(),
  how: z.enum(['position', 'message', 'share', 'spoken', 'meeting', 'desk']),
  t,
});

export const overstepSchema = z.object({
  role,
  t,
  why: z.enum(['none', 'barred', 'alone', 'never']),
  /** What was chosen, in the words of the option or of whoever chose. */
  option: saidSchema.optional(),
  other: z.string().optional(),
  reason: z.string().optional(),
  /** The act that nobody may do, and why. */
  never: z.object({ title: saidSchema, why: saidSchema }).optional(),
  recorded: z.boolean(),
});

/** What was delegated during the exercise, and who acted for whom. */
export const handoversSchema = z.object({
  delegations: z.array(
    z.object({
      right: saidSchema,
      from: role,
      to: role,
      since: t,
      until: t.optional(),
      reason: z.string().optional(),
      recorded: z.boolean(),
    }),
  ),
  acting: z.array(z.object({ of: role, actor: role, since: t, until: t.optional(), reason: z.string().optional() })),
});

export const meetingSchema = z.object({
  t,
  roles: z.array(role),
  decision: saidSchema.optional(),
  facts: z.array(saidSchema),
  text: z.string().optional(),
});
