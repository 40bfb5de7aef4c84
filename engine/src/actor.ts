import { z } from 'zod';
import { idSchema } from './ids.ts';

/** Who asked. It comes from the seat or the session, never from the message. */
export const actorSchema = z.discriminatedUnion('kind', [
  /** `member`: who of the control team it was; absent for whoever came by the passphrase. */
  z.object({ kind: z.literal('facilitator'), member: idSchema.optional() }),
  z.object({ kind: z.literal('participant'), role: idSchema, person: idSchema }),
  z.object({ kind: z.literal('applicant'), person: idSchema }),
  z.object({ kind: z.literal('clock') }),
]);
export type Actor = z.infer<typeof actorSchema>;
export type ActorKind = Actor['kind'];
