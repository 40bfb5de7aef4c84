/*
 * The only door of the engine open to screens. They import types from here; the one value they may import is
 * `@kalari/engine/protocol/version`.
 */
export type { Command, CommandType, WireCommand } from '../commands.ts';
export type {
  Ahead,
  Asked,
  Happening,
  Known,
  Otherwise,
  Part,
  Question,
  Retimed,
  Waiting,
} from '../foresight/schema.ts';
export type { OverlayProblem } from '../overlay/check.ts';
export type { Ground } from '../overlay/ground.ts';
export type { Overlay } from '../overlay/schema.ts';
export type { RejectionCode } from '../rejections.ts';
export type { Report, ReportCheckpoint, ReportDecision, TimelineItem } from '../report/report-schema.ts';
export type { Channel, Effect } from '../scenario/schema.ts';
export type { Post } from '../team/posts.ts';
export type { Said } from '../text.ts';
export type {
  AssetView,
  CheckpointView,
  ControlDeskView,
  ControlProcedureView,
  ControlView,
  DecisionView,
  DeskView,
  DocumentView,
  DriftView,
  EffectView,
  FactView,
  FeedItemView,
  FormView,
  HeldFactView,
  InjectState,
  InjectView,
  MemberView,
  MessageView,
  ObservationView,
  OutcomeView,
  PaperView,
  PersonView,
  PhaseView,
  PlannedInjectView,
  ProcedureView,
  ProductView,
  ReceiptView,
  RfiView,
  RoleView,
  Status,
  View,
} from '../view/view.ts';
export type { Answer, DeltaMessage, Notice, Presence, ViewMessage } from './down.ts';
export type {
  BrokenCard,
  ErrorResponse,
  ExerciseCard,
  ExerciseResponse,
  ForesightResponse,
  JoinInfoResponse,
  JoinRequest,
  JoinResponse,
  MapResponse,
  MomentResponse,
  OpenRequest,
  OpenResponse,
  OverlayCard,
  OverlayCheckResponse,
  PaperResponse,
  ScenarioCard,
  SeatViewResponse,
} from './http.ts';
export type { Auth, LookingAt } from './up.ts';
