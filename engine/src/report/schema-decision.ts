import { z } from 'zod';
import { viaSchema } from '../event-fields.ts';
import { channelSchema } from '../scenario/schema.ts';
import { saidSchema } from '../text.ts';
import { contactSchema, groundsSchema, hatSchema, overstepSchema } from './schema-authority.ts';

const t = z.int();
const role = z.string();
const via = viaSchema;

/** What one role had of one fact at the moment of a decision. */
const cellSchema = z.object({
  role,
  /** `read`: from its own messages, brief or question. `told`: from a colleague. `unread`: received, not opened by then. */
  state: z.enum(['read', 'told', 'unread', 'none']),
  /** Since when it knew, or when it arrived. */
  since: t.optional(),
  from: role.optional(),
  via: via.optional(),
  /** The form of the paper in which it stood. */
  form: saidSchema.optional(),
  /** Whom it had passed it on to by then. */
  passed: z.array(role),
  /** How long it had been held with no sharing recorded, when whoever decided did not have it. */
  silent: z.int().optional(),
  /** When it was learned, if only afterwards. */
  later: t.optional(),
});

const factSchema = z.object({
  id: z.string(),
  text: saidSchema,
  weight: z.enum(['critical', 'useful', 'context']),
  /** `known`: the decider held it. `unread`: it lay in the decider's inbox. `held`: others held it. `unknown`: nobody did. */
  state: z.enum(['known', 'unread', 'held', 'unknown']),
  since: t.optional(),
  heldBy: z.array(z.object({ role, since: t })),
  /** How it first came into the building. */
  origin: z.object({ t, via, channel: channelSchema.optional() }).optional(),
  cells: z.array(cellSchema),
});

const outcomeSchema = groundsSchema.extend({
  t,
  role: role.optional(),
  authority: z.enum(['own', 'delegated', 'acting', 'joint', 'none', 'default']),
  option: z.object({ id: z.string(), text: saidSchema, doctrine: z.boolean() }).optional(),
  other: z.string().optional(),
  reason: z.string().optional(),
  recorded: z.boolean(),
  ruling: z.object({ as: saidSchema.optional(), reason: z.string().optional(), t }).optional(),
  took: z.int(),
});

/** One decision as the report tells it: who decided, on what, with whom, and who knew what by then. */
export const decisionSchema = z.object({
  id: z.string(),
  number: z.int(),
  title: saidSchema,
  openedAt: t,
  closesAt: t.optional(),
  /** Absent when the exercise ended first. */
  outcome: outcomeSchema.optional(),
  holders: z.array(role),
  /** Whose knowledge the facts tell of: whoever decided, or, when nobody did in time, the first who could have. */
  decider: role.optional(),
  delegation: z.object({ to: z.array(role), by: saidSchema }).optional(),
  /** The hat in which it is to be decided, where its right names one. */
  hat: hatSchema.optional(),
  /** Who was to be asked, and of whom a word is on record. */
  consult: z.array(role),
  /** `after`: told once it was decided, which counts where delay risks life. */
  consulted: z.array(contactSchema.extend({ after: z.boolean() })),
  notConsulted: z.array(role),
  /** Who was to be told once it was decided, and of whom a word is on record. */
  inform: z.array(role),
  informed: z.array(contactSchema),
  notInformed: z.array(role),
  /** Taken by somebody whose it was not, or of what nobody may do; without effect. */
  oversteps: z.array(overstepSchema),
  positions: z.array(
    z.object({
      role,
      stance: z.enum(['supports', 'accepts', 'against']),
      option: saidSchema.optional(),
      text: z.string().optional(),
      t,
      dissent: z.boolean(),
    }),
  ),
  /** What the decider had opened by then, oldest first. */
  seen: z.array(z.object({ inject: z.string(), title: saidSchema, readAt: t })),
  facts: z.array(factSchema),
});
