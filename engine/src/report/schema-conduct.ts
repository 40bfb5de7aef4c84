import { z } from 'zod';
import { saidSchema } from '../text.ts';

const t = z.int();
const role = z.string();
const count = z.int();

const statesSchema = z.object({ bore: count, known: count, unread: count, held: count, unknown: count });

/** The exercise in figures. Every one of them is counted from the other parts of the report. */
export const summarySchema = z.object({
  decisions: z.object({
    put: count,
    own: count,
    delegated: count,
    acting: count,
    joint: count,
    none: count,
    default: count,
    open: count,
    ruled: count,
  }),
  /** Facts that bore on a decision, counted once for each answered decision. */
  facts: statesSchema,
  critical: statesSchema,
  /** Consultations that the scenario looked for, and those that are recorded. */
  consultation: z.object({ wanted: count, recorded: count }),
  checkpoints: z.object({
    met: count,
    late: count,
    missed: count,
    'wrong-decider': count,
    'justified-deviation': count,
    'not-applicable': count,
    pending: count,
  }),
  observations: z.object({ strengths: count, improvements: count }),
});

/** What went between people, role by role. */
export const communicationSchema = z.object({
  roles: z.array(
    z.object({
      role,
      received: count,
      opened: count,
      /** Half of what was opened was opened sooner than this. */
      toOpen: z.int().optional(),
      wanted: count,
      answered: count,
      shared: count,
      told: count,
      wrote: count,
      asked: count,
    }),
  ),
  /** How often one turned to another: by message, by sharing, aloud. */
  between: z.array(z.object({ from: role, to: role, count })),
});

/** 10-1-2, counted from wounding; the launch has a limit of its own and stands apart. */
export const casualtiesSchema = z.object({
  from: t,
  steps: z.array(
    z.object({
      step: z.enum(['ten', 'one', 'two']),
      limit: z.int(),
      /** The checkpoint that measures it. */
      checkpoint: z.string().optional(),
    }),
  ),
  apart: z.array(z.string()),
});

/** What the facilitator did with the scenario: lengths, edits, what was left out, what was overruled; and the desks. */
export const conductSchema = z.object({
  paces: z.array(z.object({ t, left: z.int(), factor: z.int(), from: t, optional: z.boolean() })),
  overruled: z.array(
    z.object({
      id: z.string(),
      /** When the scenario computed it, and when it was overruled. */
      computedAt: t,
      t,
      kind: z.enum(['move', 'release', 'delay', 'skip', 'open', 'task', 'delay-asset', 'ready', 'break']),
      source: saidSchema,
      about: saidSchema,
      /** Of a move: the scenario's figure and the one that stands instead. */
      change: z.int().optional(),
      instead: z.int().optional(),
      /** Of a delay: how long. Of what was to come: when. */
      by: z.int().optional(),
      due: t.optional(),
      reason: z.string().optional(),
    }),
  ),
  edits: z.array(
    z.object({
      inject: z.string(),
      t,
      /** The part of one role, or what all read. */
      role: role.optional(),
      was: saidSchema,
      title: z.string().optional(),
      body: z.string().optional(),
      to: z.array(role).optional(),
      released: z.boolean(),
    }),
  ),
  /** In the order in which it was left out, what was left out for want of time before all else. */
  leftOut: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['inject', 'decision']),
      title: saidSchema,
      t,
      how: z.enum(['facilitator', 'effect', 'condition', 'length', 'overruled']),
      reason: z.string().optional(),
      /** The objectives that it served. */
      objectives: z.array(saidSchema),
    }),
  ),
  desks: z.array(
    z.object({
      role,
      short: saidSchema,
      title: saidSchema,
      asked: z.array(
        z.object({
          t,
          from: role,
          text: z.string().optional(),
          answeredAt: t.optional(),
          answer: saidSchema.optional(),
        }),
      ),
    }),
  ),
});
