import { type Command, commandSchema } from '../commands.ts';
import type { EventOf, ExerciseEvent, Stamped } from '../events.ts';
import type { EffectRow } from '../world/tables.ts';
import type { World, WorldView } from '../world/world.ts';

/** Everything that one command led to. */
export type Deed = readonly [Stamped, ...Stamped[]];

/** The records of what was asked, one deed for each command, in order; what fell due by itself is left out. */
export function deedsIn(records: readonly Stamped[]): Deed[] {
  const deeds: [Stamped, ...Stamped[]][] = [];
  for (const stamped of records) {
    const last = deeds.at(-1);
    if (last?.[0].cause === stamped.cause && last[0].by.kind === stamped.by.kind) last.push(stamped);
    else deeds.push([stamped]);
  }
  // Where an exercise goes on from another, nobody asked for anything: it says whose the records before are.
  const asked = deeds.filter(([first]) => first.event.type !== 'exercise.continued');
  return asked.filter(([first]) => first.by.kind !== 'clock' || isStall(first.event));
}

/**
 * The command behind a deed, made again from the first event that only it can have led to. `before` is the world in
 * which it was asked, `now` the one in which it is asked again. Undefined for a deed that cannot be asked again.
 */
export function recall(deed: Deed, before: WorldView, now: World): Command | undefined {
  const said = deed.map(({ event }) => event);
  // Whoever acts on a message has opened it: that is told first, and is not what was asked.
  // Likewise for a decision that is put in the same breath.
  const acts = said.filter(({ type }) => type !== 'inject.read' && type !== 'decision.opened');
  for (const event of [...acts, ...said]) {
    const type = commandTypeOf(event, deed);
    if (type === undefined) continue;
    // Somebody in a seat speaks for it; only control says for whom it speaks.
    const { role, from, ...own } = { role: undefined, from: undefined, ...event };
    const fields = {
      ...own,
      ...(deed[0].by.kind === 'facilitator' && { role, from }),
      ...changed(event, deed, before, now),
      type,
    };
    const shape = shapes.get(type) ?? {};
    const asked = Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => Object.hasOwn(shape, name) && isSaid(value)),
    );
    const read = commandSchema.safeParse(asked);
    return read.success ? read.data : undefined;
  }
  return undefined;
}

const shapes: ReadonlyMap<string, object> = new Map(
  commandSchema.options.map(({ shape }) => [shape.type.value, shape] as const),
);
/** The longest first, so that `decision.position` is not taken for something shorter. */
const types = [...shapes.keys()].toSorted((a, b) => b.length - a.length);

/** Where the past tense does not begin with the command. */
const irregular: Readonly<Record<string, string>> = {
  'exercise.paced': 'exercise.length',
  'exercise.emergency': 'exercise.noDuff',
  'exercise.cleared': 'exercise.allClear',
  'inject.held': 'inject.hold',
  'inject.restored': 'inject.undo',
  'release.chosen': 'release.mode',
  'message.sent': 'message.send',
  'meeting.held': 'meeting.record',
  'acting.begun': 'acting.begin',
  'decision.returned': 'decision.rule',
  'procedure.barred': 'procedure.act',
  'asset.placed': 'asset.set',
  'asset.readied': 'asset.set',
  'asset.delayed': 'asset.set',
};

function commandTypeOf(event: ExerciseEvent, deed: Deed): string | undefined {
  if (event.type === 'decision.overstepped' && deed.some((it) => it.event.type === 'decision.returned'))
    return 'decision.rule';
  if (event.type === 'decision.taken' || event.type === 'decision.overstepped')
    return event.recorded ? 'decision.record' : 'decision.take';
  if (event.type === 'phase.entered') return event.how === 'forced' ? 'phase.force' : undefined;
  if (event.type === 'asset.overstepped') return `asset.${event.what}`;
  if (isStall(event)) return 'clock.stall';
  return irregular[event.type] ?? types.find((type) => event.type.startsWith(type));
}

/** Fields that a command calls otherwise, or that say where it was going and not how far. */
function changed(event: ExerciseEvent, deed: Deed, before: WorldView, now: World): object {
  switch (event.type) {
    case 'inject.delayed': {
      const due = before.get('injects', event.inject)?.due ?? 0;
      return { by: event.due - Math.max(deed[0].t, due) };
    }
    case 'inject.retimed': {
      const others = deed.flatMap(({ event: it }) => (it.type === 'inject.retimed' ? it.inject : [])).slice(1);
      return others.length === 0 ? {} : { with: others };
    }
    case 'inject.created': {
      const planned = deed.find(({ event: it }) => it.type === 'inject.scheduled')?.event;
      return planned?.type === 'inject.scheduled' ? { due: planned.due } : {};
    }
    case 'exercise.forked':
      return { seq: event.point };
    // Whoever was new is new again: only who is invited anew is named.
    case 'team.invited':
      return event.invitation === 0 ? { member: undefined } : {};
    case 'rfi.asked':
      return event.desk === undefined ? {} : { to: event.desk };
    case 'decision.returned':
      return { more: true };
    case 'decision.overstepped':
      return event.why === 'never' ? { never: event.never } : {};
    case 'exercise.paused':
      return event.stall === undefined ? {} : { late: event.stall };
    case 'effect.overruled':
      return { effect: sameEffect(event.effect, before, now) };
    case 'asset.requested':
      return deed[0].by.kind === 'facilitator' ? { role: event.from } : {};
    case 'asset.tasked':
      return { stops: event.stops.map(({ place, take, leave }) => ({ place, take, leave })) };
    case 'asset.overstepped':
      return { stops: event.stops.map((place) => ({ place })) };
    case 'asset.placed':
    case 'asset.readied':
      return event.due === undefined ? {} : { in: event.due - deed[0].t };
    case 'asset.delayed':
      return { hold: event.later };
    case 'seat.claimed':
      return { admitted: deed.some(({ event: it }) => it.type === 'seat.admitted') };
    default:
      return {};
  }
}

/** A list of nobody is what a command leaves out. */
function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Effects are numbered by their records: the same effect has another number where something else happened before. */
function sameEffect(id: string, before: WorldView, now: World): string {
  const effect = before.get('effects', id);
  const like = (it: EffectRow) => it.source === effect?.source && it.kind === effect.kind && it.about === effect.about;
  const place = before
    .rows('effects')
    .filter(like)
    .findIndex((it) => it.id === id);
  return now.rows('effects').filter(like)[place]?.id ?? id;
}

export function isStall(event: ExerciseEvent): event is EventOf<'exercise.paused'> {
  return event.type === 'exercise.paused' && event.stall !== undefined;
}
