import type { Report, ReportDecision } from '@kalari/engine/protocol';

export type ReportFact = ReportDecision['facts'][number];

/** The moment a decision is looked at: when it was taken or lapsed, else the end of what is recorded. */
export function momentOfDecision(decision: ReportDecision, report: Report): number {
  return decision.outcome?.t ?? report.exercise.lasted;
}

/** Who decided, or who could have. */
export function deciderOf(decision: ReportDecision): string | undefined {
  return decision.decider ?? decision.outcome?.role ?? decision.holders[0];
}

export type CellState = 'received' | 'told' | 'unread' | 'later' | 'none';
export interface Cell {
  readonly role: string;
  readonly state: CellState;
  readonly since?: number;
  readonly from?: string;
}
export interface KnowRow {
  readonly id: string;
  readonly text: Report['facts'][number]['text'];
  readonly weight: ReportFact['weight'] | undefined;
  /** How it first came into the building. */
  readonly origin: ReportFact['origin'];
  readonly cells: readonly Cell[];
  /** Shared or told before the moment: from, to. */
  readonly passed: readonly { readonly from: string; readonly to: string }[];
  /** One colleague held something critical that had not reached the decider, and no sharing is recorded. */
  readonly ghost: { readonly holder: string; readonly length: number } | undefined;
}

/** Fact by role at one moment: with a decision its own facts, weightiest first; without one every fact of the exercise. */
export function knowRows(report: Report, decision: ReportDecision | undefined, moment: number): KnowRow[] {
  if (decision !== undefined && decision.facts.length > 0) return weighed(decision.facts).map(rowOf);
  const roles = report.roles.map((role) => role.id);
  return report.facts.map(({ id, text, holders }): KnowRow => {
    const cells = roles.map((role): Cell => {
      const holder = holders.find((each) => each.role === role);
      if (holder === undefined) return { role, state: 'none' };
      const { since, via, from } = holder;
      if (since > moment) return { role, state: 'later', since };
      const told = via === 'told' || via === 'share' || via === 'message';
      return { role, state: told ? 'told' : 'received', since, ...(from === undefined ? {} : { from }) };
    });
    return { id, text, weight: undefined, origin: undefined, cells, passed: passedIn(cells), ghost: undefined };
  });
}

/** How many of a decision's facts stood how. */
export function tally(decision: ReportDecision): Readonly<Record<ReportFact['state'], number>> {
  const counts = { known: 0, unread: 0, held: 0, unknown: 0 };
  for (const fact of decision.facts) counts[fact.state] += 1;
  return counts;
}

const weights: Readonly<Record<ReportFact['weight'], number>> = { critical: 0, useful: 1, context: 2 };
const states: Readonly<Record<ReportFact['state'], number>> = { held: 0, unread: 1, known: 2, unknown: 3 };

/** What was critical and elsewhere comes first. */
export function weighed(facts: readonly ReportFact[]): ReportFact[] {
  return facts.toSorted((a, b) => weights[a.weight] - weights[b.weight] || states[a.state] - states[b.state]);
}

function rowOf({ id, text, weight, origin, heldBy, cells: told }: ReportFact): KnowRow {
  const cells = told.map(cellOf);
  const [alone, ...others] = weight === 'critical' ? heldBy : [];
  const length = others.length > 0 ? undefined : told.find((each) => each.role === alone?.role)?.silent;
  return {
    id,
    text,
    weight,
    origin,
    cells,
    passed: passedIn(cells),
    ghost: alone === undefined || length === undefined ? undefined : { holder: alone.role, length },
  };
}

function cellOf({ role, state, since, from, later }: ReportFact['cells'][number]): Cell {
  if (state === 'none') return later === undefined ? { role, state } : { role, state: 'later', since: later };
  const known = state === 'read' ? 'received' : state;
  return {
    role,
    state: known,
    ...(since === undefined ? {} : { since }),
    ...(from === undefined ? {} : { from }),
  };
}

function passedIn(cells: readonly Cell[]): KnowRow['passed'] {
  return cells.flatMap(({ role, state, from }) => (state === 'told' && from !== undefined ? [{ from, to: role }] : []));
}
