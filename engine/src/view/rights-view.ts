import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { basisSchema } from '../scenario/schema-authority.ts';
import { saidSchema } from '../text.ts';

/* Who may decide what: known to everybody in the mission. */

const t = z.int();
const role = idSchema;

const rightView = z.object({
  id: idSchema,
  title: saidSchema,
  note: saidSchema.optional(),
  decides: z.array(role),
  /** Who decides it outside the mission, where nobody inside may. */
  beyond: saidSchema.optional(),
  delegatesTo: z.array(role),
  /** The delegation that stands from the start, and by which order. */
  delegated: z.object({ to: z.array(role), by: saidSchema }).optional(),
  /** What was delegated during the exercise and is in force. */
  delegations: z.array(z.object({ from: role, to: role, since: t })),
  /** Who may decide by it now, delegates and those who act for somebody included. */
  holders: z.array(role),
  consult: z.array(role),
  inform: z.array(role),
  mayNot: z.array(role),
  joint: z.boolean(),
  urgent: z.boolean(),
  /** The hat in which it is decided. */
  as: idSchema.optional(),
  basis: basisSchema,
  source: z.string().optional(),
});
export type RightView = z.infer<typeof rightView>;

const neverView = z.object({
  id: idSchema,
  title: saidSchema,
  why: saidSchema,
  basis: basisSchema,
  source: z.string().optional(),
});

export const rightsView = z.object({
  byId: z.record(z.string(), rightView),
  order: z.array(z.string()),
  /** Acts that have no path for anybody. */
  never: z.array(neverView),
  /** Who acts for whom now. */
  acting: z.array(z.object({ of: role, actor: role, since: t })),
});
export type RightsView = z.infer<typeof rightsView>;

/** People sat together, as those who were there see it. */
export const meetingView = z.object({
  id: z.string(),
  roles: z.array(role),
  t,
  decision: idSchema.optional(),
  facts: z.array(idSchema),
  text: z.string().optional(),
});
export type MeetingView = z.infer<typeof meetingView>;

/** One word with somebody who was to be asked or told. `asker` is absent where the role spoke up by itself. */
export const contactView = z.object({
  role,
  asker: role.optional(),
  /** Who acted for it then. */
  actor: role.optional(),
  how: z.enum(['position', 'message', 'share', 'spoken', 'meeting', 'desk']),
  t,
});
export type ContactView = z.infer<typeof contactView>;

/** What somebody decided whose it was not: noted, without effect. */
export const overstepView = z.object({
  why: z.enum(['none', 'barred', 'alone', 'never']),
  never: idSchema.optional(),
  option: idSchema.optional(),
  other: z.string().optional(),
  reason: z.string().optional(),
  t,
  recorded: z.boolean(),
});
export type OverstepView = z.infer<typeof overstepView>;
