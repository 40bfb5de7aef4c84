import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { channelSchema, reliabilitySchema } from '../scenario/schema.ts';
import { postSchema } from '../team/posts.ts';
import { saidSchema } from '../text.ts';
import { injectState, paperView, receiptView } from './inject-view.ts';
import { controlProcedure } from './procedure-view.ts';
import { overstepView } from './rights-view.ts';

/* What only the control team sees. */

const t = z.int();
const role = idSchema;
const tableOf = <T extends z.ZodType>(row: T) =>
  z.object({ byId: z.record(z.string(), row), order: z.array(z.string()) });

const releaseMode = z.enum(['auto', 'confirm']);

const plannedInject = z.object({
  id: z.string(),
  number: z.string(),
  state: injectState,
  adHoc: z.boolean(),
  /** Left out when time is short. */
  optional: z.boolean(),
  /** The facilitator has changed words or recipients. */
  edited: z.boolean(),
  /** Whether the last act on it can still be taken back. */
  undoable: z.boolean(),
  place: idSchema.optional(),
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
  /** Whether it goes out by itself when its time comes, as the author wrote; `control.release` says what was chosen instead. */
  release: z.enum(['auto', 'hand']),
  /** When it is to go out now; absent while it waits for something without a time, and once it is out. */
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
  expect: z.array(z.object({ who: role, act: saidSchema, within: z.int().optional(), shows: idSchema.optional() })),
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
  /** What its act is looked for in: tables and ids of the scenario. */
  looksAt: z.array(z.object({ table: z.string(), id: z.string() })),
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
  /** Who of the control team noted it. */
  member: idSchema.optional(),
});

const heldFactView = z.object({
  id: idSchema,
  text: saidSchema,
  reliability: reliabilitySchema,
  truth: z.union([z.boolean(), z.literal('unknown')]),
  mattersTo: z.record(z.string(), z.enum(['critical', 'useful', 'context'])),
  holders: z.record(z.string(), z.object({ since: t, via: z.string(), from: role.optional() })),
  /** The other accounts: facts that cannot be true together with it, whichever of the two the author wrote it under. */
  contradicts: z.array(idSchema),
});

/** One line of the control feed. What is in it stands in the tables it points to. */
const feedItem = z.object({
  id: z.string(),
  seq: z.int(),
  t,
  kind: z.enum([
    'inject',
    'share',
    'told',
    'message',
    'rfi',
    'answer',
    'position',
    'decision',
    'phase',
    'clock',
    'seat',
    'team',
    'note',
    'checkpoint',
    'procedure',
    'asset',
    'product',
  ]),
  role: role.optional(),
  to: z.array(role).optional(),
  /** Id of the inject, decision, message, RFI, phase, person, checkpoint … it is about. */
  about: z.string().optional(),
  /** The event's type, for the words the screen puts to it. */
  event: z.string(),
  text: z.string().optional(),
});
export type FeedItemView = z.infer<typeof feedItem>;

/** A desk with what it has to say, for whoever answers in its name. */
const controlDesk = z.object({
  id: role,
  notes: saidSchema.optional(),
  askedBy: z.array(role),
  answers: z.array(
    z.object({ id: idSchema, about: saidSchema, text: saidSchema, carries: z.array(idSchema), open: z.boolean() }),
  ),
});
export type ControlDeskView = z.infer<typeof controlDesk>;

const effectView = z.object({
  id: z.string(),
  t,
  /** The decision, inject, phase or drift whose effect it is. */
  source: z.string(),
  kind: z.enum(['move', 'release', 'delay', 'skip', 'open', 'task', 'delay-asset', 'ready', 'break']),
  about: z.string(),
  change: z.int().optional(),
  due: t.optional(),
  by: z.int().optional(),
  overruled: z.object({ t, change: z.int().optional(), reason: z.string().optional() }).optional(),
});
export type EffectView = z.infer<typeof effectView>;

/** What waiting costs, and when it costs next. */
const driftView = z.object({
  /** Also its timer, and the source of its effects. */
  id: z.string(),
  why: saidSchema,
  every: z.int(),
  while: z.string().optional(),
  /** How often it has come. */
  times: z.int(),
  /** When it comes next; absent while it rests. */
  due: t.optional(),
});
export type DriftView = z.infer<typeof driftView>;

const memberView = z.object({
  id: idSchema,
  name: z.string(),
  post: postSchema,
  /** `invited`: the link has not been opened yet. */
  state: z.enum(['invited', 'here', 'removed']),
  /** The desks and contacts a role-player plays, the seats an evaluator or mentor goes with; absent for all of them. */
  roles: z.array(idSchema).optional(),
});
export type MemberView = z.infer<typeof memberView>;

/** How the story fits into the time of the room. */
const lengthView = z.object({
  story: z.int(),
  shortest: z.int().optional(),
  realTime: z.int(),
  /** What the facilitator has set: from `from` on the story runs at `factor`, and optional things are in or out. */
  pace: z.object({ factor: z.int(), from: t, optional: z.boolean() }).optional(),
});

export const controlView = z.object({
  joinCode: z.string(),
  seed: z.int(),
  /** Exercises that go on from an earlier moment of this one: after its record `point`. */
  forks: z.array(z.object({ exercise: z.string(), point: z.int() })),
  /** The exercise from whose moment `t`, after its record `point`, this one goes on. */
  continues: z.object({ origin: z.string(), point: z.int(), t }).optional(),
  phase: idSchema.optional(),
  phases: z.array(phaseView),
  persons: z.record(z.string(), personView),
  injects: tableOf(plannedInject),
  objectives: z.array(
    z.object({
      id: idSchema,
      title: saidSchema,
      short: saidSchema,
      /** How many injects and decisions serve it, and how many of them are played even when time is short. */
      serves: z.object({ all: z.int(), essential: z.int() }),
    }),
  ),
  length: lengthView,
  desks: z.array(controlDesk),
  /** Who decided what was not theirs, or nobody's, the oldest first. */
  oversteps: z.array(overstepView.extend({ decision: idSchema, role })),
  /** Everything the scenario has computed, latest last. */
  effects: z.array(effectView),
  drift: z.array(driftView),
  optionalDecisions: z.array(idSchema),
  checkpoints: tableOf(checkpointView),
  procedures: z.array(controlProcedure),
  observations: z.array(observationView),
  facts: tableOf(heldFactView),
  /** Options that the doctrine would choose, by decision. */
  doctrine: z.record(z.string(), z.array(idSchema)),
  decisionNotes: z.record(z.string(), saidSchema),
  /** Messages that she can send at any moment: what stands in braces in their texts is asked for. */
  templates: z.array(
    z.object({
      id: idSchema,
      name: saidSchema,
      via: channelSchema,
      from: saidSchema,
      title: saidSchema,
      body: saidSchema,
      blanks: z.array(z.object({ id: idSchema, label: saidSchema, offers: z.array(z.string()) })),
    }),
  ),
  /** When the story meant each inject to go out, as far as that is known by now. */
  planned: z.record(z.string(), t),
  /** What the facilitator has chosen to go out by itself, or on her word: for all, for a phase, for one inject. */
  release: z.object({
    all: releaseMode.optional(),
    phases: z.record(z.string(), releaseMode),
    injects: z.record(z.string(), releaseMode),
  }),
  /** Injects that fell due while nobody was watching, waiting for a word. */
  overdue: z.array(z.string()),
  /** For how long the server was away before it paused the exercise; absent once that was resumed. */
  stall: z.int().optional(),
  notes: saidSchema.optional(),
  feed: z.array(feedItem),
  seatNotes: z.record(z.string(), saidSchema),
  team: tableOf(memberView),
  /** Who has control, since when; without `member`, whoever signed in with the passphrase. Absent while nobody was given it. */
  atControl: z
    .object({ member: idSchema.optional(), since: t, mine: z.boolean(), reason: z.string().optional() })
    .optional(),
});
export type ControlView = z.infer<typeof controlView>;
export type PhaseView = z.infer<typeof phaseView>;
export type ObservationView = z.infer<typeof observationView>;
export type HeldFactView = z.infer<typeof heldFactView>;
