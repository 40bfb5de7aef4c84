import { given } from '../acts/act.ts';
import type { EventOf, Stamped } from '../events.ts';
import type { Id } from '../ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Knowing, Known } from './schema.ts';

/**
 * Who knew which fact, since when and by what way, as the record had it after `seq`.
 *
 * Of two ways to the same fact the earlier stands, so a later record may date somebody's knowing back, never forward.
 */
export function knownAt({ order }: Pick<Scenario, 'order'>, records: Iterable<Stamped>, seq: number): Known[] {
  const held = new Map<Id, Map<Id, Knowing>>(order.facts.map((fact) => [fact, new Map()]));
  for (const stamped of records) {
    if (stamped.seq > seq) break;
    const { event } = stamped;
    if (event.type === 'fact.learned') held.get(event.fact)?.set(event.role, knowingOf(event, stamped.seq));
  }
  return [...held].map(([fact, holders]) => ({ fact, holders: [...holders.values()] }));
}

/** A moment of the exercise. What stands on record from `seq` on came after it, be it at the same time. */
export interface Moment {
  readonly t: number;
  readonly seq?: number;
}

/**
 * Who knew which fact by a moment, since when and by what way, as the whole record tells it: what was said by then and
 * noted only afterwards is there, with the time at which it was noted.
 */
export function knownBy(
  { order }: Pick<Scenario, 'order'>,
  records: Iterable<Stamped>,
  { t, seq = Number.MAX_SAFE_INTEGER }: Moment,
): Known[] {
  const held = new Map<Id, Map<Id, Knowing>>(order.facts.map((fact) => [fact, new Map()]));
  for (const stamped of records) {
    const { event } = stamped;
    if (event.type !== 'fact.learned' || event.since > t) continue;
    const later = stamped.t > t;
    if (event.since === t && stamped.seq >= seq && !later) continue;
    const knowing = knowingOf(event, stamped.seq);
    held.get(event.fact)?.set(event.role, later ? { ...knowing, noted: stamped.t } : knowing);
  }
  return [...held].map(([fact, holders]) => ({ fact, holders: [...holders.values()] }));
}

/** The moment at which a decision was taken or lapsed; the last, where it was taken more than once. */
export function momentOf(records: readonly Stamped[], decision: string): Moment | undefined {
  const last = records.findLast(
    ({ event }) => (event.type === 'decision.taken' || event.type === 'decision.lapsed') && event.decision === decision,
  );
  if (last === undefined) return undefined;
  return { t: last.event.type === 'decision.taken' ? last.event.since : last.t, seq: last.seq };
}

function knowingOf({ role, since, via, from, inject, product }: EventOf<'fact.learned'>, seq: number): Knowing {
  return { role, since, via, ...given({ from, inject, product }), seq };
}
