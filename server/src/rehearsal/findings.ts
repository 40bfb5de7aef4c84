import type { Scenario } from '@kalari/engine';
import type { Findings, Played, Reached, Spread } from './found.ts';
import { reachableOf, type Tally } from './tally.ts';
import { verdictOn } from './verdict.ts';

/** Puts tallies together; they must stand in the order of turns, whoever played them. */
export function findingsOf(scenario: Scenario, seed: number, tallies: readonly Tally[]): Findings {
  const names = [...new Set(tallies.map(({ policy }) => policy))];
  const policies = Object.fromEntries(
    names.map((name) => [
      name,
      playedOf(
        scenario,
        tallies.filter(({ policy }) => policy === name),
      ),
    ]),
  );
  const seen = new Set(tallies.flatMap(({ reached }) => reached));
  const reachable = reachableOf(scenario);
  const reached = {
    phases: among(reachable.phases, seen),
    branches: among(reachable.branches, seen),
    options: among(reachable.options, seen),
    decisions: among(reachable.decisions, seen),
    taken: among(reachable.taken, seen),
    injects: among(reachable.injects, seen),
    facts: among(reachable.facts, seen),
  };
  return {
    scenario: scenario.id,
    seed,
    runs: tallies.length,
    reached,
    endings: countsOf(tallies.map(({ ending }) => ending)),
    policies,
    verdict: verdictOn(reached, policies),
  };
}

/** The share of checkpoints met among those that applied, in hundredths. Nothing applied: nothing met. */
export function metIn({ checkpoints }: Pick<Tally, 'checkpoints'>): number {
  const applied = Object.values(checkpoints).filter((result) => result !== 'not-applicable' && result !== 'pending');
  const met = applied.filter((result) => result === 'met').length;
  return applied.length === 0 ? 0 : Math.round((met * 100) / applied.length);
}

function playedOf({ order }: Scenario, tallies: readonly Tally[]): Played {
  const each = <T>(ids: readonly string[], make: (id: string) => T) =>
    Object.fromEntries(ids.map((id) => [id, make(id)]));
  return {
    runs: tallies.length,
    met: spreadOf(tallies.map(metIn)),
    checkpoints: each(order.checkpoints, (id) =>
      countsOf(tallies.map(({ checkpoints }) => checkpoints[id] ?? 'pending')),
    ),
    endings: countsOf(tallies.map(({ ending }) => ending)),
    indicators: each(order.indicators, (id) => spreadOf(tallies.flatMap(({ indicators }) => indicators[id] ?? []))),
    decided: each(order.decisions, (id) => {
      const times = tallies.flatMap(({ decided }) => decided[id] ?? []);
      return { ...spreadOf(times), runs: times.length };
    }),
    length: spreadOf(tallies.map(({ length }) => length)),
    records: spreadOf(tallies.map(({ records }) => records)),
    seats: each(order.seats, (role) => ({
      idle: spreadOf(tallies.flatMap(({ stays }) => stays[role]?.idle ?? [])),
      load: spreadOf(tallies.flatMap(({ stays }) => stays[role]?.load ?? [])),
    })),
  };
}

function among(all: readonly string[], seen: ReadonlySet<string>): Reached {
  const never = all.filter((name) => !seen.has(name));
  // The kind is said once, by where it stands.
  const bare = (name: string) => name.slice(name.indexOf(' ') + 1);
  return { of: all.length, reached: all.length - never.length, never: never.map(bare) };
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)));
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[(sorted.length - 1) >> 1] ?? 0, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}
