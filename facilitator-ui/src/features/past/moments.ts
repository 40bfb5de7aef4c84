import type { ControlView, DecisionView, PhaseView } from '@kalari/engine/protocol';

/** Moments at which it is worth stopping: phases, messages that went out, decisions. Each once, in order. */
export function momentsOf(control: ControlView, decisions: readonly DecisionView[]): number[] {
  const phases = control.phases.flatMap(({ enteredAt }) => enteredAt ?? []);
  const sent = Object.values(control.injects.byId).flatMap(({ releasedAt }) => releasedAt ?? []);
  const decided = decisions.flatMap(({ openedAt, outcome }) => [openedAt, outcome?.t]).filter((t) => t !== undefined);
  return [...new Set([...phases, ...sent, ...decided])].toSorted((a, b) => a - b);
}

/** The next moment from here, forward or back; none at the ends. */
export function stepFrom(moments: readonly number[], t: number, by: 1 | -1): number | undefined {
  return by === 1 ? moments.find((moment) => moment > t) : moments.findLast((moment) => moment < t);
}

interface Span {
  readonly id: string;
  readonly title: PhaseView['title'];
  readonly from: number;
  readonly to: number;
}

/** The phases that were entered, each until the next. */
export function spansOf({ phases }: ControlView, end: number): Span[] {
  const entered = phases
    .flatMap(({ id, title, enteredAt }) => (enteredAt === undefined ? [] : [{ id, title, from: enteredAt }]))
    .toSorted((a, b) => a.from - b.from);
  return entered.map((phase, place) => ({ ...phase, to: entered[place + 1]?.from ?? end }));
}
