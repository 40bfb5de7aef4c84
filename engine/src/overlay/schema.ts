import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { documentKinds } from '../scenario/document-kinds.ts';
import { textSchema } from '../text.ts';

/*
 * A mission's own rules, laid over a scenario without touching its files: who decides what here, by which delegations, within
 * which limits; who its contacts are, what its places and units are called, and its own papers. Plain JSON, made on a screen.
 */

const roles = z.array(idSchema).max(20);
const writtenText = textSchema.refine((text) => Object.keys(text).length > 0, 'Written in one language at least.');
const shortText = textOf(200);

const nameText = z.string().trim().min(1).max(80);
const namesText = textOf(80);

/** What of a right is different here. What is left out stays as the setting says. */
const rightChange = z.strictObject({
  decides: roles.min(1).optional(),
  /** To nobody takes the standing one away; without words, the standing order’s stay. */
  delegated: z.strictObject({ to: roles, by: shortText.optional() }).optional(),
  consult: roles.optional(),
  inform: roles.optional(),
  'may-not': roles.optional(),
});
export type RightChange = z.infer<typeof rightChange>;

/** A PDF: its name, its size, and the hash of its bytes, by which it is kept. */
const paperSchema = z.strictObject({
  name: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
});
export type Paper = z.infer<typeof paperSchema>;

/** A paper of the mission: text, a PDF, or both. A PDF is kept beside the record, by the hash of its bytes. */
const ownDocument = z
  .strictObject({
    title: shortText,
    kind: z.enum(documentKinds),
    body: writtenText.optional(),
    file: paperSchema.optional(),
  })
  .refine(({ body, file }) => body !== undefined || file !== undefined, 'A document needs text or a PDF.');
export type OwnDocument = z.infer<typeof ownDocument>;

export const overlaySchema = z.strictObject({
  kalari: z.literal('overlay'),
  id: idSchema,
  /** Whose rules these are, such as the name of the mission. */
  title: z.string().trim().min(1).max(200),
  setting: idSchema,
  rights: z.record(idSchema, rightChange).default({}),
  /** Milliseconds of exercise time. */
  limits: z.record(idSchema, z.int().min(60_000).max(86_400_000)).default({}),
  contacts: z.record(idSchema, z.strictObject({ name: shortText, office: shortText.optional() })).default({}),
  /**
   * Names of places, units and offices, and what they are called here: in every language alike, or in each its own.
   * Exchanged wherever they stand as whole words.
   */
  names: z
    .array(z.strictObject({ from: z.string().trim().min(2).max(80), to: z.union([nameText, namesText]) }))
    .max(200)
    .default([]),
  documents: z
    .record(idSchema, ownDocument)
    .refine((documents) => Object.keys(documents).length <= 40, 'At most 40 documents.')
    .default({}),
});
export type Overlay = z.infer<typeof overlaySchema>;

function textOf(most: number) {
  return writtenText.refine(
    (text) => Object.values(text).every((words) => words.length <= most),
    `At most ${most} characters.`,
  );
}
