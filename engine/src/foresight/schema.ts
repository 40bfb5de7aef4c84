import { z } from 'zod';

/* What foresight answers, in data: screens put words to it. Times are exercise milliseconds. */

/** Something that happens, or would happen, in data: screens put words to it. `event` is the type that the record would have. */
const happeningSchema = z.object({
  t: z.int(),
  event: z.string(),
  /** The inject, decision, phase, indicator, checkpoint, drift, procedure or asset that it is about. */
  about: z.string(),
  /** Who receives it, or who was silent. */
  to: z.array(z.string()).optional(),
  /** The option that counts; the phase, state or place it comes from; how it came about, or the state or place it comes to. */
  option: z.string().optional(),
  from: z.string().optional(),
  how: z.string().optional(),
  /** Of an indicator: by how much, and where it then stands. */
  change: z.int().optional(),
  value: z.int().optional(),
});
export type Happening = z.infer<typeof happeningSchema>;

/** What would happen up to a moment, on the assumption that nobody acts. */
export const aheadSchema = z.object({
  from: z.int(),
  until: z.int(),
  /** Whether more would happen than was thought through. */
  cut: z.boolean(),
  happenings: z.array(
    happeningSchema.extend({
      /** Whether its time is set already, or it only follows from something else on the way. */
      planned: z.boolean(),
      /** After a choice: whether the same happens at the same moment without it. */
      anyway: z.boolean().optional(),
    }),
  ),
  /** The phase in which the story would stand. */
  phase: z.string().optional(),
  indicators: z.array(z.object({ id: z.string(), from: z.int(), to: z.int() })),
  missed: z.array(z.string()),
});
export type Ahead = z.infer<typeof aheadSchema>;

/** What a condition asks of the world: a field of a thing, an indicator, or the phase. */
const askedSchema = z.object({ table: z.string(), id: z.string(), field: z.string() });
export type Asked = z.infer<typeof askedSchema>;

const presentSchema = z.union([z.boolean(), z.int(), z.string(), z.array(z.string())]);
export type Present = z.infer<typeof presentSchema>;

/**
 * The smallest part of a condition, with how it stands. Forms: `is` (a truth), `compare` (with a figure or a word),
 * `span` (time between two moments), `member` (a role among some), `count` (how many roles), `one-of` (a word among some),
 * `other` (only its text can be shown).
 */
const questionSchema = z.object({
  op: z.literal('ask'),
  form: z.enum(['is', 'compare', 'span', 'member', 'count', 'one-of', 'other']),
  /** As the author wrote it. */
  text: z.string(),
  /** False under a `!`: it must not be so. */
  wanted: z.boolean(),
  holds: z.boolean(),
  /** It can no longer come to hold by itself: what it asks is settled otherwise, or its time has passed. */
  lost: z.boolean(),
  asked: askedSchema.optional(),
  /** Of a span: the earlier moment. */
  since: askedSchema.optional(),
  sign: z.enum(['==', '!=', '<', '<=', '>', '>=']).optional(),
  value: z.union([z.boolean(), z.number(), z.string()]).optional(),
  unit: z.enum(['number', 'time', 'word']).optional(),
  role: z.string().optional(),
  words: z.array(z.string()).optional(),
  /** What is so now; absent for what has not happened. */
  present: presentSchema.optional(),
  /** When it will come to be so by itself. */
  due: z.int().optional(),
  /** The last moment at which it can still come to be so. */
  until: z.int().optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** A condition taken apart where `&&` and `||` join it. A `!` before a bracket has been carried to its parts. */
export type Part = Question | { op: 'all' | 'any'; holds: boolean; parts: Part[] };
const partSchema: z.ZodType<Part> = z.lazy(() =>
  z.union([questionSchema, z.object({ op: z.enum(['all', 'any']), holds: z.boolean(), parts: z.array(partSchema) })]),
);

/** Something that waits: a branch out of a phase, an inject, a decision, a checkpoint. */
export const waitingSchema = z.object({
  kind: z.enum(['branch', 'inject', 'decision', 'checkpoint']),
  /** The phase, inject, decision or checkpoint that would come. */
  id: z.string(),
  /** Of a branch: the phase that it leads out of, its place there, and whether the story stands in it. */
  from: z.string().optional(),
  branch: z.int().optional(),
  open: z.boolean(),
  /** The condition, part by part; absent for what waits for time alone. */
  condition: partSchema.optional(),
  /** When its time comes: looked at then, or moved on then. */
  due: z.int().optional(),
  holds: z.boolean(),
});
export type Waiting = z.infer<typeof waitingSchema>;

export const otherwiseSchema = z.object({
  /** Always this one: whatever people did, they are taken to have done all the same. */
  assumes: z.literal('all recorded choices held fixed'),
  t: z.int(),
  until: z.int(),
  /** What would have happened and did not, what happened and would not have, and what would have come at another time. */
  gained: z.array(happeningSchema),
  missing: z.array(happeningSchema),
  shifted: z.array(happeningSchema.extend({ was: z.int() })),
  /** What people did that could then not have been done, and why. */
  fallen: z.array(
    z.object({
      seq: z.int(),
      t: z.int(),
      by: z.string(),
      command: z.string(),
      about: z.string().optional(),
      code: z.string(),
    }),
  ),
  kept: z.int(),
  phase: z.object({ was: z.string().optional(), is: z.string().optional() }),
  indicators: z.array(z.object({ id: z.string(), was: z.int(), is: z.int() })),
});
export type Otherwise = z.infer<typeof otherwiseSchema>;

/** What would come otherwise, if an inject were moved: as in `otherwise`. `cut`: more would happen than was thought through. */
export const retimedSchema = z.object({
  until: z.int(),
  cut: z.boolean(),
  gained: z.array(happeningSchema),
  missing: z.array(happeningSchema),
  shifted: z.array(happeningSchema.extend({ was: z.int() })),
});
export type Retimed = z.infer<typeof retimedSchema>;

/** How one role came to know one fact. `seq` is the record that says so; `since` may be earlier, when it was noted afterwards. */
const knowingSchema = z.object({
  role: z.string(),
  since: z.int(),
  via: z.string(),
  from: z.string().optional(),
  inject: z.string().optional(),
  product: z.string().optional(),
  seq: z.int(),
  /** At a moment: when it was noted, if only afterwards. */
  noted: z.int().optional(),
});
export type Knowing = z.infer<typeof knowingSchema>;

/** One fact and everybody who knows it, in the order in which the record tells. Facts that nobody knows are there too. */
export const knownSchema = z.object({ fact: z.string(), holders: z.array(knowingSchema) });
export type Known = z.infer<typeof knownSchema>;
