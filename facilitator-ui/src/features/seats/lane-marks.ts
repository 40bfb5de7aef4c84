import type { ControlView, DecisionView, PlannedInjectView, RfiView } from '@kalari/engine/protocol';
import { silenceOf } from '../../parts/silence.ts';
import { momentOf, SOON, type StandingGlyphName } from '../../parts/standing.ts';
import { rowsOf } from '../../parts/view.ts';

export interface InjectMark {
  readonly kind: 'inject';
  readonly id: string;
  readonly number: string;
  readonly role: string;
  readonly t: number;
  readonly glyph: StandingGlyphName;
  readonly read: boolean;
  /** It may be left out when time is short. */
  readonly optional: boolean;
}
export interface DecisionMark {
  readonly kind: 'decision';
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly t: number;
  readonly open: boolean;
}
export interface QuestionMark {
  readonly kind: 'rfi';
  readonly id: string;
  readonly role: string;
  readonly t: number;
  readonly open: boolean;
}
export type Mark = InjectMark | DecisionMark | QuestionMark;
export interface Passing {
  readonly t: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly aloud: boolean;
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
        optional: inject.optional,
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

/** Each question on the lane of whoever asked it. */
export function questionMarks(rfis: readonly RfiView[]): QuestionMark[] {
  return rfis.map(({ id, from, askedAt, answeredAt }) => ({
    kind: 'rfi',
    id,
    role: from,
    t: askedAt,
    open: answeredAt === undefined,
  }));
}

/** The mark that an arrow leads to: the next of the same lane in time, or the nearest in time of the lane beside it. */
export function beside(marks: readonly Mark[], from: Mark, key: string, lanes: readonly string[]): Mark | undefined {
  const lane = marks.filter((mark) => mark.role === from.role).toSorted((a, b) => a.t - b.t);
  const place = lane.indexOf(from);
  if (key === 'ArrowRight') return lane[place + 1];
  if (key === 'ArrowLeft') return lane[place - 1];
  if (key === 'Home') return lane[0];
  if (key === 'End') return lane.at(-1);
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return undefined;
  for (let row = lanes.indexOf(from.role) + by; row >= 0 && row < lanes.length; row += by) {
    const there = marks.filter((mark) => mark.role === lanes[row]);
    if (there.length > 0) return nearest(there, from.t);
  }
  return undefined;
}

export function nearest(marks: readonly Mark[], t: number): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || Math.abs(mark.t - t) < Math.abs(best.t - t) ? mark : best),
    undefined,
  );
}

export const nameOf = (mark: Mark): string => `${mark.kind} ${mark.id} ${mark.role}`;

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

/** A stretch of a lane where nothing stands, and whether a decision with its number stands right before it. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly afterDecision: boolean;
}

/** The widest stretch between the marks of a lane, the first where several are as wide: there words have most room. */
export function widestGap(marks: readonly Mark[], role: string, from: number, to: number): Gap {
  const inside = marks.filter((mark) => mark.role === role && mark.t >= from && mark.t <= to);
  const stops = [...inside].sort((a, b) => a.t - b.t);
  let widest: Gap = { from, to: from, afterDecision: false };
  let last: Gap = { from, to: from, afterDecision: false };
  for (const mark of [...stops, { t: to, kind: 'inject' }] as const) {
    const gap = { ...last, to: mark.t };
    if (gap.to - gap.from > widest.to - widest.from) widest = gap;
    last = { from: mark.t, to: mark.t, afterDecision: mark.kind === 'decision' };
  }
  return widest;
}

/** Whether another mark follows so close that the number beside a decision would run into it. */
export function isCrowded(marks: readonly Mark[], mark: Mark, span: number): boolean {
  return marks.some(
    (other) => other !== mark && other.role === mark.role && other.t >= mark.t && (other.t - mark.t) / span < 0.06,
  );
}

/** What was shared or told aloud, as arrows between lanes; what was taken back leaves none. */
export function passings(control: ControlView): Passing[] {
  return control.feed.flatMap((item, place): Passing[] => {
    const passed = item.event === 'inject.shared' || item.event === 'fact.told';
    if (!passed || item.role === undefined || item.to === undefined) return [];
    const back = control.feed
      .slice(place)
      .filter((later) => later.event === 'inject.unshared' && later.role === item.role && later.about === item.about)
      .flatMap((later) => later.to ?? []);
    const to = item.kind === 'told' ? item.to : item.to.filter((role) => !back.includes(role));
    return to.length === 0 ? [] : [{ t: item.t, from: item.role, to, aloud: item.kind === 'told' }];
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
