import { z } from 'zod';
import { viaSchema } from '../event-fields.ts';
import { idSchema } from '../ids.ts';
import { reliabilitySchema } from '../scenario/schema.ts';
import { postSchema } from '../team/posts.ts';
import { saidSchema } from '../text.ts';
import { assetView } from './asset-view.ts';
import { controlView } from './control-view.ts';
import { injectView } from './inject-view.ts';
import { procedureView } from './procedure-view.ts';
import { formView, productView } from './product-view.ts';
import { contactView, meetingView, overstepView, rightsView } from './rights-view.ts';

export type { AssetView } from './asset-view.ts';
export type {
  CheckpointView,
  ControlDeskView,
  ControlView,
  DriftView,
  EffectView,
  FeedItemView,
  HeldFactView,
  MemberView,
  ObservationView,
  PersonView,
  PhaseView,
  PlannedInjectView,
} from './control-view.ts';
export type { InjectState, InjectView, PaperView, ReceiptView } from './inject-view.ts';
export type { ControlProcedureView, ProcedureView } from './procedure-view.ts';
export type { FormView, ProductView } from './product-view.ts';
export type { ContactView, MeetingView, OverstepView, RightsView, RightView } from './rights-view.ts';

/*
 * What a screen gets. Times are exercise milliseconds since the start unless the name says `wall`.
 * Everything optional in a participant's view is absent, never null, when it is none of that role's business.
 */

const t = z.int();
const role = idSchema;
const tableOf = <T extends z.ZodType>(row: T) =>
  z.object({ byId: z.record(z.string(), row), order: z.array(z.string()) });

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
  /** Present while a real emergency is on: since when by the clock on the wall, and which role called it, if not control. */
  noDuff: z.object({ wall: z.int(), from: role.optional(), reason: z.string() }).optional(),
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
  /** Of the control team: the member, unless it came by the passphrase; the post, and the commands that go with it. */
  member: idSchema.optional(),
  post: postSchema.optional(),
  may: z.array(z.string()).optional(),
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
  /** The capacities in which it may speak, where it has more than one. */
  hats: z.array(z.object({ id: idSchema, short: saidSchema, title: saidSchema })).optional(),
  /** Who may be named to act for it. */
  acting: z.array(role).optional(),
});

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
  /**
   * `own`, `delegated`, `acting` (for somebody absent), `joint` (with the others whose it is), `none` (taken by a role
   * without the authority) or `default` (nobody decided in time).
   */
  authority: z.enum(['own', 'delegated', 'acting', 'joint', 'none', 'default']),
  /** The capacity in which it was decided. */
  hat: idSchema.optional(),
  /** Who decided together with that role. */
  with: z.array(role).optional(),
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
  /** `skipped`: left out for want of time; only the control team sees it. */
  state: z.enum(['planned', 'open', 'ruling', 'taken', 'lapsed', 'skipped']),
  title: saidSchema,
  question: saidSchema.optional(),
  /** The right by which it is decided; its words stand in `rights`. */
  right: idSchema.optional(),
  authority: z.array(role),
  delegated: z.object({ to: z.array(role), by: saidSchema }).optional(),
  /** How this role stands to it now, what was delegated or taken over in play included. */
  standing: z.enum(['own', 'delegated', 'acting', 'barred', 'none']).optional(),
  /** What a role without the authority decides takes effect, or is only noted. */
  others: z.enum(['counts', 'noted']),
  consult: z.array(role),
  inform: z.array(role),
  /** Words with those who were to be asked, and told: one's own, and what everybody sees as a position. */
  consulted: z.array(contactView),
  informed: z.array(contactView),
  /** What this role decided that was not its own, or nobody's: noted, without effect. */
  overstepped: z.array(overstepView),
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
  /** What it quotes. */
  facts: z.array(idSchema).optional(),
  t,
  /** For the sender nothing more is promised than that it was delivered. */
});
export type MessageView = z.infer<typeof messageView>;

const rfiView = z.object({
  id: z.string(),
  from: role,
  text: z.string(),
  /** The desk it was put to; control answers the others. */
  desk: role.optional(),
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
  via: viaSchema,
  from: role.optional(),
});
export type FactView = z.infer<typeof factView>;

const documentView = z.object({
  id: idSchema,
  kind: z.string(),
  title: saidSchema,
  body: saidSchema,
  /** The mission's own paper, as a PDF beside the text. */
  paper: z.object({ name: z.string(), bytes: z.int() }).optional(),
});

const deskView = z.object({ id: role, short: saidSchema, title: saidSchema });
export type DeskView = z.infer<typeof deskView>;

export const viewSchema = z.object({
  exercise: exerciseView,
  clock: clockView,
  me: meView,
  roles: tableOf(roleView),
  injects: tableOf(injectView),
  decisions: tableOf(decisionView),
  /** Procedures that this role has been let into. */
  procedures: tableOf(procedureView),
  messages: tableOf(messageView),
  rfis: tableOf(rfiView),
  facts: tableOf(factView),
  documents: tableOf(documentView),
  /** What can be sent somewhere, as far as this audience knows of it. */
  assets: tableOf(assetView),
  /** What the mission writes on, and the papers that this audience reads. */
  forms: tableOf(formView),
  products: tableOf(productView),
  /** Roles that nobody plays and that can be asked. */
  desks: tableOf(deskView),
  rights: rightsView,
  meetings: tableOf(meetingView),
  indicators: z
    .array(
      z.object({ id: idSchema, title: saidSchema, value: z.int(), history: z.array(z.object({ t, value: z.int() })) }),
    )
    .optional(),
  control: controlView.optional(),
});
export type View = z.infer<typeof viewSchema>;
export type RoleView = z.infer<typeof roleView>;
export type DocumentView = z.infer<typeof documentView>;
