import type { Scenario } from './scenario/scenario.ts';
import type { WorldView } from './world/world.ts';

/** The facts a role holds, in the order in which anybody first learned them. */
export function factsOf(world: WorldView, role: string): string[] {
  return world
    .rows('facts')
    .filter((fact) => Object.hasOwn(fact.holders, role))
    .map((fact) => fact.id);
}

/** The facts an inject carries to whoever may read these parts of it. */
export function carriedBy(scenario: Scenario, inject: string, parts: readonly string[]): string[] {
  const authored = scenario.injects[inject];
  if (authored === undefined) return [];
  const own = parts.flatMap((part) => authored.to[part]?.carries ?? []);
  return [...new Set([...authored.carries, ...own])];
}

/** The facts that cannot be true together with this one, whichever of the two the author wrote it under. */
export function contradictionsOf({ order, facts }: Scenario, fact: string): string[] {
  const own = facts[fact]?.contradicts ?? [];
  return order.facts.filter((other) => own.includes(other) || facts[other]?.contradicts.includes(fact));
}
