import { z } from 'zod';
import { idSchema } from './ids.ts';
import { wordsSchema } from './text.ts';

/* What events are made of. */

export const t = z.int();
export const roles = z.array(idSchema);
export const reason = wordsSchema.optional();
export const event = <N extends string, S extends z.ZodRawShape>(type: N, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** How a role came to have a fact. */
export const viaSchema = z.enum(['inject', 'share', 'told', 'message', 'meeting', 'brief', 'desk', 'asset', 'product']);
