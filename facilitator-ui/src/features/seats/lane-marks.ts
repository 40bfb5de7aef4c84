import type { ControlView, DecisionView, PlannedInjectView } from '@kalari/engine/protocol';
import { silenceOf } from '../../parts/silence.ts';
import { momentOf, SOON, type StandingGlyphName } from '../../parts/standing.ts';
import { rowsOf } from '../../parts/view.ts';

/** A stretch of exercise time shown on the lanes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface InjectMark {
  readonly kind: 'inject';
  readonly id: string;
  readonly number: string;
  readonly role: string;
  readonly t: number;
  readonly glyph: StandingGlyphName;
  readonly read: boolean;
}
export interface DecisionMark {
  readonly kind: 'decision';
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly t: number;
  readonly open: boolean;
}
export interface Passing {
  readonly t: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly aloud: boolean;
}

const SPAN = 90 * 60_000;
/** Room for the marks of what happens at the very start. */
const MARGIN = 3 * 60_000;

/** An hour and a half around now, beginning a little before the start: now stands at a little more than half of it once there is a past. */
export function stretchAround(t: number): Stretch {
  const from = Math.max(-MARGIN, t - SPAN * 0.55);
  return { from, to: from + SPAN };
}

export function placeIn({ from, to }: Stretch, t: number): number {
  return ((t - from) / (to - from)) * 100;
}

export function within({ from, to }: Stretch, t: number): boolean {
  return t >= from && t <= to;
}

/** For each recipient of each inject how it stands with that one role. */
export function injectMarks(control: ControlView, now: number): InjectMark[] {
  return rowsOf(control.injects).flatMap((inject) => {
    const t = momentOf(inject);
    if (t === undefined || inject.state === 'skipped' || inject.state === 'withdrawn') return [];
    return inject.to.map(
      (role): InjectMark => ({
        kind: 'inject',
        id: inject.id,
        number: inject.number,
        role,
        t,
        ...standingFor(inject, role, now),
      }),
    );
  });
}

export function decisionMarks(decisions: readonly DecisionView[]): DecisionMark[] {
  return decisions.flatMap((decision): DecisionMark[] => {
    const { id, number, outcome } = decision;
    const holder = decision.authority[0];
    if (outcome !== undefined)
      return [
        {
          kind: 'decision',
          id,
          number,
          role: outcome.role ?? holder ?? '',
          t: outcome.t,
          open: decision.state === 'ruling',
        },
      ];
    if (decision.state !== 'open' || decision.closesAt === undefined || holder === undefined) return [];
    return [{ kind: 'decision', id, number, role: holder, t: decision.closesAt, open: true }];
  });
}

export interface Silence {
  readonly id: string;
  readonly role: string;
  readonly since: number;
  readonly minutes: number;
}

/** Where one seat alone has read something critical to another, and no sharing is recorded: the latest of each seat. */
export function silences(control: ControlView, now: number): Silence[] {
  const latest = new Map<string, Silence>();
  for (const inject of rowsOf(control.injects)) {
    const minutes = silenceOf(inject, control, now);
    const readers = Object.values(inject.receipts).filter((receipt) => receipt.readAt !== undefined);
    const [reader] = readers;
    if (minutes === undefined || reader?.readAt === undefined || readers.length > 1) continue;
    latest.set(reader.role, { id: inject.id, role: reader.role, since: inject.releasedAt ?? reader.readAt, minutes });
  }
  return [...latest.values()];
}

/** What was shared or told aloud, as arrows between lanes. */
export function passings(control: ControlView): Passing[] {
  return control.feed.flatMap((item): Passing[] => {
    if ((item.kind !== 'share' && item.kind !== 'told') || item.role === undefined || item.to === undefined) return [];
    return [{ t: item.t, from: item.role, to: item.to, aloud: item.kind === 'told' }];
  });
}

function standingFor(inject: PlannedInjectView, role: string, now: number): Pick<InjectMark, 'glyph' | 'read'> {
  const receipt = inject.receipts[role];
  if (receipt?.answeredAt !== undefined || receipt?.acknowledgedAt !== undefined)
    return { glyph: 'answered', read: true };
  if (receipt?.readAt !== undefined) return { glyph: 'read', read: true };
  if (inject.state === 'expired') return { glyph: 'expired', read: false };
  if (inject.state === 'released') return { glyph: 'read', read: false };
  if (inject.state === 'held') return { glyph: 'held', read: false };
  const soon = inject.state === 'due' || (inject.due ?? Infinity) - now <= SOON;
  return { glyph: soon ? 'due' : 'upcoming', read: false };
}
