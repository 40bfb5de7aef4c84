import { holdersNow } from './assets/authority.ts';
import { afterStop } from './assets/steps.ts';
import { comersWith, type Source } from './comers.ts';
import { contactsIn } from './consult.ts';
import { effectsOf } from './effects.ts';
import type { ExerciseEvent } from './events.ts';
import { carriedBy } from './facts.ts';
import { overdueResult } from './judge.ts';
import { beginningOf, planOf } from './procedures.ts';
import { learnedByDeciding, learnedFromProduct } from './products.ts';
import { silentOn } from './silence.ts';
import type { Situation } from './situation.ts';
import { timerOf } from './timers.ts';

/**
 * What follows from an event by itself, in the order in which it happens: things planned for the start, injects and
 * decisions that come with another one, effects of an answer or a silence, facts learned by opening a message.
 *
 * It reads the world as it is after the event. What follows from a *condition* is in `watch`.
 */
export function follow(situation: Situation, event: ExerciseEvent): ExerciseEvent[] {
  return [...consequencesOf(situation, event), ...contactsIn(situation, event)];
}

function consequencesOf(situation: Situation, event: ExerciseEvent): ExerciseEvent[] {
  const { scenario, world, t } = situation;
  switch (event.type) {
    case 'exercise.started':
      return atStart(situation);
    case 'exercise.paused':
      return event.stall === undefined ? [] : overdue(situation);
    case 'exercise.ended':
      return closing(situation);
    case 'phase.entered':
      return [...withIt(situation, 'phase', event.phase), ...begun(situation, 'phase', event.phase)];
    case 'inject.released':
      return [...withIt(situation, 'inject', event.inject), ...begun(situation, 'inject', event.inject)];
    case 'inject.expired': {
      const silent = scenario.injects[event.inject]?.['if-silent'];
      const nobody = event.silent.length > 0 && event.silent.length === world.must('injects', event.inject).to.length;
      return nobody && silent !== undefined ? effectsOf(situation, silent.then, t, event.inject) : [];
    }
    case 'inject.read':
      return [...learnedByReading(situation, event.inject, event.role), ...heardFromAll(situation, event.inject)];
    case 'inject.acknowledged':
    case 'inject.responded':
      return heardFromAll(situation, event.inject);
    case 'fact.told':
      return learnedByEar(situation, event);
    case 'message.sent':
      return learnedFrom(situation, event.facts ?? [], event.to, { since: t, via: 'message', from: event.from });
    case 'meeting.held':
      return learnedTogether(situation, event);
    case 'rfi.asked':
      return learnedByDesk(situation, event);
    case 'rfi.answered':
      return learnedByAsking(situation, event);
    case 'decision.opened':
      return begun(situation, 'decision', event.decision);
    case 'decision.taken': {
      const late = begun(situation, 'decision', event.decision);
      return event.option === undefined
        ? late
        : [...late, ...answered(situation, event.decision, event.option, event.since)];
    }
    case 'decision.lapsed':
      return answered(situation, event.decision, event.option, t);
    case 'asset.arrived':
    case 'asset.unloaded':
    case 'asset.loaded':
      return afterStop(situation, event.asset);
    case 'asset.balked':
      return balked(situation, event.asset, event.caveat);
    case 'product.saved':
    case 'product.submitted':
    case 'product.released':
      return learnedFromProduct(situation, event.product);
    case 'authority.delegated':
    case 'acting.begun':
      return learnedByDeciding(situation);
    case 'decision.ruled':
      return [
        ...effectsOf(situation, event.effects ?? [], t, event.decision),
        ...answered(situation, event.decision, event.as, t),
      ];
    default:
      return [];
  }
}

/** Everything with a time of its own, facts that live in a brief, and checkpoints that count from the start. */
function atStart(situation: Situation): ExerciseEvent[] {
  const { scenario, t } = situation;
  const { order } = scenario;
  const carried = carriedLater(scenario);
  return [
    ...order.indicators.map((id): ExerciseEvent => {
      const value = scenario.indicators[id] ?? 0;
      return { type: 'indicator.moved', indicator: id, change: value, to: value, source: 'start' };
    }),
    ...order.facts.flatMap((fact): ExerciseEvent[] => {
      const role = scenario.facts[fact]?.first;
      const briefed = role !== undefined && !carried.has(fact) && Object.hasOwn(scenario.seats, role);
      return briefed ? [{ type: 'fact.learned', fact, role, since: t, via: 'brief' }] : [];
    }),
    ...order.checkpoints
      .filter((id) => scenario.checkpoints[id]?.from === undefined)
      .flatMap((id) => begin({ scenario, t }, id)),
    ...order.assets.flatMap((id) => placedAt({ scenario, t }, id)),
    ...order.injects.flatMap((id): ExerciseEvent[] => {
      const at = scenario.injects[id]?.at;
      return at === undefined ? [] : [{ type: 'inject.scheduled', inject: id, due: t + at }];
    }),
    ...order.decisions.flatMap((id): ExerciseEvent[] => {
      const at = scenario.decisions[id]?.opens.at;
      return at === undefined ? [] : [{ type: 'decision.scheduled', decision: id, due: t + at }];
    }),
    ...order.procedures.flatMap((id): ExerciseEvent[] => {
      const starts = scenario.procedures[id]?.starts;
      if (starts === undefined) return beginningOf(situation, id);
      return starts.at === undefined ? [] : planOf(situation, id, t + starts.at);
    }),
  ];
}

/** Facts that somebody learns on the way are not in anybody's brief. */
function carriedLater({ injects, desks, assets }: Situation['scenario']): ReadonlySet<string> {
  return new Set([
    ...Object.values(injects).flatMap((inject) => [
      ...inject.carries,
      ...Object.values(inject.to).flatMap((part) => part?.carries ?? []),
    ]),
    ...Object.values(desks).flatMap(({ answers }) => Object.values(answers).flatMap(({ carries }) => carries)),
    ...Object.values(assets).flatMap(({ caveats }) => Object.values(caveats).flatMap(({ carries }) => carries)),
  ]);
}

function placedAt({ scenario, t }: Pick<Situation, 'scenario' | 't'>, asset: string): ExerciseEvent[] {
  const authored = scenario.assets[asset];
  if (authored === undefined) return [];
  const { at: place, ready, crew, 'ready-in': later } = authored;
  const due = ready === 'later' ? t + (later ?? 0) : undefined;
  const limits = { ...(crew === undefined ? {} : { crew }), ...(due === undefined ? {} : { due }) };
  return [{ type: 'asset.placed', asset, place, ready, aboard: 0, ...limits }];
}

/** Whose asset does not leave learns why, and so does whoever acts for him; what follows from it follows. */
function balked(situation: Situation, asset: string, caveat: string): ExerciseEvent[] {
  const { scenario, world, t } = situation;
  const authored = scenario.assets[asset];
  const { then = [], carries = [] } = authored?.caveats[caveat] ?? {};
  const holders = authored === undefined ? [] : holdersNow(situation, authored);
  const learned = holders
    .filter((role) => Object.hasOwn(scenario.seats, role))
    .flatMap((role) =>
      carries
        .filter((fact) => world.get('facts', fact)?.holders[role] === undefined)
        .map((fact): ExerciseEvent => ({ type: 'fact.learned', fact, role, since: t, via: 'asset' })),
    );
  return [...learned, ...effectsOf(situation, then, t, asset)];
}

/** After a stall, what should have gone out meanwhile waits for the facilitator's word. */
function overdue({ world, t }: Situation): ExerciseEvent[] {
  return world
    .rows('injects')
    .filter((inject) => inject.state === 'planned' && inject.due !== undefined && inject.due <= t)
    .map((inject) => ({ type: 'inject.queued', inject: inject.id }));
}

/** At the end every checkpoint gets its result. */
function closing(situation: Situation): ExerciseEvent[] {
  const { scenario, world } = situation;
  return scenario.order.checkpoints.flatMap((id): ExerciseEvent[] => {
    const row = world.get('checkpoints', id);
    if (row !== undefined && row.computed !== 'pending') return [];
    return [overdueResult(situation, id)];
  });
}

/**
 * Injects, decisions and procedures that the author planned to come with this one. A decision counts when it is answered, with
 * whatever answer. What is planned already keeps its time: the first to plan it wins, and the facilitator over both.
 */
function withIt(
  { scenario, world, t }: Situation,
  source: Source,
  about: string,
  option?: string,
  from = t,
): ExerciseEvent[] {
  const comers = comersWith(scenario, source, about);
  /** Whatever comes with one option comes with no other. */
  const comes = (after: { option?: string | undefined } | undefined) =>
    source !== 'decision' || after?.option === undefined || after.option === option;
  const injects = comers.injects.flatMap((id): ExerciseEvent[] => {
    const inject = scenario.injects[id];
    if (!comes(inject?.with) || world.get('injects', id) !== undefined) return [];
    return [{ type: 'inject.scheduled', inject: id, due: Math.max(t, from + (inject?.delay ?? 0)) }];
  });
  const decisions = comers.decisions.flatMap((id): ExerciseEvent[] => {
    const opens = scenario.decisions[id]?.opens;
    if (!comes(opens?.with) || world.get('decisions', id) !== undefined) return [];
    return [{ type: 'decision.scheduled', decision: id, due: Math.max(t, from + (opens?.delay ?? 0)) }];
  });
  const procedures = comers.procedures.flatMap((id): ExerciseEvent[] => {
    const starts = scenario.procedures[id]?.starts;
    return comes(starts?.with) ? planOf({ world }, id, Math.max(t, from + (starts?.delay ?? 0))) : [];
  });
  return [...injects, ...decisions, ...procedures];
}

function begun({ scenario, t, world }: Situation, source: Source, about: string): ExerciseEvent[] {
  return comersWith(scenario, source, about)
    .checkpoints.filter((id) => world.get('checkpoints', id)?.from === undefined)
    .flatMap((id) => begin({ scenario, t }, id));
}

function begin({ scenario, t }: Pick<Situation, 'scenario' | 't'>, checkpoint: string): ExerciseEvent[] {
  const authored = scenario.checkpoints[checkpoint];
  const last = authored?.['late-until'];
  const started: ExerciseEvent = {
    type: 'checkpoint.begun',
    checkpoint,
    ...(authored?.within === undefined ? {} : { limit: t + authored.within }),
  };
  return last === undefined
    ? [started]
    : [started, { type: 'timer.set', timer: timerOf('late', checkpoint), due: t + last }];
}

function answered(situation: Situation, decision: string, option: string | undefined, from: number): ExerciseEvent[] {
  const effects = situation.scenario.decisions[decision]?.options[option ?? '']?.then ?? [];
  return [...effectsOf(situation, effects, from, decision), ...withIt(situation, 'decision', decision, option, from)];
}

/** The clock on an answer stops as soon as nobody is silent any more. */
function heardFromAll({ scenario, world }: Situation, inject: string): ExerciseEvent[] {
  const timer = timerOf('expiry', inject);
  const done = world.get('timers', timer) !== undefined && silentOn(scenario, world, inject).length === 0;
  return done ? [{ type: 'timer.cancelled', timer }] : [];
}

function learnedByReading({ scenario, world, t }: Situation, inject: string, role: string): ExerciseEvent[] {
  const receipt = world.get('injects', inject)?.receipts[role];
  if (receipt === undefined) return [];
  const own = carriedBy(scenario, inject, receipt.parts.includes(role) ? [role] : []);
  const addressed = receipt.parts.includes(role);
  return carriedBy(scenario, inject, receipt.parts)
    .filter((fact) => world.get('facts', fact)?.holders[role] === undefined)
    .map((fact) => {
      const shared = receipt.sharedBy !== undefined && !(addressed && own.includes(fact));
      return shared && receipt.sharedBy !== undefined
        ? { type: 'fact.learned', fact, role, since: t, via: 'share', from: receipt.sharedBy, inject }
        : { type: 'fact.learned', fact, role, since: t, via: 'inject', inject };
    });
}

/** A desk that is asked about a message learns what it carries, as far as whoever asks may read it. */
function learnedByDesk(
  situation: Situation,
  { from, desk, inject }: Extract<ExerciseEvent, { type: 'rfi.asked' }>,
): ExerciseEvent[] {
  if (desk === undefined || inject === undefined) return [];
  const parts = situation.world.get('injects', inject)?.receipts[from]?.parts ?? [];
  const facts = carriedBy(situation.scenario, inject, parts);
  return learnedFrom(situation, facts, [desk], { since: situation.t, via: 'share', from, inject });
}

/** Whoever asked a desk learns what its answer carries. */
function learnedByAsking(
  { scenario, world, t }: Situation,
  { rfi, answer }: Extract<ExerciseEvent, { type: 'rfi.answered' }>,
): ExerciseEvent[] {
  const { from: role, desk } = world.must('rfis', rfi);
  const carries = scenario.desks[desk ?? '']?.answers[answer ?? '']?.carries ?? [];
  return carries
    .filter((fact) => world.get('facts', fact)?.holders[role] === undefined)
    .map((fact) => ({ type: 'fact.learned', fact, role, since: t, via: 'desk' }));
}

function learnedByEar(
  { scenario, world }: Situation,
  event: Extract<ExerciseEvent, { type: 'fact.told' }>,
): ExerciseEvent[] {
  const { from, inject, since: told } = event;
  // Control reads to each role what is addressed to it; a colleague can only tell what it had itself.
  const partsFor = (role: string) =>
    from === undefined ? [role] : (world.get('injects', inject ?? '')?.receipts[from]?.parts ?? []);
  const factsFor = (role: string) =>
    event.fact === undefined ? carriedBy(scenario, inject ?? '', partsFor(role)) : [event.fact];
  return event.to.flatMap((role) =>
    factsFor(role)
      .filter((fact) => (world.get('facts', fact)?.holders[role]?.since ?? Number.MAX_SAFE_INTEGER) > told)
      .map(
        (fact): ExerciseEvent => ({
          type: 'fact.learned',
          fact,
          role,
          since: told,
          via: 'told',
          ...(from === undefined ? {} : { from }),
          ...(inject === undefined ? {} : { inject }),
        }),
      ),
  );
}

/** Everybody at the table learns what was put on it, desks too, since then, or since the first of them had it. */
function learnedTogether(
  situation: Situation,
  { facts = [], roles, since }: Extract<ExerciseEvent, { type: 'meeting.held' }>,
): ExerciseEvent[] {
  return facts.flatMap((fact) => {
    const holders = situation.world.get('facts', fact)?.holders ?? {};
    const [from] = roles
      .filter((role) => holders[role] !== undefined)
      .sort((a, b) => (holders[a]?.since ?? 0) - (holders[b]?.since ?? 0));
    const had = from === undefined ? since : (holders[from]?.since ?? since);
    return learnedFrom(situation, [fact], roles, { since: Math.max(since, had), via: 'meeting', from });
  });
}

function learnedFrom(
  { world }: Situation,
  facts: readonly string[],
  to: readonly string[],
  how: { since: number; via: 'message' | 'meeting' | 'share'; from: string | undefined; inject?: string },
): ExerciseEvent[] {
  const { since, via, from, inject } = how;
  const by = { ...(from === undefined ? {} : { from }), ...(inject === undefined ? {} : { inject }) };
  return to.flatMap((role) =>
    facts
      .filter((fact) => (world.get('facts', fact)?.holders[role]?.since ?? Number.MAX_SAFE_INTEGER) > since)
      .map((fact): ExerciseEvent => ({ type: 'fact.learned', fact, role, since, via, ...by })),
  );
}
