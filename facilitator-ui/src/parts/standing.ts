import type { ControlView, PlannedInjectView, ReceiptView } from '@kalari/engine/protocol';

export type StandingGlyphName = 'upcoming' | 'due' | 'held' | 'released' | 'read' | 'answered' | 'expired' | 'skipped';
export type StandingKey =
  | 'in'
  | 'dueIn'
  | 'dueNow'
  | 'later'
  | 'follows'
  | 'condition'
  | 'hand'
  | 'waits'
  | 'waitsFor'
  | 'held'
  | 'unread'
  | 'read'
  | 'acknowledgedSome'
  | 'acknowledgedAll'
  | 'answeredSome'
  | 'answeredAll'
  | 'expired'
  | 'skipped'
  | 'withdrawn';

/** How an inject stands, as shape and words: the same on the list, over the preview and on the lanes. */
export interface Standing {
  readonly glyph: StandingGlyphName;
  /** The words, under `standing.` in the catalogue. */
  readonly key: StandingKey;
  readonly n: number;
  readonly m: number;
  /** Exercise minutes that the words speak of. */
  readonly minutes: number;
  /** An exercise moment that the words speak of. */
  readonly moment?: number;
  /** Something needs a person. */
  readonly hot: boolean;
}

/** Inside this much exercise time of its moment an inject is due, and amber. */
export const SOON = 5 * 60_000;

export function standingOf(inject: PlannedInjectView, t: number): Standing {
  const base = { n: 0, m: inject.to.length, minutes: 0, hot: false };
  switch (inject.state) {
    case 'planned':
      return planned(inject, t);
    case 'due': {
      const minutes = minutesBetween(inject.due ?? t, t);
      return { ...base, glyph: 'due', key: minutes > 0 ? 'waitsFor' : 'waits', minutes, hot: true };
    }
    case 'held':
      return { ...base, glyph: 'held', key: 'held' };
    case 'released':
      return released(inject);
    case 'expired': {
      const moment = inject.by ?? inject.releasedAt;
      return { ...base, glyph: 'expired', key: 'expired', ...(moment === undefined ? {} : { moment }) };
    }
    case 'skipped':
      return { ...base, glyph: 'skipped', key: 'skipped' };
    case 'withdrawn':
      return { ...base, glyph: 'skipped', key: 'withdrawn' };
  }
}

/** Who has opened it: the receipts in the order of its recipients, colleagues who were told after them. */
export function receiptsOf(inject: PlannedInjectView): ReceiptView[] {
  const others = Object.values(inject.receipts).filter((receipt) => !inject.to.includes(receipt.role));
  return [...inject.to.flatMap((role) => inject.receipts[role] ?? []), ...others];
}

/** Released, and somebody it went to has not yet done what it wants. */
export function isWaiting(inject: PlannedInjectView): boolean {
  return inject.state === 'released' && inject.to.some((role) => !isDone(inject, inject.receipts[role]));
}

/** The moment by which an inject stands in the list: when it went out, else when it is planned. */
export function momentOf(inject: PlannedInjectView): number | undefined {
  return inject.releasedAt ?? inject.due;
}

/** How far an inject went out, or is to go out, from when the story meant it to; undefined within the minute. */
export function offPlan(
  inject: PlannedInjectView,
  { planned }: Pick<ControlView, 'planned'>,
): { readonly planned: number; readonly by: number } | undefined {
  const [meant, moment] = [planned[inject.id], momentOf(inject)];
  if (meant === undefined || moment === undefined || Math.abs(moment - meant) < 60_000) return undefined;
  return { planned: meant, by: moment - meant };
}

export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000));
}

function planned(inject: PlannedInjectView, t: number): Standing {
  const base = { n: 0, m: inject.to.length, minutes: 0, hot: false };
  if (inject.due === undefined) {
    return { ...base, glyph: 'upcoming', key: inject.trigger.kind === 'time' ? 'later' : inject.trigger.kind };
  }
  const minutes = Math.max(0, Math.ceil((inject.due - t) / 60_000));
  const soon = inject.due - t <= SOON;
  return {
    ...base,
    glyph: soon ? 'due' : 'upcoming',
    key: soon ? (minutes === 0 ? 'dueNow' : 'dueIn') : 'in',
    minutes,
    hot: soon,
  };
}

function released(inject: PlannedInjectView): Standing {
  const got = inject.to.flatMap((role) => inject.receipts[role] ?? []);
  const base = { m: inject.to.length, minutes: 0, hot: false };
  const done = got.filter((receipt) => isDone(inject, receipt)).length;
  const read = got.filter((receipt) => receipt.readAt !== undefined).length;
  if (inject.wants !== 'read' && done > 0) {
    const key = inject.wants === 'answer' ? ('answered' as const) : ('acknowledged' as const);
    const last = Math.max(...got.map((receipt) => receipt.answeredAt ?? receipt.acknowledgedAt ?? 0));
    if (done === base.m) return { ...base, glyph: 'answered', key: `${key}All`, n: done, moment: last };
    return { ...base, glyph: 'read', key: `${key}Some`, n: done };
  }
  if (read === 0) return { ...base, glyph: 'released', key: 'unread', n: 0 };
  return { ...base, glyph: 'read', key: 'read', n: read };
}

function isDone(inject: PlannedInjectView, receipt: ReceiptView | undefined): boolean {
  if (receipt === undefined) return false;
  if (inject.wants === 'answer') return receipt.answeredAt !== undefined;
  if (inject.wants === 'acknowledge') return receipt.acknowledgedAt !== undefined || receipt.answeredAt !== undefined;
  return receipt.readAt !== undefined;
}
