import { z } from 'zod';
import { wireCommandSchema } from '../commands.ts';
import { commandIdSchema, idSchema } from '../ids.ts';

/** The handshake's `auth`. A browser may leave the token to its cookie. */
export const authSchema = z.strictObject({
  token: z.string().max(200).optional(),
  exercise: z.string().max(64).optional(),
  version: z.int().optional(),
  language: z.string().max(8).optional(),
});
export type Auth = z.infer<typeof authSchema>;

/** `command`: the id made by the client, beside the command itself: `{id, type, …}`. */
export const commandEnvelopeSchema = z.looseObject({ id: commandIdSchema });

/** `resync`: the last view number held. */
export const resyncSchema = z.strictObject({ n: z.int().min(0), language: z.string().max(8).optional() });

/** `looking`: what somebody of the control team has open, for the others of the team; never recorded. */
export const lookingSchema = z.strictObject({
  at: z.strictObject({ kind: z.enum(['inject', 'decision', 'rfi', 'phase', 'seat']), id: idSchema }).nullable(),
});
export type LookingAt = NonNullable<z.infer<typeof lookingSchema>['at']>;

export const Up = z.strictObject({
  auth: authSchema,
  command: wireCommandSchema,
  resync: resyncSchema,
  looking: lookingSchema,
});
