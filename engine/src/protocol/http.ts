import { z } from 'zod';
import { aheadSchema, knownSchema, otherwiseSchema, retimedSchema, waitingSchema } from '../foresight/schema.ts';
import { idSchema, languageSchema } from '../ids.ts';
import { mapSchema } from '../map/map.ts';
import { overlayProblemSchema } from '../overlay/check.ts';
import { overlaySchema } from '../overlay/schema.ts';
import { saidSchema } from '../text.ts';
import { statusSchema, viewSchema } from '../view/view.ts';

export const sessionRequest = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(200) }),
  z.strictObject({ key: z.string().min(1).max(200) }),
]);
/** `exercise`: the only one there is for whoever came by a link into a control team. */
export const sessionResponse = z.object({ token: z.string(), expires: z.int(), exercise: z.string().optional() });

const scenarioCard = z.object({
  id: idSchema,
  setting: idSchema,
  title: saidSchema,
  summary: saidSchema,
  languages: z.array(z.string()),
  roles: z.array(
    z.object({ id: idSchema, short: saidSchema, title: saidSchema, family: z.string(), colour: z.string() }),
  ),
  minutes: z.int(),
  supports: z.array(z.string()),
  objectives: z.array(z.object({ id: idSchema, title: saidSchema })),
  injects: z.int(),
  decisions: z.int(),
  sensitivity: saidSchema.optional(),
});
/** A folder that could not be read stands in the library with its problems. */
const brokenCard = z.object({ id: z.string(), problems: z.array(z.string()) });
export const libraryResponse = z.array(scenarioCard);
export const brokenResponse = z.array(brokenCard);

export const openRequest = z.strictObject({
  scenario: idSchema,
  seed: z.int().min(0).max(0x7fffffff).optional(),
  title: z.string().trim().min(1).max(200).optional(),
  /** The mission's own rules, by their id, laid over the scenario. */
  overlay: idSchema.optional(),
});
const seatLink = z.object({ role: idSchema, link: z.string() });
export const openResponse = z.object({
  exercise: z.string(),
  joinCode: z.string(),
  seats: z.array(seatLink),
});

export const exerciseCard = z.object({
  id: z.string(),
  scenario: idSchema,
  title: saidSchema,
  status: statusSchema,
  t: z.int(),
  openedWall: z.int(),
  joinCode: z.string(),
  taken: z.int(),
  seats: z.int(),
  stopped: z.boolean(),
  /** For an exercise that goes on from a moment of another: that moment, in exercise time. */
  continuesAt: z.int().optional(),
});
export const exerciseResponse = exerciseCard.extend({
  links: z.array(seatLink),
  /** Personal links into the control team, for those who invite. */
  team: z.array(z.object({ member: idSchema, link: z.string() })),
  addresses: z.array(z.string()),
});

export const joinRequest = z.strictObject({
  code: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  role: idSchema.optional(),
  language: languageSchema.optional(),
  /** From a personal seat link: admits at once. */
  key: z.string().max(200).optional(),
});
export const joinResponse = z.object({
  token: z.string(),
  exercise: z.string(),
  role: idSchema.nullable(),
  state: z.enum(['admitted', 'waiting']),
});

/** A seat's desk as it stands now, for the control team: a participant's view, which has no control part. */
export const seatViewResponse = viewSchema.omit({ control: true, indicators: true });

/** How things stood after record `seq`, at exercise time `t`: for control, or for whoever sat in a seat. The clock stands. */
export const momentResponse = z.object({ seq: z.int(), t: z.int(), view: viewSchema });

/** What the join page shows for a code: seats and whether they are free, nothing of the story. */
export const joinInfoResponse = z.object({
  exercise: z.string(),
  title: saidSchema,
  situation: saidSchema,
  languages: z.array(z.string()),
  status: statusSchema,
  roles: z.array(
    z.object({
      id: idSchema,
      short: saidSchema,
      title: saidSchema,
      family: z.string(),
      colour: z.string(),
      taken: z.boolean(),
    }),
  ),
});

/** What the engine answers to a facilitator's questions, in data; `of` is the question that was asked. */
export const foresightResponse = z.discriminatedUnion('of', [
  z.object({ of: z.literal('next'), ahead: aheadSchema }),
  z.object({ of: z.literal('nothing'), ahead: aheadSchema }),
  z.object({ of: z.literal('choice'), ahead: aheadSchema }),
  z.object({ of: z.literal('retime'), retimed: retimedSchema }),
  z.object({ of: z.literal('why'), waiting: z.array(waitingSchema) }),
  z.object({ of: z.literal('otherwise'), otherwise: otherwiseSchema }),
  z.object({ of: z.literal('knew'), seq: z.int(), t: z.int().optional(), facts: z.array(knownSchema) }),
]);
export const overlayCard = z.object({ id: idSchema, title: z.string(), setting: idSchema });
export const overlayCheckRequest = z.strictObject({ scenario: idSchema, overlay: overlaySchema });
/** What the overlay gets wrong, and what the scenario no longer holds with it. */
export const overlayCheckResponse = z.object({
  problems: z.array(overlayProblemSchema),
  scenario: z.array(z.object({ severity: z.enum(['error', 'warning']), message: z.string(), hint: z.string() })),
});
export const paperResponse = z.object({ sha256: z.string(), bytes: z.int() });

/** The ground of an exercise's setting, in one language. */
export const mapResponse = mapSchema;

export const errorResponse = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string() }),
});

export type ScenarioCard = z.infer<typeof scenarioCard>;
export type BrokenCard = z.infer<typeof brokenCard>;
export type ExerciseCard = z.infer<typeof exerciseCard>;
export type ExerciseResponse = z.infer<typeof exerciseResponse>;
export type OpenRequest = z.infer<typeof openRequest>;
export type OpenResponse = z.infer<typeof openResponse>;
export type ForesightResponse = z.infer<typeof foresightResponse>;
export type JoinRequest = z.infer<typeof joinRequest>;
export type JoinResponse = z.infer<typeof joinResponse>;
export type JoinInfoResponse = z.infer<typeof joinInfoResponse>;
export type MapResponse = z.infer<typeof mapResponse>;
export type MomentResponse = z.infer<typeof momentResponse>;
export type SeatViewResponse = z.infer<typeof seatViewResponse>;
export type OverlayCard = z.infer<typeof overlayCard>;
export type OverlayCheckResponse = z.infer<typeof overlayCheckResponse>;
export type PaperResponse = z.infer<typeof paperResponse>;
export type ErrorResponse = z.infer<typeof errorResponse>;
