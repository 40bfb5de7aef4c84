import type { ControlView, DecisionView, PlannedInjectView } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

export interface LeftOut {
  readonly injects: readonly PlannedInjectView[];
  readonly decisions: readonly DecisionView[];
}

/** What is optional and still to come: left out when its time comes while time is short. */
export function leftOut(control: ControlView, decisions: readonly DecisionView[]): LeftOut {
  return {
    injects: rowsOf(control.injects).filter(
      (inject) => inject.optional && (inject.state === 'planned' || inject.state === 'due' || inject.state === 'held'),
    ),
    decisions: decisions.filter(
      (decision) => decision.state === 'planned' && control.optionalDecisions.includes(decision.id),
    ),
  };
}

export type Objective = ControlView['objectives'][number];

/** The objectives that are served less without what is optional, those that lose most first. */
export function poorer(objectives: readonly Objective[]): Objective[] {
  const lost = ({ serves: { all, essential } }: Objective) => (all === 0 ? 0 : (all - essential) / all);
  return objectives.filter((objective) => lost(objective) > 0).toSorted((a, b) => lost(b) - lost(a));
}
