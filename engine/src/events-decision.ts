import { z } from 'zod';
import { event, reason, roles, t } from './event-fields.ts';
import { idSchema } from './ids.ts';
import { effectSchema } from './scenario/schema.ts';
import { wordsSchema } from './text.ts';

const choice = { option: idSchema.optional(), other: wordsSchema.optional(), reason };
const contact = {
  role: idSchema,
  /** Absent where the role spoke up by itself. */
  asker: idSchema.optional(),
  /** Who was there for it: the role itself is absent, and this one acts. */
  actor: idSchema.optional(),
  how: z.enum(['position', 'message', 'share', 'spoken', 'meeting', 'desk']),
  since: t,
  /** What was shared, where that was the word: taken back before it was opened, it is none. */
  inject: z.string().optional(),
};

/** What became of decisions, of who may take them, and of who was asked. */
export const decisionEvents = [
  event('decision.scheduled', { decision: idSchema, due: t, source: z.string().optional() }),
  event('decision.unscheduled', { decision: idSchema }),
  event('decision.skipped', { decision: idSchema, how: z.enum(['length', 'overruled']) }),
  event('decision.opened', { decision: idSchema, closes: t.optional() }),
  event('decision.positioned', {
    decision: idSchema,
    role: idSchema,
    option: idSchema.optional(),
    stance: z.enum(['supports', 'accepts', 'against']),
    text: wordsSchema.optional(),
  }),
  event('decision.taken', {
    decision: idSchema,
    role: idSchema,
    ...choice,
    authority: z.enum(['own', 'delegated', 'acting', 'joint', 'none']),
    /** The capacity in which it was decided. */
    hat: idSchema.optional(),
    /** Who decided together with that role. */
    with: roles.optional(),
    since: t,
    recorded: z.boolean(),
  }),
  event('decision.overstepped', {
    decision: idSchema,
    role: idSchema,
    why: z.enum(['none', 'barred', 'alone', 'never']),
    never: idSchema.optional(),
    ...choice,
    since: t,
    recorded: z.boolean(),
  }),
  /** Counts when it happened, `since`, not when it was recorded. */
  event('decision.consulted', { decision: idSchema, ...contact }),
  event('decision.informed', { decision: idSchema, ...contact }),
  event('decision.lapsed', { decision: idSchema, option: idSchema.optional() }),
  event('decision.ruled', {
    decision: idSchema,
    as: idSchema.optional(),
    effects: z.array(effectSchema).optional(),
    reason,
  }),
  event('decision.returned', { decision: idSchema, reason, closes: t.optional() }),

  event('authority.delegated', { right: idSchema, from: idSchema, to: idSchema, reason, recorded: z.boolean() }),
  event('authority.withdrawn', { right: idSchema, from: idSchema, to: idSchema, recorded: z.boolean() }),
  event('acting.begun', { of: idSchema, actor: idSchema, reason }),
  event('acting.ended', { of: idSchema, actor: idSchema }),
  event('meeting.held', {
    meeting: z.string(),
    roles,
    since: t,
    decision: idSchema.optional(),
    facts: z.array(idSchema).optional(),
    text: wordsSchema.optional(),
  }),
] as const;
