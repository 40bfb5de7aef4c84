import { z } from 'zod';
import { actorSchema } from './actor.ts';
import { event, reason, roles, t, viaSchema } from './event-fields.ts';
import { decisionEvents } from './events-decision.ts';
import { productEvents } from './events-product.ts';
import { idSchema, languageSchema } from './ids.ts';
import { channelSchema } from './scenario/schema.ts';
import { postSchema } from './team/posts.ts';
import { wordsSchema } from './text.ts';

const readiness = z.enum(['ready', 'later', 'broken']);
const stop = z.strictObject({ place: idSchema, take: z.int(), leave: z.int(), later: z.int(), longer: z.int() });
const results = ['met', 'late', 'missed', 'wrong-decider', 'not-applicable'] as const;

/**
 * Everything that can have happened in an exercise. One past tense each, one writer each in `evolve`.
 * In a record an event's fields stand beside those of its envelope, so no field has a name of the envelope's.
 */
export const eventSchema = z.discriminatedUnion('type', [
  event('exercise.opened', { exercise: z.string(), seed: z.int(), title: wordsSchema.optional() }),
  event('exercise.started', {}),
  event('exercise.paused', { freeze: z.boolean(), reason, stall: z.int().optional() }),
  event('exercise.resumed', {}),
  event('exercise.ended', { reason }),
  /** A real emergency, called by a role or, without one, by control. Not part of the story. */
  event('exercise.emergency', { from: idSchema.optional(), reason }),
  event('exercise.cleared', { reason }),
  /** A new exercise, `exercise`, goes on from where this one stood after its record `point`. */
  event('exercise.forked', { exercise: z.string(), point: z.int() }),
  /** All records before are those of another exercise, `origin`, until its record `point`. */
  event('exercise.continued', { origin: z.string(), point: z.int() }),
  event('exercise.paced', { left: t, factor: z.int(), from: t, optional: z.boolean() }),
  event('clock.speeded', { factor: z.int() }),
  event('clock.advanced', { to: t }),
  event('flow.moved', { value: z.record(z.string(), z.string()) }),
  event('phase.entered', {
    phase: idSchema,
    from: idSchema.optional(),
    how: z.enum(['start', 'condition', 'time', 'forced']),
    reason,
  }),
  event('timer.set', { timer: z.string(), due: t }),
  event('timer.cancelled', { timer: z.string() }),
  event('timer.fired', { timer: z.string() }),
  event('chance.drawn', { purpose: idSchema, drawn: z.int(), stream: z.array(z.int()) }),

  event('inject.created', {
    inject: z.string(),
    to: roles,
    via: channelSchema,
    from: wordsSchema,
    title: wordsSchema,
    body: wordsSchema,
  }),
  /** `source` names the decision, inject, phase or drift whose effect it is. */
  event('inject.scheduled', { inject: z.string(), due: t, source: z.string().optional() }),
  /** `confirm`: the facilitator has chosen that it waits for her word, not the author. */
  event('inject.queued', { inject: z.string(), confirm: z.literal(true).optional() }),
  /** `led`: the inject with which the facilitator moved it; its own id on the one she moved with others. */
  event('inject.retimed', { inject: z.string(), due: t, led: z.string().optional(), reason }),
  /** For one inject, for one phase, or for all, which takes the place of every choice before. `plan`: as the author wrote. */
  event('release.chosen', {
    mode: z.enum(['auto', 'confirm', 'plan']),
    phase: idSchema.optional(),
    inject: z.string().optional(),
  }),
  event('inject.released', { inject: z.string(), to: roles, until: t.optional() }),
  event('inject.held', { inject: z.string(), reason }),
  event('inject.delayed', {
    inject: z.string(),
    due: t,
    reason,
    source: z.string().optional(),
    later: z.int().optional(),
  }),
  event('inject.skipped', {
    inject: z.string(),
    how: z.enum(['facilitator', 'effect', 'condition', 'length', 'overruled']),
    reason,
    source: z.string().optional(),
  }),
  event('inject.edited', {
    inject: z.string(),
    role: idSchema.optional(),
    title: wordsSchema.optional(),
    body: wordsSchema.optional(),
    to: roles.optional(),
  }),
  event('inject.restored', { inject: z.string() }),
  event('inject.unscheduled', { inject: z.string() }),
  event('inject.withdrawn', { inject: z.string(), reason }),
  event('inject.expired', { inject: z.string(), silent: roles }),
  event('inject.read', { inject: z.string(), role: idSchema }),
  event('inject.acknowledged', { inject: z.string(), role: idSchema }),
  event('inject.responded', { inject: z.string(), role: idSchema, text: wordsSchema }),
  event('inject.shared', { inject: z.string(), from: idSchema, to: roles, note: wordsSchema.optional() }),

  event('inject.unshared', { inject: z.string(), from: idSchema, to: roles }),

  event('fact.learned', {
    fact: idSchema,
    role: idSchema,
    since: t,
    via: viaSchema,
    from: idSchema.optional(),
    inject: z.string().optional(),
    product: idSchema.optional(),
  }),
  event('fact.told', {
    fact: idSchema.optional(),
    inject: z.string().optional(),
    from: idSchema.optional(),
    to: roles,
    since: t,
    reason,
  }),
  event('message.sent', {
    message: z.string(),
    from: idSchema,
    to: roles,
    text: wordsSchema,
    inject: z.string().optional(),
    facts: z.array(idSchema).optional(),
  }),
  event('rfi.asked', {
    rfi: z.string(),
    from: idSchema,
    text: wordsSchema,
    /** The desk it is put to; without it, control. */
    desk: idSchema.optional(),
    inject: z.string().optional(),
  }),
  event('rfi.answered', {
    rfi: z.string(),
    text: wordsSchema.optional(),
    answer: idSchema.optional(),
    as: wordsSchema.optional(),
  }),

  ...decisionEvents,
  ...productEvents,

  /** Time passed and nobody acted: `drift` is its timer, `drift:0` for the first of the scenario. */
  event('drift.moved', { drift: z.string() }),
  event('procedure.begun', { procedure: idSchema, to: idSchema }),
  /**
   * `done`: with this the act is done and may lead on. Without it somebody had no part in it (`authority: none`), or
   * others still have to do theirs. `story`: a condition of the scenario says so, or the facilitator for nobody in particular.
   */
  event('procedure.acted', {
    procedure: idSchema,
    act: idSchema,
    role: idSchema.optional(),
    authority: z.enum(['own', 'delegated', 'acting', 'none', 'story']),
    since: t,
    recorded: z.boolean(),
    done: z.boolean(),
    reason,
  }),
  /** `acts`: those that led on; they are used up. */
  event('procedure.moved', {
    procedure: idSchema,
    from: idSchema,
    to: idSchema,
    how: z.enum(['act', 'time']),
    acts: z.array(idSchema),
    since: t,
  }),
  /** Tried in vain: `never`, because there is no path for it; `order`, because it was not its turn. */
  event('procedure.barred', {
    procedure: idSchema,
    act: idSchema,
    role: idSchema.optional(),
    why: z.enum(['never', 'order']),
    since: t,
    recorded: z.boolean(),
    reason,
  }),
  event('asset.placed', {
    asset: idSchema,
    place: idSchema,
    ready: readiness,
    due: t.optional(),
    crew: z.int().optional(),
    aboard: z.int(),
    reason,
  }),
  event('asset.readied', {
    asset: idSchema,
    ready: readiness,
    due: t.optional(),
    reason,
    source: z.string().optional(),
  }),
  event('asset.requested', {
    request: idSchema,
    asset: idSchema,
    from: idSchema,
    place: idSchema.optional(),
    text: wordsSchema,
    recorded: z.boolean(),
  }),
  event('asset.refused', {
    request: idSchema,
    asset: idSchema,
    role: idSchema,
    reason: wordsSchema,
    recorded: z.boolean(),
  }),
  event('asset.escalated', {
    request: idSchema,
    asset: idSchema,
    role: idSchema,
    to: roles,
    reason,
    recorded: z.boolean(),
  }),
  /** `due`: when it leaves, if it stands. `arrives`: when it is at the stop it is on its way to already. */
  event('asset.tasked', {
    asset: idSchema,
    role: idSchema.optional(),
    authority: z.enum(['own', 'delegated', 'acting', 'joint', 'escalated', 'none', 'default']),
    stops: z.array(stop),
    due: t.optional(),
    request: idSchema.optional(),
    text: wordsSchema.optional(),
    since: t.optional(),
    recorded: z.boolean(),
    source: z.string().optional(),
  }),
  /** An order by a role that had none to give: nothing moves. */
  event('asset.overstepped', {
    asset: idSchema,
    role: idSchema,
    what: z.enum(['task', 'recall', 'refuse']),
    stops: roles,
    text: wordsSchema.optional(),
    since: t,
    recorded: z.boolean(),
  }),
  /** What the scenario wanted of it, and its limits do not allow. */
  event('asset.declined', { asset: idSchema, why: z.string(), source: z.string() }),
  event('asset.departed', {
    asset: idSchema,
    from: idSchema,
    to: idSchema,
    arrives: t,
    turned: z.array(z.int()).optional(),
  }),
  event('asset.arrived', { asset: idSchema, place: idSchema, until: t.optional() }),
  event('asset.unloaded', { asset: idSchema, place: idSchema, left: z.int(), until: t.optional() }),
  event('asset.loaded', { asset: idSchema, place: idSchema, took: z.int() }),
  event('asset.returned', { asset: idSchema, place: idSchema }),
  event('asset.recalled', { asset: idSchema, role: idSchema.optional(), reason, recorded: z.boolean() }),
  /** Its next step, or a stop ahead: `before` it arrives there, or `at` it. */
  event('asset.delayed', {
    asset: idSchema,
    later: z.int(),
    due: t.optional(),
    before: idSchema.optional(),
    at: idSchema.optional(),
    reason,
    source: z.string().optional(),
  }),
  event('asset.balked', { asset: idSchema, caveat: idSchema, place: idSchema, to: idSchema }),
  event('asset.halted', { asset: idSchema, place: idSchema, why: z.enum(['crew', 'broken']) }),
  event('effect.overruled', { effect: z.string(), change: z.int().optional(), reason: wordsSchema }),
  event('indicator.moved', { indicator: idSchema, change: z.int(), to: z.int(), source: z.string() }),
  event('checkpoint.begun', { checkpoint: idSchema, limit: t.optional() }),
  event('checkpoint.cancelled', { checkpoint: idSchema }),
  event('checkpoint.reached', {
    checkpoint: idSchema,
    result: z.enum(results),
    role: idSchema.optional(),
    /** When it was done, if that was before it was recorded. */
    since: t.optional(),
  }),
  event('checkpoint.marked', {
    checkpoint: idSchema,
    result: z.enum([...results, 'justified-deviation']),
    reason: wordsSchema,
  }),
  event('observation.noted', {
    observation: z.string(),
    objective: idSchema,
    rating: z.enum(['strength', 'improve']),
    text: wordsSchema.optional(),
    about: z.string().optional(),
    /** Who of the control team noted it. */
    member: idSchema.optional(),
  }),

  event('observation.removed', { observation: z.string() }),

  event('seat.claimed', {
    person: idSchema,
    name: wordsSchema,
    role: idSchema.optional(),
    language: languageSchema.optional(),
  }),
  event('seat.admitted', { person: idSchema, role: idSchema }),
  event('seat.assigned', { person: idSchema, role: idSchema }),
  event('seat.renamed', { person: idSchema, name: wordsSchema }),
  event('seat.removed', { person: idSchema, reason }),

  /** `invitation` counts from 0: each makes the links before it void. */
  event('team.invited', {
    member: idSchema,
    post: postSchema,
    name: wordsSchema,
    roles: roles.optional(),
    invitation: z.int(),
  }),
  event('team.assigned', { member: idSchema, post: postSchema, roles: roles.optional() }),
  event('team.renamed', { member: idSchema, name: wordsSchema }),
  event('team.arrived', { member: idSchema }),
  event('team.removed', { member: idSchema, reason }),
  /** Without a member: by whoever signed in with the passphrase. */
  event('control.taken', { member: idSchema.optional(), reason }),
  /** Without `to`: to nobody, and everybody with the right may steer. */
  event('control.given', { to: idSchema.optional() }),
]);

/** A thing that happened; the DOM has an `Event`, so ours is named in full. */
export type ExerciseEvent = z.infer<typeof eventSchema>;
export type EventType = ExerciseEvent['type'];
export type EventOf<T extends EventType> = Extract<ExerciseEvent, { type: T }>;

/** An event in its envelope, before it is chained: when, by whom, and which command caused it. */
export const stampSchema = z.object({
  seq: z.int().min(1),
  t,
  wall: z.int(),
  by: actorSchema,
  /** The id of the command, or of the timer, that led to it. */
  cause: z.string(),
});
export type Stamp = z.infer<typeof stampSchema>;
export type Stamped = Stamp & { readonly event: ExerciseEvent };
