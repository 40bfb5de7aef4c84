import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { viewSchema } from '../view/view.ts';

const patch = z.object({
  op: z.enum(['replace', 'remove', 'add']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
});

/** The server's own time when it sent the message, so that a page with a wrong clock still shows the right exercise time. */
const sent = { wall: z.int().optional() };

/** `view`: the whole view of this audience. `n` counts per recipient. */
const viewMessageSchema = z.object({ n: z.int(), view: viewSchema, ...sent });
/** `delta`: immer patches from view n−1 to view n. */
const deltaMessageSchema = z.object({ n: z.int(), patches: z.array(patch), ...sent });
/**
 * `presence`, to the control team only: who is on line, by person, and of the control team who has which thing open. Whoever
 * came by the passphrase stands there without `member`, one for each sign-in.
 */
const presenceSchema = z.object({
  persons: z.record(z.string(), z.object({ devices: z.int(), seenWall: z.int() })),
  /** Open pages of the control team. */
  facilitators: z.int(),
  team: z.array(
    z.object({
      member: idSchema.optional(),
      pages: z.int(),
      seenWall: z.int(),
      looking: z.object({ kind: z.string(), id: z.string() }).optional(),
    }),
  ),
});
const noticeSchema = z.object({
  code: z.enum(['replaced', 'removed', 'restarting', 'stopped', 'oldPage', 'readOnly']),
});
/** The answer to `command`. `seq` and `head` are the recipient's own count and chain for participants. */
export const answerSchema = z.union([
  z.object({ ok: z.literal(true), seq: z.int(), head: z.string() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string(), hint: z.string() }),
]);

export const Down = z.object({
  view: viewMessageSchema,
  delta: deltaMessageSchema,
  presence: presenceSchema,
  notice: noticeSchema,
  answer: answerSchema,
});
export type ViewMessage = z.infer<typeof viewMessageSchema>;
export type DeltaMessage = z.infer<typeof deltaMessageSchema>;
export type Presence = z.infer<typeof presenceSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type Answer = z.infer<typeof answerSchema>;
