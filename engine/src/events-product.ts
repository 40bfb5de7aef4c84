import { z } from 'zod';
import { event, roles } from './event-fields.ts';
import { idSchema } from './ids.ts';
import { wordsSchema } from './text.ts';

const recorded = z.boolean();

/** What became of the papers that the mission writes: each is a product of some form. */
export const productEvents = [
  event('product.saved', {
    product: idSchema,
    form: idSchema,
    version: z.int(),
    /** Who wrote this version. */
    role: idSchema,
    title: wordsSchema.optional(),
    sections: z.array(z.strictObject({ section: idSchema, text: wordsSchema })),
    facts: z.array(idSchema),
    to: roles,
  }),
  event('product.submitted', { product: idSchema, role: idSchema }),
  event('product.returned', { product: idSchema, role: idSchema, reason: wordsSchema }),
  event('product.approved', {
    product: idSchema,
    role: idSchema,
    authority: z.enum(['own', 'delegated', 'acting']),
    recorded,
  }),
  /** `none`: nobody with the authority had approved it, and it went out all the same. */
  event('product.released', {
    product: idSchema,
    form: idSchema,
    role: idSchema,
    authority: z.enum(['own', 'delegated', 'acting', 'none']),
    facts: z.array(idSchema),
    to: roles,
    recorded,
  }),
  event('product.overstepped', {
    product: idSchema,
    form: idSchema,
    role: idSchema,
    what: z.enum(['approve', 'release']),
    recorded,
  }),
] as const;
