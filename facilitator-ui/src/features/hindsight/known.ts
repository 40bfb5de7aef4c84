import type { ControlView, DecisionView, HeldFactView, Known } from '@kalari/engine/protocol';
import type { Knowledge } from '@kalari/ui-kit/parts/knowledge-strip.tsx';

export interface KnownRow {
  readonly fact: HeldFactView;
  /** Earliest first. */
  readonly holders: Known['holders'];
  /** How much it weighs for the decision that is looked at. */
  readonly weight: 'critical' | 'useful' | 'context' | undefined;
}

const order = ['critical', 'useful', 'context', undefined] as const;

/** Facts in three groups: what matters to the decision, weightiest first; what somebody knew; what nobody knew. */
export function arrangedKnown(
  facts: readonly Known[],
  all: ControlView['facts'],
  decision: Pick<DecisionView, 'id'> | undefined,
): { bearing: KnownRow[]; known: KnownRow[]; unknown: KnownRow[] } {
  const rows = facts.flatMap(({ fact, holders }): KnownRow[] => {
    const found = all.byId[fact];
    if (found === undefined) return [];
    const weight = decision === undefined ? undefined : found.mattersTo[decision.id];
    return [{ fact: found, holders: holders.toSorted((a, b) => a.since - b.since), weight }];
  });
  const bearing = rows.filter(({ weight }) => weight !== undefined);
  const others = rows.filter(({ weight }) => weight === undefined);
  return {
    bearing: bearing.toSorted((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight)),
    known: others.filter(({ holders }) => holders.length > 0),
    unknown: others.filter(({ holders }) => holders.length === 0),
  };
}

/** For the knowledge strip: by one's own message or brief, or told by a colleague. */
export function knowsIn(holders: Known['holders']): Record<string, Knowledge> {
  return Object.fromEntries(holders.map(({ role, from }) => [role, from === undefined ? 'read' : 'told']));
}
