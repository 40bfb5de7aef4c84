import type { ControlView, PhaseView, PlannedInjectView } from '@kalari/engine/protocol';
import type { Filter } from '../../parts/sought.ts';
import { isWaiting, momentOf, SOON } from '../../parts/standing.ts';

export interface Group {
  readonly id: string;
  readonly kind: 'phase' | 'thread' | 'waiting' | 'reserve';
  readonly phase?: PhaseView;
  /** Of a thread; absent for what belongs to none. */
  readonly thread?: string;
  /** Place of the phase in the storyline, from 1. */
  readonly number?: number;
  readonly injects: readonly PlannedInjectView[];
  /** How many of them went out or were dropped. */
  readonly done: number;
}

/**
 * The inject list: one group a phase in the order of the storyline, each in the order of time; then what waits for something
 * without a time, then what the facilitator keeps in reserve. What went out stands in the phase in which it went out.
 */
export function groupsOf(control: ControlView): Group[] {
  const injects = control.injects.order.flatMap((id) => control.injects.byId[id] ?? []);
  const places = new Map<string, PlannedInjectView[]>();
  for (const inject of injects) {
    const place = placeOf(inject, control);
    places.set(place, [...(places.get(place) ?? []), inject]);
  }
  const group = (id: string, kind: Group['kind']): Group => {
    const mine = byMoment(places.get(id) ?? [], control.injects.order);
    return { id, kind, injects: mine, done: mine.filter(isOver).length };
  };
  const phases = control.phases.map((phase, index) => ({
    ...group(`phase:${phase.id}`, 'phase'),
    phase,
    number: index + 1,
  }));
  const kept = phases.filter((each) => each.injects.length > 0 || each.phase.state !== 'not-taken');
  return [...kept, group('waiting', 'waiting'), group('reserve', 'reserve')].filter(
    (each) => each.kind === 'phase' || each.injects.length > 0,
  );
}

/** The same injects by the threads of the story, each from its first to its last; what belongs to none stands at the end. */
export function threadsOf(control: ControlView): Group[] {
  const injects = control.injects.order.flatMap((id) => control.injects.byId[id] ?? []);
  const threads = [...new Set(injects.map(({ thread }) => thread))];
  return threads
    .map((thread): Group => {
      const mine = byMoment(
        injects.filter((inject) => inject.thread === thread),
        control.injects.order,
      );
      const named = thread === undefined ? {} : { thread };
      return {
        id: `thread:${thread ?? ''}`,
        kind: 'thread',
        ...named,
        injects: mine,
        done: mine.filter(isOver).length,
      };
    })
    .toSorted((a, b) => Number(a.thread === undefined) - Number(b.thread === undefined));
}

/** Where the now-line stands among injects in the order of time: before the one with this index. */
export function nowIndex(injects: readonly PlannedInjectView[], t: number): number {
  const later = injects.findIndex(
    (inject) => !isOver(inject) && inject.state !== 'due' && (momentOf(inject) ?? Infinity) > t,
  );
  return later === -1 ? injects.length : later;
}

export function passes(inject: PlannedInjectView, filter: Filter, t: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'due':
      return (
        inject.state === 'due' || (inject.state === 'planned' && inject.due !== undefined && inject.due - t <= SOON)
      );
    case 'held':
      return inject.state === 'held';
    case 'waiting':
      return isWaiting(inject);
    case 'expired':
      return inject.state === 'expired';
  }
}

/** Looks in the number, the title, the sender and the papers; every word must be found. */
export function found(inject: PlannedInjectView, words: string): boolean {
  const text = [
    inject.number,
    inject.title.text,
    inject.from.text,
    ...Object.values(inject.papers).flatMap((paper) => [
      paper.title.text,
      paper.body?.text ?? '',
      paper.only?.text ?? '',
    ]),
  ]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The inject that asks for a hand next: what waits for release first, else the next planned one. */
export function nextInject(control: ControlView): PlannedInjectView | undefined {
  const injects = control.injects.order.flatMap((id) => control.injects.byId[id] ?? []);
  const open = byMoment(
    injects.filter(
      (inject) =>
        inject.category !== 'contingency' &&
        (inject.state === 'due' || inject.state === 'planned') &&
        inject.due !== undefined,
    ),
    control.injects.order,
  );
  return open.find((inject) => inject.state === 'due') ?? open[0];
}

export function isOver(inject: PlannedInjectView): boolean {
  return (
    inject.state === 'released' ||
    inject.state === 'expired' ||
    inject.state === 'skipped' ||
    inject.state === 'withdrawn'
  );
}

function placeOf(inject: PlannedInjectView, control: ControlView): string {
  if (inject.category === 'contingency' && !isOver(inject)) return 'reserve';
  if (inject.releasedAt !== undefined)
    return `phase:${phaseAt(control.phases, inject.releasedAt) ?? control.phases[0]?.id ?? ''}`;
  if (inject.phase !== undefined) return `phase:${inject.phase}`;
  if (inject.due === undefined && !isOver(inject)) return 'waiting';
  return `phase:${control.phase ?? control.phases[0]?.id ?? ''}`;
}

function phaseAt(phases: readonly PhaseView[], t: number): string | undefined {
  const entered = phases.filter((phase) => phase.enteredAt !== undefined && phase.enteredAt <= t);
  return entered.reduce<PhaseView | undefined>(
    (last, phase) => (last === undefined || (phase.enteredAt ?? 0) >= (last.enteredAt ?? 0) ? phase : last),
    undefined,
  )?.id;
}

function byMoment(injects: readonly PlannedInjectView[], order: readonly string[]): PlannedInjectView[] {
  return injects.toSorted(
    (a, b) => (momentOf(a) ?? Infinity) - (momentOf(b) ?? Infinity) || order.indexOf(a.id) - order.indexOf(b.id),
  );
}
