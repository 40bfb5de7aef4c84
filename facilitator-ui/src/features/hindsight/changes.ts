import type { DecisionView, HeldFactView } from '@kalari/engine/protocol';
import type { Asking } from './use-thinking.ts';

const minute = 60_000;

/** A moment at which a fact might have been told: as soon as somebody knew it, or a minute before a decision. */
export interface Telling {
  readonly t: number;
  /** Absent for as soon as somebody knew. */
  readonly decision?: DecisionView;
}

/** Decisions that have been settled, the latest first: those that could have been settled otherwise. */
export function settledIn(decisions: readonly DecisionView[]): DecisionView[] {
  return decisions
    .filter(({ state, outcome }) => (state === 'taken' || state === 'lapsed') && outcome !== undefined)
    .toSorted((a, b) => (b.outcome?.t ?? 0) - (a.outcome?.t ?? 0));
}

/** When a fact might have been told, earliest first: never before anybody knew it. */
export function tellingsOf(fact: HeldFactView, decisions: readonly DecisionView[]): Telling[] {
  const first = firstOf(fact)?.since ?? 0;
  const before = settledIn(decisions)
    .toReversed()
    .flatMap((decision) => {
      const t = Math.max(first, (decision.outcome?.t ?? 0) - minute);
      return (decision.outcome?.t ?? 0) > first ? [{ t, decision }] : [];
    });
  return [{ t: first }, ...before];
}

/** Who knew it first. */
function firstOf({ holders }: HeldFactView): { readonly role: string; readonly since: number } | undefined {
  const all = Object.entries(holders).map(([role, { since }]) => ({ role, since }));
  return all.toSorted((a, b) => a.since - b.since)[0];
}

/** How much earlier a decision may be taken to have been settled, in minutes; one that lapsed was never settled at its own time. */
export function earlierOf({ outcome, openedAt = 0 }: DecisionView): number[] {
  const open = ((outcome?.t ?? 0) - openedAt) / minute;
  const offered = outcome?.authority === 'default' ? [1, 5, 10, 20] : [0, 1, 5, 10, 20];
  return offered.filter((minutes) => minutes <= Math.max(1, open));
}

/** The question for the server, or nothing where nothing would be otherwise. */
export function decidedOtherwise(
  { id, outcome, openedAt = 0 }: DecisionView,
  option: string,
  earlier: number,
): Asking<'otherwise'> | undefined {
  const same = outcome?.authority !== 'default' && outcome?.option === option;
  if (option === '' || (same && earlier === 0)) return undefined;
  const t = Math.max(openedAt, (outcome?.t ?? 0) - earlier * minute);
  return {
    of: 'otherwise',
    decision: id,
    ...(same ? {} : { option }),
    ...(earlier === 0 ? {} : { t: String(t) }),
  };
}

/** The same for a fact that somebody is taken to have been told. */
export function toldOtherwise(fact: HeldFactView, to: string, t: number): Asking<'otherwise'> | undefined {
  const held = fact.holders[to];
  if (to === '' || (held !== undefined && held.since <= t)) return undefined;
  const from = firstOf(fact);
  return {
    of: 'otherwise',
    fact: fact.id,
    to,
    t: String(t),
    ...(from === undefined || from.role === to || from.since > t ? {} : { from: from.role }),
  };
}
