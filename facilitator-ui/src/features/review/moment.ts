import type { Report, ReportDecision } from '@kalari/engine/protocol';

export type ReportFact = ReportDecision['facts'][number];

/** The moment a decision is looked at: when it was taken or lapsed, else the end of what is recorded. */
export function momentOfDecision(decision: ReportDecision, report: Report): number {
  return decision.outcome?.t ?? report.exercise.lasted;
}

/** Who decided, or who could have. */
export function deciderOf(decision: ReportDecision): string | undefined {
  return decision.outcome?.role ?? decision.holders[0];
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
  readonly cells: readonly Cell[];
  /** Shared or told before the moment: from, to. */
  readonly passed: readonly { readonly from: string; readonly to: string }[];
  /** One colleague held something critical that had not reached the decider, and no sharing is recorded. */
  readonly ghost: { readonly holder: string; readonly length: number } | undefined;
}

/** Fact by role at one moment: with a decision its own facts, weightiest first; without one every fact of the exercise. */
export function knowRows(report: Report, decision: ReportDecision | undefined, moment: number): KnowRow[] {
  const roles = report.roles.map((role) => role.id);
  const decider = decision === undefined ? undefined : deciderOf(decision);
  const wanted =
    decision === undefined || decision.facts.length === 0
      ? report.facts.map((fact) => fact.id)
      : weighed(decision.facts).map((fact) => fact.id);
  return wanted.map((id): KnowRow => {
    const fact = decision?.facts.find((each) => each.id === id);
    const known = report.facts.find((each) => each.id === id);
    const holders = known?.holders ?? [];
    const cells = roles.map((role): Cell => {
      const holder = holders.find((each) => each.role === role);
      const heldBy = fact?.heldBy.find((each) => each.role === role);
      if (role === decider && fact?.state === 'unread') return { role, state: 'unread' };
      const since = holder?.since ?? heldBy?.since;
      if (since === undefined) return { role, state: 'none' };
      if (since > moment) return { role, state: 'later', since };
      const told = holder?.via === 'told' || holder?.via === 'share' || holder?.via === 'message';
      return {
        role,
        state: told ? 'told' : 'received',
        since,
        ...(holder?.from === undefined ? {} : { from: holder.from }),
      };
    });
    return {
      id,
      text: known?.text ?? fact?.text ?? { text: id, lang: report.exercise.language },
      weight: fact?.weight,
      cells,
      passed: holders.flatMap((holder) =>
        holder.from === undefined || holder.since > moment ? [] : [{ from: holder.from, to: holder.role }],
      ),
      ghost: ghostOf(fact, moment),
    };
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

function ghostOf(fact: ReportFact | undefined, moment: number): KnowRow['ghost'] {
  if (fact === undefined || fact.weight !== 'critical' || fact.state !== 'held') return undefined;
  const holders = fact.heldBy.filter((each) => each.since <= moment);
  const [holder] = holders;
  return holder === undefined || holders.length > 1
    ? undefined
    : { holder: holder.role, length: moment - holder.since };
}
