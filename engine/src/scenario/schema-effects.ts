import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { id } from './schema-fields.ts';
import { durationSchema } from './time.ts';

const change = z.int().min(-100).max(100).describe('By how much, from -100 to 100. Indicators stay between 0 and 100.');

const stop = z.strictObject({
  place: id('The place it goes to.'),
  take: z.int().min(1).max(10_000).describe('How many it takes on there.').optional(),
  leave: z.int().min(1).max(10_000).describe('How many it lets off there.').optional(),
});

/** Where an asset goes, in order. */
export const stops = () =>
  z
    .array(z.union([id('A place.'), stop]))
    .min(1)
    .max(12)
    .describe(
      'Where it goes, in order: [kika, corma] takes on what fits at the first and lets all off at the last. Or each as { place: kika, take: 5 } and { place: corma, leave: 5 }.',
    );
export type AuthoredStop = z.output<typeof stop> | string;

const asset = id('The asset.');

/** The plain forms. In files a length of time is text with its unit; in a ruling sent over the wire it is milliseconds. */
const formsWith = <T extends z.ZodType<number>>(length: T) => {
  const later = length.describe('How much later, such as 10min. Without it, at once.').optional();
  return {
    release: z.strictObject({ release: id('The inject that goes out.'), in: later }),
    delay: z.strictObject({
      delay: id('The inject that comes later than planned.'),
      by: length.describe('How much later, such as 12min.'),
    }),
    skip: z.strictObject({ skip: id('The inject that will not be sent.') }),
    open: z.strictObject({ open: id('The decision that is put to the team.'), in: later }),
    move: z.strictObject({ move: id('The indicator that changes.'), by: change }),
    task: z.strictObject({
      task: asset,
      stops: stops(),
      in: length.describe('The order takes effect so much later. Without it, at once.').optional(),
      after: id('Only what comes after this stop is changed; nothing happens if it is not out.').optional(),
    }),
    'delay-asset': z.strictObject({
      'delay-asset': asset,
      by: length.describe('How much later its next step comes, such as 12min.'),
      before: id('It comes to this place so much later; if it is there, it stays so much longer.').optional(),
      at: id('It stays at this place so much longer.').optional(),
    }),
    ready: z.strictObject({
      ready: asset,
      in: length.describe('Ready so much later. Without it, at once.').optional(),
    }),
    break: z.strictObject({ break: asset }),
  };
};
const authored = formsWith(durationSchema);
const sent = formsWith(z.union([z.int().min(0).max(86_400_000), durationSchema]));
const plainEffect = z.union([
  sent.release,
  sent.delay,
  sent.skip,
  sent.open,
  sent.move,
  sent.task,
  sent['delay-asset'],
  sent.ready,
  sent.break,
]);
type PlainEffect = z.infer<typeof plainEffect>;

const formNames: readonly string[] = [
  'release',
  'delay',
  'skip',
  'open',
  'move',
  'draw',
  'task',
  'delay-asset',
  'ready',
  'break',
];

/** The short form: an indicator and its change. A word that begins a long form is never an indicator. */
const short = z
  .record(idSchema, change)
  .refine(
    (line) => Object.keys(line).length === 1,
    'There is more than one change here. Write each on a line of its own, such as - { consent: -5 }.',
  )
  .refine((line) => !Object.keys(line).some((key) => formNames.includes(key)), 'This effect needs an id.')
  .transform((line): PlainEffect => {
    const [move, by] = Object.entries(line)[0] ?? ['', 0];
    return { move, by };
  });

/** As authors may write it. */
const authoredPlainEffect = z.union([
  authored.release,
  authored.delay,
  authored.skip,
  authored.open,
  authored.move,
  authored.task,
  authored['delay-asset'],
  authored.ready,
  authored.break,
  short,
]);

/** Chance, only where an author asks for it by name: one draw of `percent` in a hundred. */
const drawOf = <T extends z.ZodType>(effect: T) =>
  z.strictObject({
    draw: id('A name for this draw, so that the record can show it.'),
    percent: z.int().min(1).max(99).describe('How often in a hundred "then" happens. Otherwise "otherwise" does.'),
    then: z.array(effect).default([]).describe('What happens if it is drawn.'),
    otherwise: z.array(effect).default([]).describe('What happens if it is not drawn.'),
  });

/**
 * What follows from a choice, an arrival or a silence.
 * One key says what happens; `in` puts it off. `{ consent: -5 }` in a scenario is read as `{ move: consent, by: -5 }`.
 */
export const effectSchema = z.union([plainEffect, drawOf(plainEffect)]);
export type Effect = z.infer<typeof effectSchema>;

const authoredDraw = drawOf(authoredPlainEffect);

/** Each form that an effect can take, by the key that begins it. */
export const effectForms = { ...authored, draw: authoredDraw } as const;

/** The form that has no key of its own. */
export const shortEffect = short;

/** A list of effects in a file. */
export const effects = (about: string) =>
  z
    .array(z.union([authoredPlainEffect, authoredDraw]))
    .default([])
    .describe(about);
