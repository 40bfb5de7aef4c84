import type { Names } from './names.ts';
import type { Report, ReportAccounts, ReportCheckpoint, ReportDecision, TimelineItem } from './report-schema.ts';
import { filled, signed } from './words.ts';

type Cell = ReportDecision['facts'][number]['cells'][number];
type Overruled = Report['conduct']['overruled'][number];

/** What a cell of the matrix says in words, the same in every format: how it knew, and what is recorded since. */
export function tellCell(cell: Cell, { w, hour, role, roles, span }: Names): string {
  const { state, since, silent, passed, later } = cell;
  return [
    [tellState(cell, { w, role }), since === undefined || cell.via === 'brief' ? '' : hour(since)]
      .filter(Boolean)
      .join(' '),
    silent === undefined ? '' : filled(w['cell.silent'], { length: span(silent) }),
    passed.length === 0 ? '' : filled(w['cell.passed'], { roles: roles(passed) }),
    later === undefined || state === 'told' || state === 'read' ? '' : filled(w['cell.later'], { time: hour(later) }),
  ]
    .filter(Boolean)
    .join(w.semicolon);
}

/** The first words of a cell, without its time. */
export function tellState({ state, from, via, form }: Cell, { w, role }: Pick<Names, 'w' | 'role'>): string {
  if (state === 'unread') return w['cell.unread'];
  if (state === 'none') return w['cell.none'];
  if (state === 'read')
    return via === 'brief'
      ? w['cell.brief']
      : via === 'desk'
        ? w['cell.desk']
        : via === 'asset'
          ? w['cell.asset']
          : w['cell.read'];
  if (from === undefined) return w['cell.control'];
  if (form !== undefined) return filled(w['cell.product'], { form: form.text, role: role(from) });
  return filled(via === 'share' ? w['cell.share'] : w['cell.told'], { role: role(from) });
}

/** The sentence over the matrix. */
export function whoKnew({ outcome }: ReportDecision, { w, hour, role }: Names, end: number): string {
  if (outcome === undefined) return filled(w.knowOpen, { time: hour(end) });
  if (outcome.role === undefined) return filled(w.knowLapsed, { time: hour(outcome.t) });
  return filled(w.knowDecided, { time: hour(outcome.t), role: role(outcome.role) });
}

/** How a fact first came into the building. */
export function tellOrigin({ origin }: ReportDecision['facts'][number], { w, hour, word }: Names): string {
  if (origin === undefined) return '';
  if (origin.via === 'brief') return w['origin.brief'];
  const how = origin.channel === undefined ? word(`origin.${origin.via}`, '') : word(`channel.${origin.channel}`, '');
  return [hour(origin.t), how].filter(Boolean).join(', ');
}

/** Who decided, or that nobody did. */
export function tellDecider({ outcome }: ReportDecision, { w, role }: Names): string {
  if (outcome === undefined) return w.stillOpen;
  return outcome.role === undefined ? w['authority.default'] : role(outcome.role);
}

/** What was chosen, in the words of the option or of whoever chose. */
export function tellChoice({ outcome }: ReportDecision, { w }: Names): string {
  return outcome?.other ?? outcome?.option?.text.text ?? w.none;
}

/** The result that stands, the computed one where it differs, and why. */
export function tellResult({ result, computed, reason }: ReportCheckpoint, { w }: Names): string {
  const stands = w[`result.${result}`];
  const before = result === computed ? '' : ` (${w.computed}${w.colon}${w[`result.${computed}`]})`;
  return [`${stands}${before}`, reason].filter(Boolean).join(w.colon);
}

/** What the scenario computed, and what stands instead. */
export function tellFigures({ kind, change, instead, by, due }: Overruled, { w, hour, span }: Names): [string, string] {
  if (kind === 'move') return [signed(change ?? 0), signed(instead ?? 0)];
  if (kind === 'delay' || kind === 'delay-asset') return [filled(w.later, { length: span(by ?? 0) }), w.setAside];
  return [due === undefined ? w[`kind.${kind}`] : hour(due), w.setAside];
}

/** How far facts had come, in figures; no word is said of what did not occur. */
export function tellFacts({ bore, ...states }: Report['summary']['facts'], { w, of }: Names): string {
  const rest = (['unread', 'held', 'unknown'] as const).flatMap((it) =>
    states[it] === 0 ? [] : [`${w[`state.${it}`]} ${states[it]}`],
  );
  return `${of(states.known, bore)}${rest.length === 0 ? '' : ` (${rest.join(w.semicolon)})`}`;
}

/** One choice of length. */
export function tellPace(
  { left, factor, from, optional }: Report['conduct']['paces'][number],
  { w, span, hour }: Names,
): string {
  return filled(optional ? w['pace.whole'] : w['pace.short'], {
    left: span(left),
    factor: factor / 1_000,
    time: hour(from),
  });
}

/** What a line of the timeline is about, in words. */
export function tellLine(item: TimelineItem, names: Names): string {
  const { w } = names;
  return [
    w.events[item.event] ?? item.event,
    item.title?.text,
    tellDetail(item, names),
    item.choice?.text,
    writtenIn(item),
  ]
    .filter(Boolean)
    .join('. ');
}

/** Codes in words; how a thing came about is told elsewhere. */
function tellDetail({ event, detail }: TimelineItem, { w, at, span, word }: Names): string | undefined {
  if (detail === undefined) return undefined;
  if (event === 'clock.advanced' || event === 'inject.retimed') return at(Number(detail));
  if (event === 'release.chosen') return word(`mode.${detail}`, '');
  if (event === 'clock.speeded') return `× ${Number(detail) / 1_000}`;
  if (event === 'exercise.paced') return span(Number(detail));
  if (event === 'inject.skipped' || event === 'decision.skipped') return word(`left.${detail}`, '');
  if (event === 'decision.overstepped') return word(`overstep.${detail}`, '');
  if (event === 'observation.noted') return word(detail, '');
  if (event === 'product.overstepped') return word(`product.${detail}`, '');
  if (event.startsWith('product.')) return word(`authority.${detail}`, '');
  if (event.startsWith('asset.')) return tellAssetDetail(event, detail, { span, word });
  return (
    word(`result.${detail}`, '') || word(`stance.${detail}`, '') || (w.events[event] === undefined ? detail : undefined)
  );
}

/** Places and caveats stand with the asset's name already. */
function tellAssetDetail(event: string, detail: string, { span, word }: Pick<Names, 'span' | 'word'>): string {
  if (event === 'asset.delayed') return span(Number(detail));
  if (event === 'asset.overstepped') return word(`asset.ordered.${detail}`, '');
  return event === 'asset.declined' ? word(detail, '') : word(`asset.${detail}`, '');
}

function writtenIn({ text, detail, choice }: TimelineItem): string | undefined {
  return text === detail || text === choice?.text ? undefined : text;
}

/** One of two accounts, with who held it. */
export function tellAccount({ text, holders }: ReportAccounts['one'], { w, roles }: Names): string {
  const held =
    holders.length === 0 ? w.heldByNobody : filled(w.heldByRoles, { roles: roles(holders.map((it) => it.role)) });
  return `${text.text} (${held})`;
}

/** Who was the first to hold both accounts. */
export function tellMet({ met }: ReportAccounts, { w, role, hour }: Names): string {
  return met === undefined ? w.metByNobody : filled(w.metBy, { role: role(met.role), time: hour(met.t) });
}
