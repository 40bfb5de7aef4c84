import { z } from 'zod';
import { saidSchema } from '../text.ts';
import { assetSchema } from './schema-asset.ts';
import { handoversSchema, meetingSchema } from './schema-authority.ts';
import { casualtiesSchema, communicationSchema, conductSchema, summarySchema } from './schema-conduct.ts';
import { decisionSchema } from './schema-decision.ts';
import { productSchema } from './schema-product.ts';

const t = z.int();
const role = z.string();

const reportRole = z.object({
  id: role,
  short: saidSchema,
  title: saidSchema,
  family: z.enum(['civilian', 'uniformed', 'support']),
  colour: z.string(),
  taken: z.boolean(),
  name: z.string().optional(),
});

const reportObservation = z.object({
  t,
  rating: z.enum(['strength', 'improve']),
  text: z.string().optional(),
  about: z.string().optional(),
});

const reportCheckpoint = z.object({
  id: z.string(),
  title: saidSchema,
  who: z.array(role),
  basis: z.string(),
  source: z.string().optional(),
  objective: z.string().optional(),
  from: t.optional(),
  limit: t.optional(),
  doneAt: t.optional(),
  took: z.int().optional(),
  by: role.optional(),
  computed: z.enum(['pending', 'met', 'late', 'missed', 'wrong-decider', 'not-applicable']),
  result: z.enum(['pending', 'met', 'late', 'missed', 'wrong-decider', 'justified-deviation', 'not-applicable']),
  reason: z.string().optional(),
});

const timelineItem = z.object({
  seq: z.int(),
  t,
  event: z.string(),
  role: role.optional(),
  to: z.array(role).optional(),
  about: z.string().optional(),
  title: saidSchema.optional(),
  /** The option chosen or spoken for. */
  choice: saidSchema.optional(),
  /** A result, a stance, a rating, a factor, a moment, or how a thing came about, as a code. */
  detail: z.string().optional(),
  /** What somebody wrote; where nobody did, the choice or the code. */
  text: z.string().optional(),
});

const accountSchema = z.object({ id: z.string(), text: saidSchema, holders: z.array(z.object({ role, since: t })) });
const accountsSchema = z.object({
  one: accountSchema,
  other: accountSchema,
  met: z.object({ role, t }).optional(),
});

const waitingSchema = z.object({
  why: saidSchema,
  every: z.int(),
  times: z.array(t),
});

const procedureSchema = z.object({
  id: z.string(),
  title: saidSchema,
  basis: z.string(),
  source: z.string().optional(),
  begunAt: t,
  /** Whether it came to one of its ends. */
  over: z.boolean(),
  /** Where it came to, when, and by which acts, or by time alone. */
  path: z.array(
    z.object({
      t,
      title: saidSchema,
      how: z.enum(['begun', 'act', 'time']),
      acts: z.array(saidSchema),
      intended: z.boolean(),
    }),
  ),
  /** The states of the intended way that it never came to. */
  ahead: z.array(saidSchema),
  /** Acts that were done, or had a time to be done in. */
  acts: z.array(
    z.object({
      id: z.string(),
      title: saidSchema,
      by: z.array(role),
      doneAt: t.optional(),
      took: z.int().optional(),
      within: z.int().optional(),
      /** The act from which its time counts; without it, from the beginning. */
      since: saidSchema.optional(),
      result: z.enum(['done', 'in-time', 'late', 'undone']),
      basis: z.string(),
      source: z.string().optional(),
    }),
  ),
  wrong: z.array(z.object({ t, role: role.optional(), act: saidSchema })),
  barred: z.array(z.object({ t, role: role.optional(), act: saidSchema, why: z.enum(['never', 'order']) })),
});
export type ReportProcedure = z.infer<typeof procedureSchema>;

/** The after-action report as data: what every format is made from. */
export const reportSchema = z.object({
  exercise: z.object({
    id: z.string(),
    title: saidSchema,
    scenario: z.string(),
    digest: z.string(),
    seed: z.int(),
    starts: z.int(),
    startedWall: z.int().optional(),
    endedWall: z.int().optional(),
    lasted: z.int(),
    ended: z.boolean(),
    records: z.int(),
    head: z.string(),
    language: z.string(),
  }),
  summary: summarySchema,
  roles: z.array(reportRole),
  phases: z.array(
    z.object({
      id: z.string(),
      title: saidSchema,
      enteredAt: t,
      leftAt: t.optional(),
      cause: z.enum(['start', 'condition', 'time', 'forced']),
      why: saidSchema.optional(),
      reason: z.string().optional(),
    }),
  ),
  roadsNotTaken: z.array(z.object({ from: saidSchema, to: saidSchema, why: saidSchema })),
  decisions: z.array(decisionSchema),
  /** Absent where nothing was delegated and nobody acted for another. */
  handovers: handoversSchema.optional(),
  /** Absent where none is on record. */
  meetings: z.array(meetingSchema).optional(),
  checkpoints: z.array(reportCheckpoint),
  /** The procedures that began; absent where there are none. */
  procedures: z.array(procedureSchema).optional(),
  /** The assets of which something was asked or ordered; absent where there are none. */
  assets: z.array(assetSchema).optional(),
  /** The papers that were begun; absent where there are none. */
  products: z.array(productSchema).optional(),
  objectives: z.array(
    z.object({
      id: z.string(),
      title: saidSchema,
      strengths: z.int(),
      improvements: z.int(),
      observations: z.array(reportObservation),
      checkpoints: z.array(z.string()),
    }),
  ),
  facts: z.array(
    z.object({
      id: z.string(),
      text: saidSchema,
      holders: z.array(z.object({ role, since: t, via: z.string(), from: role.optional() })),
    }),
  ),
  /** Pairs of facts that cannot both be true, and when one role first held both; absent where there are none. */
  accounts: z.array(accountsSchema).optional(),
  /** What waiting cost; absent where the scenario has none of it. */
  waiting: z.array(waitingSchema).optional(),
  indicators: z.array(
    z.object({
      id: z.string(),
      title: saidSchema,
      start: z.int(),
      end: z.int(),
      course: z.array(z.object({ t, value: z.int() })),
    }),
  ),
  communication: communicationSchema,
  /** Only where the exercise practises the evacuation of casualties. */
  casualties: casualtiesSchema.optional(),
  conduct: conductSchema,
  timeline: z.array(timelineItem),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportDecision = Report['decisions'][number];
export type DecisionOutcome = NonNullable<ReportDecision['outcome']>;
export type ReportAccounts = NonNullable<Report['accounts']>[number];
export type ReportCheckpoint = Report['checkpoints'][number];
export type TimelineItem = Report['timeline'][number];
