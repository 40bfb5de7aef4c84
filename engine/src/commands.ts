import { z } from 'zod';
import { idSchema, languageSchema } from './ids.ts';
import { channelSchema, effectSchema } from './scenario/schema.ts';
import { postSchema } from './team/posts.ts';
import { type Words, wordsSchema } from './text.ts';

/** A moment of the exercise: milliseconds since its start. A hundred days are more than any exercise lasts. */
const moment = z.int().min(0).max(8_640_000_000);
const roles = z.array(idSchema).min(1).max(20);
/** An empty list is nobody in particular. */
const named = z.array(idSchema).max(20);
const length = z.int().min(1_000).max(86_400_000);
const count = z.int().min(0).max(10_000);
const stop = z.strictObject({ place: idSchema, take: count.optional(), leave: count.optional() });
const version = z.int().min(1).max(1_000_000);

/**
 * Every command, once, for two forms of free text: plain strings on the wire, sealed words inside.
 * Names and meaning are public (docs/protocol.md).
 */
const commandsWith = <T extends z.ZodType>(free: T) => {
  const reason = free.optional();
  const about = { inject: idSchema };
  const choice = {
    decision: idSchema,
    option: idSchema.optional(),
    other: free.optional(),
    /** The capacity in which it is decided, where a role has more than one. */
    hat: idSchema.optional(),
    reason,
  };
  const facts = z.array(idSchema).min(1).max(20).optional();
  const paper = { product: idSchema, version, role: idSchema.optional() };
  return [
    z.strictObject({ type: z.literal('exercise.start') }),
    z.strictObject({ type: z.literal('exercise.pause'), freeze: z.boolean().optional(), reason }),
    z.strictObject({ type: z.literal('exercise.resume') }),
    z.strictObject({ type: z.literal('exercise.end'), reason }),
    z.strictObject({ type: z.literal('exercise.noDuff'), reason }),
    z.strictObject({ type: z.literal('exercise.allClear'), reason }),
    /** A new exercise that goes on from where this one stood after its record `seq`. */
    z.strictObject({ type: z.literal('exercise.fork'), seq: z.int().min(1).max(10_000_000) }),
    z.strictObject({ type: z.literal('exercise.length'), left: z.int().min(60_000).max(86_400_000) }),
    /** Thousandths; nought: the clock moves by steps and jumps alone. */
    z.strictObject({
      type: z.literal('clock.speed'),
      factor: z.union([z.literal(0), z.int().min(100).max(60_000)]),
    }),
    z.strictObject({ type: z.literal('clock.advance'), to: moment }),

    z.strictObject({ type: z.literal('inject.release'), ...about }),
    z.strictObject({ type: z.literal('inject.hold'), ...about, reason }),
    z.strictObject({ type: z.literal('inject.delay'), ...about, by: z.int().min(1_000).max(86_400_000), reason }),
    z.strictObject({
      type: z.literal('inject.retime'),
      ...about,
      due: moment,
      /** Planned injects that are moved by as much, earlier or later. */
      with: z.array(idSchema).min(1).max(100).optional(),
      reason,
    }),
    z.strictObject({ type: z.literal('inject.skip'), ...about, reason: free }),
    z.strictObject({ type: z.literal('inject.withdraw'), ...about, reason }),
    z.strictObject({
      type: z.literal('inject.edit'),
      ...about,
      /** Whose part of the text; without it, the common one. */
      role: idSchema.optional(),
      title: free.optional(),
      body: free.optional(),
      to: roles.optional(),
    }),
    z.strictObject({ type: z.literal('inject.undo'), ...about }),
    z.strictObject({
      type: z.literal('inject.create'),
      to: roles,
      via: channelSchema,
      from: free,
      title: free,
      body: free,
      due: moment.optional(),
    }),
    /** For one inject, for what falls due during one phase, or, without either, for all. */
    z.strictObject({
      type: z.literal('release.mode'),
      mode: z.enum(['auto', 'confirm', 'plan']),
      phase: idSchema.optional(),
      inject: idSchema.optional(),
    }),
    z.strictObject({ type: z.literal('inject.read'), ...about }),
    z.strictObject({ type: z.literal('inject.acknowledge'), ...about }),
    z.strictObject({ type: z.literal('inject.respond'), ...about, text: free }),
    z.strictObject({ type: z.literal('inject.share'), ...about, to: roles, note: free.optional() }),

    z.strictObject({ type: z.literal('inject.unshare'), ...about, to: roles }),

    z.strictObject({
      type: z.literal('fact.told'),
      fact: idSchema.optional(),
      inject: idSchema.optional(),
      from: idSchema.optional(),
      to: roles,
      since: moment.optional(),
      reason,
    }),
    z.strictObject({
      type: z.literal('message.send'),
      to: roles,
      text: free,
      inject: idSchema.optional(),
      /** What it quotes: facts that the sender holds. */
      facts,
    }),
    z.strictObject({
      type: z.literal('meeting.record'),
      /** Who was there; a participant who records it was. */
      roles,
      decision: idSchema.optional(),
      facts,
      since: moment.optional(),
      text: free.optional(),
    }),
    z.strictObject({ type: z.literal('rfi.ask'), text: free, to: idSchema.optional(), inject: idSchema.optional() }),
    z.strictObject({
      type: z.literal('rfi.answer'),
      rfi: idSchema,
      text: free.optional(),
      /** One of the answers that the scenario has prepared for the desk. */
      answer: idSchema.optional(),
      as: free.optional(),
    }),

    z.strictObject({ type: z.literal('decision.open'), decision: idSchema }),
    z.strictObject({
      type: z.literal('decision.position'),
      decision: idSchema,
      option: idSchema.optional(),
      stance: z.enum(['supports', 'accepts', 'against']),
      text: free.optional(),
    }),
    z.strictObject({ type: z.literal('decision.take'), ...choice }),
    z.strictObject({
      type: z.literal('decision.record'),
      ...choice,
      role: idSchema,
      /** Who decided it together with that role. */
      with: roles.optional(),
      since: moment.optional(),
    }),
    z.strictObject({
      type: z.literal('decision.rule'),
      decision: idSchema,
      as: idSchema.optional(),
      effects: z.array(effectSchema).max(20).optional(),
      more: z.boolean().optional(),
      /** The act of the setting that nobody may do, if the course of action is one. */
      never: idSchema.optional(),
      reason,
    }),

    /* `role`: on whose behalf the facilitator records what was said; a participant asks and tasks for its own. */
    z.strictObject({
      type: z.literal('asset.request'),
      asset: idSchema,
      place: idSchema.optional(),
      text: free,
      role: idSchema.optional(),
    }),
    z.strictObject({ type: z.literal('asset.refuse'), request: idSchema, reason: free, role: idSchema.optional() }),
    z.strictObject({ type: z.literal('asset.escalate'), request: idSchema, reason, role: idSchema.optional() }),
    z.strictObject({
      type: z.literal('asset.task'),
      asset: idSchema,
      stops: z.array(stop).min(1).max(12),
      request: idSchema.optional(),
      text: free.optional(),
      role: idSchema.optional(),
      since: moment.optional(),
    }),
    z.strictObject({ type: z.literal('asset.recall'), asset: idSchema, reason, role: idSchema.optional() }),
    z.strictObject({
      type: z.literal('asset.set'),
      asset: idSchema,
      place: idSchema.optional(),
      ready: z.enum(['ready', 'later', 'broken']).optional(),
      /** With `later`: how long from now. */
      in: length.optional(),
      /** How much later its next step comes. */
      hold: length.optional(),
      crew: z.int().min(0).max(86_400_000).optional(),
      aboard: z.int().min(0).max(10_000).optional(),
      reason,
    }),

    z.strictObject({
      type: z.literal('product.save'),
      /** Without it, a new one of kind `form`. */
      product: idSchema.optional(),
      form: idSchema.optional(),
      /** The version that was looked at; a new one has none. */
      version: version.optional(),
      title: free.optional(),
      sections: z.array(z.strictObject({ section: idSchema, text: free })).max(20),
      facts: z.array(idSchema).max(20).optional(),
      /** Who is to have it besides those to whom the form goes anyway. */
      to: z.array(idSchema).max(20).optional(),
      role: idSchema.optional(),
    }),
    z.strictObject({ type: z.literal('product.submit'), ...paper }),
    z.strictObject({ type: z.literal('product.return'), product: idSchema, reason: free, role: idSchema.optional() }),
    z.strictObject({ type: z.literal('product.approve'), ...paper }),
    z.strictObject({ type: z.literal('product.release'), ...paper }),

    z.strictObject({
      type: z.literal('procedure.act'),
      procedure: idSchema,
      act: idSchema,
      /** Who did it; only the facilitator says so, for what was done aloud. */
      role: idSchema.optional(),
      since: moment.optional(),
      reason,
    }),
    z.strictObject({
      type: z.literal('authority.delegate'),
      right: idSchema,
      to: idSchema,
      /** On whose behalf, when the facilitator notes what was said aloud. */
      from: idSchema.optional(),
      reason,
    }),
    z.strictObject({
      type: z.literal('authority.withdraw'),
      right: idSchema,
      to: idSchema,
      from: idSchema.optional(),
    }),
    z.strictObject({ type: z.literal('acting.begin'), of: idSchema, actor: idSchema, reason }),
    z.strictObject({ type: z.literal('acting.end'), of: idSchema }),

    z.strictObject({
      type: z.literal('effect.overrule'),
      effect: z.string().regex(/^e\d{1,9}$/),
      /** What an indicator moves by instead; without it, not at all. */
      change: z.int().min(-100).max(100).optional(),
      reason: free,
    }),

    z.strictObject({ type: z.literal('phase.force'), phase: idSchema, reason: free }),
    z.strictObject({
      type: z.literal('observation.note'),
      objective: idSchema,
      rating: z.enum(['strength', 'improve']),
      text: free.optional(),
      about: z.string().max(80).optional(),
    }),
    z.strictObject({ type: z.literal('observation.remove'), observation: idSchema }),
    z.strictObject({
      type: z.literal('checkpoint.mark'),
      checkpoint: idSchema,
      result: z.enum(['met', 'late', 'missed', 'wrong-decider', 'justified-deviation', 'not-applicable']),
      reason: free,
    }),

    z.strictObject({ type: z.literal('seat.admit'), person: idSchema }),
    z.strictObject({ type: z.literal('seat.assign'), person: idSchema, role: idSchema }),
    z.strictObject({ type: z.literal('seat.rename'), person: idSchema, name: free }),
    z.strictObject({ type: z.literal('seat.remove'), person: idSchema, reason }),

    z.strictObject({
      type: z.literal('team.invite'),
      post: postSchema,
      name: free,
      /** The desks and contacts a role-player plays, the seats an evaluator or a mentor goes with; without it, all of them. */
      roles: named.optional(),
      /** Somebody who was invited before, and needs another link. */
      member: idSchema.optional(),
    }),
    z.strictObject({
      type: z.literal('team.assign'),
      member: idSchema,
      post: postSchema.optional(),
      roles: named.optional(),
    }),
    z.strictObject({ type: z.literal('team.rename'), member: idSchema, name: free }),
    z.strictObject({ type: z.literal('team.remove'), member: idSchema, reason }),
    z.strictObject({ type: z.literal('control.take'), reason }),
    /** Without `to`, to nobody in particular: then everybody with the right may steer again. */
    z.strictObject({ type: z.literal('control.give'), to: idSchema.optional() }),
  ] as const;
};

/** Asked by the server itself, never taken from a socket: a timer that is due, and somebody who has come. */
const innerCommands = [
  z.strictObject({ type: z.literal('timer.fire'), timer: z.string().max(200) }),
  z.strictObject({
    type: z.literal('clock.stall'),
    late: z.int().min(0),
  }),
  z.strictObject({
    type: z.literal('seat.claim'),
    person: idSchema,
    name: wordsSchema,
    role: idSchema.optional(),
    language: languageSchema.optional(),
    admitted: z.boolean(),
  }),
  z.strictObject({ type: z.literal('team.arrive') }),
] as const;

const freeText = z.string().trim().min(1).max(10_000);

/** What a client may send, without its id. */
export const wireCommandSchema = z.discriminatedUnion('type', commandsWith(freeText));
export type WireCommand = z.infer<typeof wireCommandSchema>;

/** What `decide` is given: the same, with free text sealed, and what the server asks of itself. */
export const commandSchema = z.discriminatedUnion('type', [...commandsWith(wordsSchema), ...innerCommands]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** A command from the wire with everything that a person wrote in it sealed, in lists too. */
export function withSealed(command: WireCommand, seal: (written: string) => Words): Command {
  const schema = wired.get(command.type);
  // What was read by the schema of the wire differs from what is wanted inside by the seals alone.
  return sealedIn(schema, command, seal) as Command;
}

const wired = new Map<string, z.ZodType>(
  wireCommandSchema.options.map((schema) => [schema.shape.type.value, schema as z.ZodType]),
);

/** The schema says what is free text: everything else is taken over as it is. */
function sealedIn(schema: unknown, value: unknown, seal: (written: string) => Words): unknown {
  if (schema === freeText) return typeof value === 'string' ? seal(value) : value;
  if (schema instanceof z.ZodOptional) return value === undefined ? value : sealedIn(schema.unwrap(), value, seal);
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((item) => sealedIn(schema.element, item, seal)) : value;
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, sealedIn(schema.shape[name], field, seal)]),
  );
}
