import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { channelSchema } from '../scenario/schema.ts';
import { saidSchema } from '../text.ts';

const t = z.int();
const role = idSchema;

/** How one role stands with one inject. */
export const receiptView = z.object({
  role,
  releasedAt: t.optional(),
  readAt: t.optional(),
  acknowledgedAt: t.optional(),
  answeredAt: t.optional(),
  answer: z.string().optional(),
  sharedBy: role.optional(),
  toldAt: t.optional(),
});
export type ReceiptView = z.infer<typeof receiptView>;

export const paperView = z.object({
  title: saidSchema,
  body: saidSchema.optional(),
  /** The part that only this role got. */
  only: saidSchema.optional(),
  /** Parts that only colleagues got, and have shared. */
  added: z.array(z.object({ from: role, body: saidSchema })).optional(),
});

export const injectState = z.enum(['planned', 'due', 'held', 'released', 'expired', 'skipped', 'withdrawn']);
export type InjectState = z.infer<typeof injectState>;

export const injectView = paperView.extend({
  id: z.string(),
  state: injectState,
  channel: channelSchema,
  from: saidSchema,
  office: saidSchema.optional(),
  /** The place of the setting that it is about. */
  place: idSchema.optional(),
  /** When it reached this role. */
  releasedAt: t,
  readAt: t.optional(),
  acknowledgedAt: t.optional(),
  answeredAt: t.optional(),
  answer: z.string().optional(),
  wants: z.enum(['read', 'acknowledge', 'answer']),
  /** Until when an answer or acknowledgement is wanted. */
  by: t.optional(),
  /** Set when a colleague shared it: who, and with which words. */
  sharedBy: role.optional(),
  note: z.string().optional(),
  /** With whom this role shared it, and whom it told aloud. */
  sharedWith: z.array(role),
});
export type InjectView = z.infer<typeof injectView>;
export type PaperView = z.infer<typeof paperView>;
