import type { DecisionView } from '@kalari/engine/protocol';

const urgency: Readonly<Record<DecisionView['state'], number>> = {
  ruling: 0,
  open: 1,
  planned: 3,
  skipped: 4,
  taken: 2,
  lapsed: 2,
};

/** What waits for a ruling first, then what is open by its deadline, then what was decided, latest first, then what is to come. */
export function arrangedDecisions(decisions: readonly DecisionView[]): DecisionView[] {
  return decisions.toSorted((a, b) => {
    const order = urgency[a.state] - urgency[b.state];
    if (order !== 0) return order;
    if (a.state === 'open' && b.state === 'open') return (a.closesAt ?? Infinity) - (b.closesAt ?? Infinity);
    if (a.outcome !== undefined && b.outcome !== undefined) return b.outcome.t - a.outcome.t;
    return a.number - b.number;
  });
}

/** The decision a ruling is about: the one chosen if it waits, else the one that has waited longest. */
export function toRule(decisions: readonly DecisionView[], chosen: string | null): DecisionView | undefined {
  const waiting = decisions
    .filter((decision) => decision.state === 'ruling')
    .toSorted((a, b) => (a.outcome?.t ?? 0) - (b.outcome?.t ?? 0));
  return waiting.find((decision) => decision.id === chosen) ?? waiting[0];
}

/** Decisions that can be recorded as taken aloud: open ones, earliest deadline first, then those that were not put yet. */
export function toRecord(decisions: readonly DecisionView[]): DecisionView[] {
  const open = decisions
    .filter((decision) => decision.state === 'open')
    .toSorted((a, b) => (a.closesAt ?? Infinity) - (b.closesAt ?? Infinity));
  return [...open, ...decisions.filter((decision) => decision.state === 'planned')];
}

/** Roles to be consulted with whom no word, in whatever way, is on record. */
export function notConsulted({ consult, consulted, positions }: DecisionView): string[] {
  return consult.filter((role) => ![...consulted, ...positions].some((word) => word.role === role));
}

/** Every word with those who are to be consulted; a position that everybody saw is one, too. */
export function askedIn({ consult, consulted, positions }: DecisionView): DecisionView['consulted'] {
  const seen = positions.filter(({ role }) => consult.includes(role) && !consulted.some((word) => word.role === role));
  return [...consulted, ...seen.map(({ role, t }) => ({ role, t, how: 'position' as const }))];
}

/** Roles to be told to whom nothing, in whatever way, is on record. */
export function notInformed({ inform, informed }: DecisionView): string[] {
  return inform.filter((role) => !informed.some((word) => word.role === role));
}

/** About what somebody most likely spoke with whom: the decision wanted or the most pressing one, who decides it, who is to be asked. */
export function toTalkOf(open: readonly DecisionView[], wanted: string | null): { decision: string; roles: string[] } {
  const decision = open.find(({ id }) => id === wanted) ?? toRecord(open)[0] ?? open[0];
  if (decision === undefined) return { decision: '', roles: [] };
  const silent = notConsulted(decision);
  return {
    decision: decision.id,
    roles: [...new Set([...decision.authority, ...(silent.length > 0 ? silent : decision.consult)])],
  };
}
