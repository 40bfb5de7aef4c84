import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { channelSchema, reliabilitySchema } from '../scenario/schema.ts';
import { saidSchema } from '../text.ts';

/*
 * What a screen gets. Times are exercise milliseconds since the start unless the name says `wall`.
 * Everything optional in a participant's view is absent, never null, when it is none of that role's business.
 */

const t = z.int();
const role = idSchema;
const tableOf = <T extends z.ZodType>(row: T) => z.object({ byId: z.record(z.string(), row), order: z.array(z.string()) });

export const statusSchema = z.enum(['planned', 'running', 'paused', 'ended']);
export type Status = z.infer<typeof statusSchema>;

const clockView = z.object({
  t,
  wall: z.int(),
  /** Thousandths: 1000 is real time. */
  factor: z.int(),
  running: z.boolean(),
});

const exerciseView = z.object({
  id: z.string(),
  title: saidSchema,
  summary: saidSchema,
  status: statusSchema,
  /** Present while frozen: participants may only read. */
  frozen: z.object({ reason: z.string() }).optional(),
  /** Milliseconds since 00:00 of day 0 of the story, at t = 0. */
  starts: z.int(),
  length: z.int(),
  languages: z.array(z.string()),
  sensitivity: saidSchema.optional(),
  situation: saidSchema,
});

const meView = z.object({
  kind: z.enum(['facilitator', 'participant', 'waiting', 'observer']),
  role: role.optional(),
  person: z.string().optional(),
  name: z.string().optional(),
  /** The role's own brief, and the part of it that nobody else has. */
  brief: saidSchema.optional(),
  private: saidSchema.optional(),
});

const roleView = z.object({
  id: role,
  short: saidSchema,
  title: saidSchema,
  family: z.enum(['civilian', 'uniformed', 'support']),
  colour: z.string(),
  /** Whether somebody sits there, and the name that person gave. */
  taken: z.boolean(),
  name: z.string().optional(),
});

/** How one role stands with one inject. */
const receiptView = z.object({
  role,
  releasedAt: t.optional(),
  readAt: t.optional(),
  acknowledgedAt: t.optional(),
  answeredAt: t.optional(),
  answer: z.string().optional(),
  sharedBy: role.optional(),
  toldAt: t.optional(),
});
export type ReceiptView = z.infer<typeof receiptView>;

const paperView = z.object({
  title: saidSchema,
  body: saidSchema.optional(),
  /** The part that only this role got. */
  only: saidSchema.optional(),
  /** Parts that only colleagues got, and have shared. */
  added: z.array(z.object({ from: role, body: saidSchema })).optional(),
});

const injectState = z.enum(['planned', 'due', 'held', 'released', 'expired', 'skipped', 'withdrawn']);
export type InjectState = z.infer<typeof injectState>;

const injectView = paperView.extend({
  id: z.string(),
  state: injectState,
  channel: channelSchema,
  from: saidSchema,
  office: saidSchema.optional(),
  /** When it reached this role. */
  releasedAt: t,
  readAt: t.optional(),
  acknowledgedAt: t.optional(),
  answeredAt: t.optional(),
  answer: z.string().optional(),
  wants: z.enum(['read', 'acknowledge', 'answer']),
  /** Until when an answer or acknowledgement is wanted. */
  by: t.optional(),
  /** Set when a colleague shared it: who, and with which words. */
  sharedBy: role.optional(),
  note: z.string().optional(),
  /** With whom this role shared it, and whom it told aloud. */
  sharedWith: z.array(role),
});
export type InjectView = z.infer<typeof injectView>;

const optionView = z.object({
  id: idSchema,
  text: saidSchema,
  detail: saidSchema.optional(),
  /** False while a condition of the scenario rules it out. */
  open: z.boolean(),
});

const positionView = z.object({
  role,
  option: idSchema.optional(),
  stance: z.enum(['supports', 'accepts', 'against']),
  text: z.string().optional(),
  t,
});

const outcomeView = z.object({
  role: role.optional(),
  option: idSchema.optional(),
  other: z.string().optional(),
  reason: z.string().optional(),
  /** `own`, `delegated`, `none` (taken by a role without the authority) or `default` (nobody decided in time). */
  authority: z.enum(['own', 'delegated', 'none', 'default']),
  t,
  /** Set when the facilitator recorded a decision taken aloud. */
  recorded: z.boolean(),
  /** The facilitator's ruling on a course of action in free words. */
  ruling: z.object({ as: idSchema.optional(), reason: z.string().optional(), t }).optional(),
});
export type OutcomeView = z.infer<typeof outcomeView>;

const decisionView = z.object({
  id: idSchema,
  number: z.int(),
  state: z.enum(['planned', 'open', 'ruling', 'taken', 'lapsed']),
  title: saidSchema,
  question: saidSchema.optional(),
  authority: z.array(role),
  delegated: z.object({ to: z.array(role), by: saidSchema }).optional(),
  consult: z.array(role),
  inform: z.array(role),
  openedAt: t.optional(),
  closesAt: t.optional(),
  options: z.array(optionView),
  other: z.boolean(),
  positions: z.array(positionView),
  /** While `ruling`, the proposed course of action; then what was decided. */
  outcome: outcomeView.optional(),
  /** When the facilitator asked for more on a course of action: what she asked. */
  more: z.string().optional(),
  /** Facts that matter to it and that this audience holds. */
  facts: z.array(idSchema),
});
export type DecisionView = z.infer<typeof decisionView>;

const messageView = z.object({
  id: z.string(),
  from: role,
  to: z.array(role),
  text: z.string(),
  inject: z.string().optional(),
  t,
  /** For the sender nothing more is promised than that it was delivered. */
});
export type MessageView = z.infer<typeof messageView>;

const rfiView = z.object({
  id: z.string(),
  from: role,
  text: z.string(),
  inject: z.string().optional(),
  askedAt: t,
  answer: z.string().optional(),
  as: z.string().optional(),
  answeredAt: t.optional(),
});
export type RfiView = z.infer<typeof rfiView>;

const factView = z.object({
  id: idSchema,
  text: saidSchema,
  reliability: reliabilitySchema,
  since: t,
  via: z.enum(['inject', 'share', 'told', 'message', 'brief']),
  from: role.optional(),
});
export type FactView = z.infer<typeof factView>;

const documentView = z.object({ id: idSchema, kind: z.string(), title: saidSchema, body: saidSchema });

/* What only the control team sees. */

const plannedInject = z.object({
  id: z.string(),
  number: z.string(),
  state: injectState,
  adHoc: z.boolean(),
  category: z.enum(['inject', 'contingency', 'expected-action', 'other']),
  thread: z.string().optional(),
  phase: idSchema.optional(),
  channel: channelSchema,
  from: saidSchema,
  office: saidSchema.optional(),
  title: saidSchema,
  trigger: z.object({
    kind: z.enum(['time', 'follows', 'condition', 'hand']),
    /** What it follows or waits for, as written by the author. */
    text: z.string().optional(),
    delay: z.int().optional(),
  }),
  release: z.enum(['auto', 'hand']),
  /** Planned moment, absent while it waits for something without a time. */
  due: t.optional(),
  releasedAt: t.optional(),
  wants: z.enum(['read', 'acknowledge', 'answer']),
  by: t.optional(),
  reason: z.string().optional(),
  to: z.array(role),
  /** Exactly what each recipient will read. */
  papers: z.record(z.string(), paperView),
  receipts: z.record(z.string(), receiptView),
  carries: z.array(idSchema),
  expect: z.array(
    z.object({ who: role, act: saidSchema, within: z.int().optional(), shows: idSchema.optional() }),
  ),
  notes: saidSchema.optional(),
  script: saidSchema.optional(),
  objectives: z.array(idSchema),
});
export type PlannedInjectView = z.infer<typeof plannedInject>;

const personView = z.object({
  id: z.string(),
  name: z.string(),
  role: role.optional(),
  state: z.enum(['waiting', 'admitted', 'removed']),
});
export type PersonView = z.infer<typeof personView>;

const phaseView = z.object({
  id: idSchema,
  title: saidSchema,
  notes: saidSchema.optional(),
  state: z.enum(['past', 'current', 'ahead', 'not-taken']),
  enteredAt: t.optional(),
  next: z.array(
    z.object({
      to: idSchema,
      /** Why this branch has or has not opened, in the author's words. */
      why: saidSchema,
      when: z.string().optional(),
      after: z.int().optional(),
      due: t.optional(),
      met: z.boolean(),
    }),
  ),
});

const checkpointView = z.object({
  id: idSchema,
  title: saidSchema,
  who: z.array(role),
  basis: z.string(),
  source: z.string().optional(),
  objective: idSchema.optional(),
  /** Counted from here; absent while its trigger has not happened. */
  from: t.optional(),
  limit: t.optional(),
  doneAt: t.optional(),
  by: role.optional(),
  result: z.enum(['pending', 'met', 'late', 'missed', 'wrong-decider', 'justified-deviation', 'not-applicable']),
  reason: z.string().optional(),
  computed: z.enum(['pending', 'met', 'late', 'missed', 'wrong-decider', 'not-applicable']),
});
export type CheckpointView = z.infer<typeof checkpointView>;

const observationView = z.object({
  id: z.string(),
  t,
  objective: idSchema,
  rating: z.enum(['strength', 'improve']),
  text: z.string().optional(),
  about: z.string().optional(),
});

const heldFactView = z.object({
  id: idSchema,
  text: saidSchema,
  reliability: reliabilitySchema,
  truth: z.union([z.boolean(), z.literal('unknown')]),
  mattersTo: z.record(z.string(), z.enum(['critical', 'useful', 'context'])),
  holders: z.record(z.string(), z.object({ since: t, via: z.string(), from: role.optional() })),
});

/** One line of the control feed. What is in it stands in the tables it points to. */
const feedItem = z.object({
  id: z.string(),
  seq: z.int(),
  t,
  kind: z.enum(['inject', 'share', 'told', 'message', 'rfi', 'answer', 'position', 'decision', 'phase', 'clock', 'seat', 'note', 'checkpoint']),
  role: role.optional(),
  to: z.array(role).optional(),
  /** Id of the inject, decision, message, RFI, phase, person, checkpoint … it is about. */
  about: z.string().optional(),
  /** The event's type, for the words the screen puts to it. */
  event: z.string(),
  text: z.string().optional(),
});
export type FeedItemView = z.infer<typeof feedItem>;

const controlView = z.object({
  joinCode: z.string(),
  seed: z.int(),
  phase: idSchema.optional(),
  phases: z.array(phaseView),
  persons: z.record(z.string(), personView),
  injects: tableOf(plannedInject),
  objectives: z.array(z.object({ id: idSchema, title: saidSchema, short: saidSchema })),
  checkpoints: tableOf(checkpointView),
  observations: z.array(observationView),
  facts: tableOf(heldFactView),
  /** Options that the doctrine would choose, by decision. */
  doctrine: z.record(z.string(), z.array(idSchema)),
  decisionNotes: z.record(z.string(), saidSchema),
  /** Injects that fell due while nobody was watching, waiting for a word. */
  overdue: z.array(z.string()),
  notes: saidSchema.optional(),
  feed: z.array(feedItem),
  seatNotes: z.record(z.string(), saidSchema),
});
export type ControlView = z.infer<typeof controlView>;

export const viewSchema = z.object({
  exercise: exerciseView,
  clock: clockView,
  me: meView,
  roles: tableOf(roleView),
  injects: tableOf(injectView),
  decisions: tableOf(decisionView),
  messages: tableOf(messageView),
  rfis: tableOf(rfiView),
  facts: tableOf(factView),
  documents: tableOf(documentView),
  indicators: z.array(z.object({ id: idSchema, title: saidSchema, value: z.int(), history: z.array(z.object({ t, value: z.int() })) })).optional(),
  control: controlView.optional(),
});
export type View = z.infer<typeof viewSchema>;
export type RoleView = z.infer<typeof roleView>;
export type DocumentView = z.infer<typeof documentView>;
export type PhaseView = z.infer<typeof phaseView>;
export type ObservationView = z.infer<typeof observationView>;
export type HeldFactView = z.infer<typeof heldFactView>;
export type PaperView = z.infer<typeof paperView>;
