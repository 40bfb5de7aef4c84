import { z } from 'zod';
import { idSchema, languageSchema } from '../ids.ts';
import { textSchema } from '../text.ts';
import { durationSchema, storyTimeSchema } from './time.ts';

/** The format's version: the first line of every scenario. */
export const SCENARIO_FORMAT = 1;

/** How a message reaches a leader. Each has its own form on the desk. */
export const channelSchema = z.enum([
  'flash-report',
  'code-cable',
  'email',
  'phone',
  'radio',
  'meeting',
  'news',
  'social',
  'staff-note',
  'letter',
]);
export type Channel = z.infer<typeof channelSchema>;

const condition = z.string().min(1).max(1_000);
const ids = z.array(idSchema);
const table = <T extends z.ZodType>(row: T) => z.record(idSchema, row);

const change = z.int().min(-100).max(100);
const plainEffect = z.union([
  z.strictObject({ release: idSchema, in: durationOrMilliseconds().optional() }),
  z.strictObject({ delay: idSchema, by: durationOrMilliseconds() }),
  z.strictObject({ skip: idSchema }),
  z.strictObject({ open: idSchema, in: durationOrMilliseconds().optional() }),
  z.strictObject({ move: idSchema, by: change }),
]);
type PlainEffect = z.infer<typeof plainEffect>;

/** As authors may write it: also the short form, an indicator and its change. */
const authoredPlainEffect = z.union([
  plainEffect,
  z
    .record(idSchema, change)
    .refine((line) => Object.keys(line).length === 1, 'Write one change a line, such as { consent: -5 }.')
    .transform((line): PlainEffect => {
      const [move, by] = Object.entries(line)[0] ?? ['', 0];
      return { move, by };
    }),
]);

/** Chance, only where an author asks for it by name: one draw of `percent` in a hundred. */
const drawOf = <T extends z.ZodType>(effect: T) =>
  z.strictObject({
    draw: idSchema,
    percent: z.int().min(1).max(99),
    then: z.array(effect).default([]),
    otherwise: z.array(effect).default([]),
  });

/**
 * What follows from a choice, an arrival or a silence.
 * One key says what happens; `in` puts it off. `{ consent: -5 }` in a scenario is read as `{ move: consent, by: -5 }`.
 */
export const effectSchema = z.union([plainEffect, drawOf(plainEffect)]);
export type Effect = z.infer<typeof effectSchema>;

const authoredEffect = z.union([authoredPlainEffect, drawOf(authoredPlainEffect)]);
const effects = z.array(authoredEffect).default([]);

/**
 * When something happens. Exactly one of: a time, something it follows, a condition, or the facilitator's hand.
 * `delay` counts from the moment the trigger is met.
 */
const trigger = {
  at: durationSchema.optional(),
  with: z
    .strictObject({
      phase: idSchema.optional(),
      inject: idSchema.optional(),
      decision: idSchema.optional(),
      option: idSchema.optional(),
    })
    .optional(),
  when: condition.optional(),
  'by-hand': z.literal(true).optional(),
  delay: durationSchema.optional(),
};

const part = z.strictObject({
  title: textSchema.optional(),
  body: textSchema.optional(),
  carries: ids.default([]),
});

const injectSchema = z.strictObject({
  ...trigger,
  'only-if': condition.optional(),
  release: z.enum(['auto', 'hand']).default('auto'),
  category: z.enum(['inject', 'contingency', 'expected-action', 'other']).default('inject'),
  thread: idSchema.optional(),
  from: idSchema,
  via: channelSchema,
  title: textSchema,
  body: textSchema.optional(),
  to: table(part.nullable()).refine((to) => Object.keys(to).length > 0, 'Say at least one role that receives it.'),
  carries: ids.default([]),
  wants: z.enum(['read', 'acknowledge', 'answer']).default('read'),
  within: durationSchema.optional(),
  'if-silent': z.strictObject({ then: effects }).optional(),
  expect: z
    .array(
      z.strictObject({
        who: idSchema,
        act: textSchema,
        within: durationSchema.optional(),
        shows: idSchema.optional(),
      }),
    )
    .default([]),
  objectives: ids.default([]),
  notes: textSchema.optional(),
  script: textSchema.optional(),
});

const decisionSchema = z.strictObject({
  opens: z.strictObject(trigger),
  title: textSchema,
  question: textSchema.optional(),
  authority: ids.min(1),
  delegated: z.strictObject({ to: ids.min(1), by: textSchema }).optional(),
  consult: ids.default([]),
  inform: ids.default([]),
  'seen-by': ids.optional(),
  closes: durationSchema.optional(),
  options: table(
    z.strictObject({
      text: textSchema,
      detail: textSchema.optional(),
      doctrine: z.boolean().default(false),
      'only-if': condition.optional(),
      then: effects,
    }),
  ).refine((options) => Object.keys(options).length > 1, 'A decision needs at least two options.'),
  other: z.enum(['allowed', 'no']).default('allowed'),
  otherwise: idSchema.optional(),
  objectives: ids.default([]),
  notes: textSchema.optional(),
});

const basisSchema = z.enum(['doctrine-verified', 'doctrine-unverified', 'seed', 'exercise-standard']);

const checkpointSchema = z.strictObject({
  title: textSchema,
  who: ids.default([]),
  from: z
    .strictObject({ inject: idSchema.optional(), decision: idSchema.optional(), phase: idSchema.optional() })
    .optional(),
  act: condition,
  within: durationSchema.optional(),
  'late-until': durationSchema.optional(),
  applies: condition.optional(),
  objective: idSchema.optional(),
  basis: basisSchema,
  source: z.string().max(200).optional(),
});

const phaseSchema = z.strictObject({
  title: textSchema,
  notes: textSchema.optional(),
  next: z
    .array(
      z.strictObject({
        to: idSchema,
        when: condition.optional(),
        after: durationSchema.optional(),
        why: textSchema,
        then: effects,
      }),
    )
    .default([]),
});

export const reliabilitySchema = z.enum(['confirmed', 'probable', 'possible', 'doubtful', 'unknown']);

/** A scenario as its author writes it. Unknown keys are problems. */
export const scenarioSchema = z.strictObject({
  kalari: z.literal(SCENARIO_FORMAT),
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  languages: z.array(languageSchema).min(1).default(['en']),
  setting: idSchema,
  supports: z.array(z.enum(['casualty-evacuation', 'crisis-management'])).default([]),
  length: durationSchema,
  starts: storyTimeSchema,
  sensitivity: textSchema.optional(),
  situation: textSchema,
  notes: textSchema.optional(),
  seats: table(
    z.strictObject({ brief: textSchema, private: textSchema.optional(), notes: textSchema.optional() }),
  ).refine((seats) => Object.keys(seats).length > 0, 'An exercise needs at least one seat.'),
  objectives: table(
    z.strictObject({
      title: textSchema,
      short: textSchema,
      capability: idSchema.optional(),
      tasks: z.array(textSchema).default([]),
    }),
  ),
  indicators: table(z.int().min(0).max(100)).default({}),
  facts: table(
    z.strictObject({
      text: textSchema,
      first: idSchema.optional(),
      reliability: reliabilitySchema.default('unknown'),
      'matters-to': table(z.enum(['critical', 'useful', 'context'])).default({}),
      truth: z.union([z.boolean(), z.literal('unknown')]).default('unknown'),
      notes: textSchema.optional(),
    }),
  ).default({}),
  storyline: table(phaseSchema).refine((phases) => Object.keys(phases).length > 0, 'A storyline needs a phase.'),
  injects: table(injectSchema),
  decisions: table(decisionSchema).default({}),
  checkpoints: table(checkpointSchema).default({}),
});
export type AuthoredScenario = z.output<typeof scenarioSchema>;

const provenance = z.enum(['V', 'M', 'INV', 'S', 'X']);

/** A world that scenarios share: its roles, contacts, places and standing documents. */
export const settingSchema = z.strictObject({
  kalari: z.literal(SCENARIO_FORMAT),
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  roles: table(
    z.strictObject({
      short: textSchema,
      title: textSchema,
      family: z.enum(['civilian', 'uniformed', 'support']),
      colour: z.enum(['srsg', 'dpol', 'rchc', 'fc', 'pc', 'dms', 'cos']),
    }),
  ),
  contacts: table(z.strictObject({ name: textSchema, office: textSchema.optional() })),
  indicators: table(z.strictObject({ title: textSchema })).default({}),
  grid: z.strictObject({ width: z.int().positive(), height: z.int().positive(), provenance }),
  travel: z.strictObject({
    'air-speed': z.int().positive(),
    'road-speed': z.int().positive(),
    'road-factor': z.int().positive(),
    provenance,
  }),
  provinces: table(z.strictObject({ name: textSchema, capital: idSchema.optional(), provenance })).default({}),
  places: table(
    z.strictObject({
      name: textSchema,
      x: z.int(),
      y: z.int(),
      role: textSchema,
      province: idSchema.optional(),
      provenance,
    }),
  ),
  documents: table(
    z.strictObject({
      title: textSchema,
      kind: z.enum([
        'mandate',
        'rules-of-engagement',
        'use-of-force',
        'authority',
        'casevac',
        'contacts',
        'country',
        'procedure',
      ]),
      body: textSchema,
      provenance,
    }),
  ).default({}),
});
export type Setting = z.output<typeof settingSchema>;

/** In files a length of time is text; in a ruling sent over the wire it is milliseconds. */
function durationOrMilliseconds() {
  return z.union([z.int().min(0).max(86_400_000), durationSchema]);
}
