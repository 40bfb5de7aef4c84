import type { ControlView, Happening, PlannedInjectView, Retimed } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

const minute = 60_000;
export const FIVE = 5 * minute;

/** Where an inject would go by so much from where it stands, or from now; never into the minute that runs. */
export function movedBy(from: number | undefined, by: number, t: number): number {
  return Math.max((Math.floor(t / minute) + 1) * minute, (from ?? Math.ceil(t / minute) * minute) + by);
}

/** The later ones of its thread whose time is set: they can go along. */
export function laterOf(control: Pick<ControlView, 'injects'>, inject: PlannedInjectView): PlannedInjectView[] {
  const { thread, due } = inject;
  if (thread === undefined || due === undefined) return [];
  return rowsOf(control.injects).filter(
    (other) =>
      other.id !== inject.id &&
      other.thread === thread &&
      other.state === 'planned' &&
      other.due !== undefined &&
      other.due >= due,
  );
}

export interface Along {
  readonly kind: 'moves' | 'comes' | 'stays';
  readonly was?: number;
  readonly happening: Happening;
}

/** What else would be otherwise, in the order of time, without those that she moves herself. */
export function alongOf({ shifted, gained, missing }: Retimed, own: readonly string[]): Along[] {
  const hers = ({ event, about }: Happening) =>
    own.includes(about) && (event === 'inject.released' || event === 'inject.queued');
  return [
    ...shifted.map(({ was, ...happening }): Along => ({ kind: 'moves', was, happening })),
    ...gained.map((happening): Along => ({ kind: 'comes', happening })),
    ...missing.map((happening): Along => ({ kind: 'stays', happening })),
  ]
    .filter(({ happening }) => !hers(happening))
    .toSorted((a, b) => a.happening.t - b.happening.t);
}
