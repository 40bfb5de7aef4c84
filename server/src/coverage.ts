import type { Rehearsal } from './rehearsal.ts';

/** What rehearsals reached of a scenario, and what none of them did. */
export interface Coverage {
  readonly runs: number;
  readonly injects: Reached;
  readonly decisions: Reached;
  readonly phases: Reached;
  /** Checkpoint results, by checkpoint: how often each came out. */
  readonly checkpoints: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The phase in which each run ended, and how many did. */
  readonly endings: Readonly<Record<string, number>>;
  readonly records: readonly number[];
}

export interface Reached {
  readonly of: number;
  readonly reached: number;
  readonly never: readonly string[];
}

export function coverageOf(rehearsals: readonly Rehearsal[]): Coverage {
  const order = rehearsals[0]?.ledger.header.scenario.order;
  const endings: Record<string, number> = {};
  const checkpoints: Record<string, Record<string, number>> = {};
  const seen = new Set<string>();
  for (const { ledger, lines } of rehearsals) {
    for (const { type, inject, decision, phase } of lines) {
      if (type === 'inject.released') seen.add(`inject ${String(inject)}`);
      if (type === 'decision.opened') seen.add(`decision ${String(decision)}`);
      if (type === 'phase.entered') seen.add(`phase ${String(phase)}`);
    }
    const ending = lines.findLast(({ type }) => type === 'phase.entered')?.phase;
    if (typeof ending === 'string') endings[ending] = (endings[ending] ?? 0) + 1;
    for (const { id, computed } of ledger.world.rows('checkpoints')) {
      const results = checkpoints[id] ?? {};
      checkpoints[id] = { ...results, [computed]: (results[computed] ?? 0) + 1 };
    }
  }
  const reached = (kind: string, ids: readonly string[] = []): Reached => {
    const never = ids.filter((id) => !seen.has(`${kind} ${id}`));
    return { of: ids.length, reached: ids.length - never.length, never };
  };
  return {
    runs: rehearsals.length,
    injects: reached('inject', order?.injects),
    decisions: reached('decision', order?.decisions),
    phases: reached('phase', order?.storyline),
    checkpoints,
    endings,
    records: rehearsals.map(({ lines }) => lines.length),
  };
}
