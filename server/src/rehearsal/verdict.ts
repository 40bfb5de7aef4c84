import { type PolicyName, policies } from '@kalari/engine';
import type { Findings, Played, Verdict } from './found.ts';

/** Those whom the good policy must beat; `steady` chooses by chance and is nobody's example. */
const bad = ['hesitant', 'hoarding', 'wrong-decider', 'random', 'silent'] as const satisfies readonly PolicyName[];

/** Who plays when everybody does. */
export const everybody: readonly PolicyName[] = ['doctrine', ...bad];

/**
 * A scenario is sound when everything in it can be reached by somebody, and when the good policy beats the bad ones: its
 * median share of checkpoints met is higher than that of each of them. Null while one of them has not played.
 */
export function verdictOn(reached: Findings['reached'], played: Findings['policies']): Verdict | null {
  const { doctrine } = played;
  if (doctrine === undefined || bad.some((name) => played[name] === undefined)) return null;
  const medianOf = (it: Played | undefined) => it?.met.median ?? 0;
  const unbeaten = bad.filter((name) => medianOf(played[name]) >= medianOf(doctrine));
  const never = [
    ...reached.phases.never.map((phase) => `phase ${phase}`),
    ...reached.options.never.map((option) => `option ${option}`),
  ];
  return { sound: never.length === 0 && unbeaten.length === 0, never, unbeaten };
}

export function isPolicy(name: string): name is PolicyName {
  return Object.hasOwn(policies, name);
}
