import { given } from './acts/act.ts';
import { driftOf, nextDrift } from './drift.ts';
import type { ExerciseEvent } from './events.ts';
import { type ByRight, isOneOf } from './judge.ts';
import type { Conditions } from './moments.ts';
import { conditionOf, doneByStory, isAwaited, planOf, procedureOf } from './procedures.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Situation } from './situation.ts';
import { timerOf } from './timers.ts';

/** Something that waits for a condition, and what the condition depends on (`injects.first-alert`, `phase`, …). */
export interface Watcher {
  readonly kind: 'inject' | 'decision' | 'checkpoint' | 'drift' | 'procedure' | 'act';
  readonly id: string;
  /** For an act: which one of the procedure. */
  readonly act?: string;
  readonly dependsOn: ReadonlySet<string>;
}

/** Who acted, for a checkpoint that has just been reached. */
export interface Doer {
  readonly role?: string | undefined;
  /** The decision just taken, or the product just released, if any: only then can it have been the wrong decider. */
  readonly did?: (ByRight & { readonly name: string }) | undefined;
  /** When it was done, if that was before it was recorded. */
  readonly since?: number | undefined;
}

/** Everything that waits, found by what it depends on. */
export interface Watchers {
  readonly all: readonly Watcher[];
  /** The places in `all` of those that depend on a thing. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function watchersOf(scenario: Scenario, conditions: Conditions): Watchers {
  const { order, injects, decisions, checkpoints, procedures } = scenario;
  const all = [
    ...order.injects.flatMap((id) => watcher('inject', id, injects[id]?.when)),
    ...order.decisions.flatMap((id) => watcher('decision', id, decisions[id]?.opens.when)),
    ...order.checkpoints.flatMap((id) => watcher('checkpoint', id, checkpoints[id]?.act, checkpoints[id]?.applies)),
    ...scenario.drift.map(
      (drift, index): Watcher => ({
        kind: 'drift',
        id: timerOf('drift', String(index)),
        dependsOn: new Set(drift.while === undefined ? [] : conditions.dependsOn(drift.while)),
      }),
    ),
    ...order.procedures.flatMap((id) => watcher('procedure', id, procedures[id]?.starts?.when)),
    ...order.procedures.flatMap((id) =>
      Object.entries(procedures[id]?.acts ?? {}).flatMap(([act, source]) =>
        watcher('act', id, conditionOf(source)).map((one) => ({ ...one, act })),
      ),
    ),
  ];
  const places = new Map<string, number[]>();
  for (const [place, { dependsOn }] of all.entries())
    for (const name of dependsOn) places.set(name, [...(places.get(name) ?? []), place]);
  return { all, places };

  function watcher(kind: Watcher['kind'], id: string, ...sources: (string | undefined)[]): Watcher[] {
    const written = sources.filter((source) => source !== undefined);
    if (written.length === 0) return [];
    const depends = written.flatMap((source) => [...conditions.dependsOn(source)]);
    // A checkpoint also waits for its own beginning, and an act for the procedure to come to where it counts.
    const own = kind === 'checkpoint' ? [`checkpoints.${id}`] : kind === 'act' ? [`procedures.${id}`] : [];
    return [{ kind, id, dependsOn: new Set([...depends, ...own]) }];
  }
}

/** The events of everything whose condition has come to hold, among those that depend on what has changed. */
export function watch(
  situation: Situation,
  watchers: Watchers,
  changed: ReadonlySet<string>,
  doer: Doer,
): ExerciseEvent[] {
  // What one act leads to decides whether the next still counts: of each procedure one at a time.
  const acted = new Set<string>();
  return concerned(watchers, changed).flatMap((it) => {
    if (it.kind === 'act' && acted.has(it.id)) return [];
    const events = reached(situation, it, doer);
    if (it.kind === 'act' && events.length > 0) acted.add(it.id);
    return events;
  });
}

/** In the author's order. */
function concerned({ all, places }: Watchers, changed: ReadonlySet<string>): readonly Watcher[] {
  if (changed.has('*')) return all;
  const found = new Set([...changed].flatMap((name) => places.get(name) ?? []));
  return [...found].sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
}

function reached(situation: Situation, { kind, id, act, dependsOn }: Watcher, doer: Doer): ExerciseEvent[] {
  const { scenario, world, t, holds } = situation;
  if (kind === 'inject') {
    const inject = scenario.injects[id];
    if (inject?.when === undefined || world.get('injects', id) !== undefined || !holds(inject.when)) return [];
    return [{ type: 'inject.scheduled', inject: id, due: t + (inject.delay ?? 0) }];
  }
  if (kind === 'decision') {
    const opens = scenario.decisions[id]?.opens;
    if (opens?.when === undefined || world.get('decisions', id) !== undefined || !holds(opens.when)) return [];
    return [{ type: 'decision.scheduled', decision: id, due: t + (opens.delay ?? 0) }];
  }
  if (kind === 'drift') return driftsOrRests(situation, id);
  if (kind === 'procedure') {
    const starts = scenario.procedures[id]?.starts;
    return starts?.when === undefined || !holds(starts.when) ? [] : planOf(situation, id, t + (starts.delay ?? 0));
  }
  if (kind === 'act') {
    const bound = scenario.procedures[id]?.acts[act ?? ''];
    const procedure = procedureOf(scenario, id);
    const row = world.get('procedures', id);
    if (bound === undefined || act === undefined || procedure === undefined || row === undefined) return [];
    if (row.bound.includes(act) || !isAwaited(procedure, row, act) || !holds(conditionOf(bound))) return [];
    const since = typeof bound === 'string' ? (doer.since ?? t) : t - bound.ago;
    return [doneByStory(id, act, Math.max(row.begunAt, since), doer.role)];
  }
  const checkpoint = scenario.checkpoints[id];
  const row = world.get('checkpoints', id);
  if (checkpoint === undefined || row?.from === undefined || row.computed !== 'pending') return [];
  if (!holds(checkpoint.act)) return [];
  if (checkpoint.applies !== undefined && !holds(checkpoint.applies)) return [];
  const did = doer.did !== undefined && dependsOn.has(doer.did.name) ? doer.did : undefined;
  const role = did?.role ?? doer.role;
  const wrong = did !== undefined && checkpoint.who.length > 0 && !isOneOf(situation, checkpoint.who, did);
  const since = Math.max(row.from, doer.since ?? t);
  const late = row.limit !== undefined && since > row.limit;
  const result = wrong ? 'wrong-decider' : late ? 'late' : 'met';
  return [
    { type: 'checkpoint.reached', checkpoint: id, result, ...given({ role, since: since < t ? since : undefined }) },
  ];
}

/** A drift begins to count when its condition comes to hold, and rests as soon as it does not. */
function driftsOrRests(situation: Situation, timer: string): ExerciseEvent[] {
  const drift = driftOf(situation.scenario, timer);
  if (drift === undefined) return [];
  const counts = situation.world.get('timers', timer) !== undefined;
  const moves = drift.while === undefined || situation.holds(drift.while);
  if (moves === counts) return [];
  return moves ? nextDrift(situation, timer, drift) : [{ type: 'timer.cancelled', timer }];
}
