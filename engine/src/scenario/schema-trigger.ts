import { z } from 'zod';
import { condition, id, length } from './schema-fields.ts';

/**
 * When something happens. Exactly one of: a time, something it follows, a condition, or the facilitator's hand.
 * `delay` counts from the moment the trigger is met.
 */
export const trigger = {
  at: length('Exercise time at which it happens, such as 0min, 20min or 1h30.').optional(),
  with: z
    .strictObject({
      phase: id('The phase on whose beginning it happens.').optional(),
      inject: id('The inject with whose release it happens.').optional(),
      decision: id('The decision with whose answer it happens.').optional(),
      option: id('Only if this option is the answer. Goes with "decision".').optional(),
    })
    .describe('What it follows: { phase: … }, { inject: … } or { decision: …, option: … }.')
    .optional(),
  when: condition(
    'A condition; it happens once, when the condition is first met: "indicators.consent < 40".',
  ).optional(),
  'by-hand': z.literal(true).describe('Only the facilitator sends it: by-hand: true.').optional(),
  delay: length('How long after "with" or "when" it happens, such as 5min.').optional(),
};
