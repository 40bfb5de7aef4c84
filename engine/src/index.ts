/** The engine's door for the server and the tests. Screens use `@kalari/engine/protocol`. */
export type { Actor } from './actor.ts';
export { canonical } from './canonical.ts';
export { clockAt, dueTimer, wallOf } from './clock.ts';
export { type Command, commandSchema, type WireCommand, wireCommandSchema, withSealed } from './commands.ts';
export { beforeEnd, settling, whole } from './continue.ts';
export { type Asked, type Decision, decide } from './decide.ts';
export { type ExerciseEvent, eventSchema, type Stamp, type Stamped, stampSchema } from './events.ts';
export { evolve } from './evolve.ts';
export { Fault, type FaultCode } from './fault.ts';
export { draw } from './flow/draw.ts';
export { compile, type Flow } from './flow.ts';
export { doingNothing, FARTHEST, nextUp, wouldFollow } from './foresight/ahead.ts';
export type { Standing } from './foresight/fork.ts';
export { happeningsIn } from './foresight/happenings.ts';
export { knownAt, knownBy, momentOf } from './foresight/known-at.ts';
export { type Change, otherwise, otherwiseInSteps } from './foresight/otherwise.ts';
export { ifRetimed } from './foresight/retimed.ts';
export { everythingThatWaits, type Sought, whyNot } from './foresight/why-not.ts';
export { mapOf } from './map/map.ts';
export { checkOverlay, type OverlayProblem } from './overlay/check.ts';
export { groundOf, groundSchema } from './overlay/ground.ts';
export { type Overlay, overlaySchema } from './overlay/schema.ts';
export { type AuthorLanguage, authorLanguages } from './phrases/phrase.ts';
export { type Moment, type Policy, type PolicyName, policies, type Seen } from './policies.ts';
/* The wire's schemas, for the server, which checks what comes in and says what goes out. */
export {
  type Answer,
  answerSchema,
  type DeltaMessage,
  Down,
  type Notice,
  type Presence,
  type ViewMessage,
} from './protocol/down.ts';
export {
  brokenResponse,
  errorResponse,
  exerciseCard,
  exerciseResponse,
  foresightResponse,
  joinInfoResponse,
  joinRequest,
  joinResponse,
  libraryResponse,
  mapResponse,
  momentResponse,
  openRequest,
  openResponse,
  overlayCard,
  overlayCheckRequest,
  overlayCheckResponse,
  paperResponse,
  seatViewResponse,
  sessionRequest,
  sessionResponse,
} from './protocol/http.ts';
export { type Auth, authSchema, commandEnvelopeSchema, lookingSchema, resyncSchema } from './protocol/up.ts';
export { PROTOCOL_VERSION } from './protocol/version.ts';
export { type Rejection, type RejectionCode, rejections } from './rejections.ts';
export { openExercise, opener, openWorld, replay } from './replay.ts';
export { reportHtml } from './report/html.ts';
export { reportMarkdown } from './report/markdown.ts';
export { type ReportFacts, report } from './report/report.ts';
export type { Report } from './report/report-schema.ts';
export { CHANCE } from './rng.ts';
export { scenarioJsonSchema, settingJsonSchema } from './scenario/json-schema.ts';
export { inLanguage, lineOf, type Problem, problem } from './scenario/problem.ts';
export {
  type Question,
  type ReadResult,
  readScenario,
  readSetting,
  type SettingResult,
  type Source,
} from './scenario/read.ts';
export type { Scenario } from './scenario/scenario.ts';
export { weigh } from './scenario/weigh.ts';
export { memberOf } from './team/member.ts';
export { type Post, posts } from './team/posts.ts';
export { controlSights } from './team/sight.ts';
export { type Said, say, type Text, type Words } from './text.ts';
export type { Audience } from './view/audience.ts';
export { viewDelta } from './view/delta.ts';
export { glance, project } from './view/project.ts';
export type { Status, View } from './view/view.ts';
export type { Touched, World } from './world/world.ts';
