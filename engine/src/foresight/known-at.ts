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

function knowingOf({ role, since, via, from, inject }: EventOf<'fact.learned'>, seq: number): Knowing {
  return {
    role,
    since,
    via,
    ...(from === undefined ? {} : { from }),
    ...(inject === undefined ? {} : { inject }),
    seq,
  };
}
