import type { Report, ReportDecision, TimelineItem } from './report-schema.ts';
import { span, storyTime, type Words, wordsOf } from './words.ts';

/** A report as a document of blocks: Markdown and HTML are two ways to write the same outline. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The report's blocks in reading order. */
export function outline(report: Report): Block[] {
  const { exercise } = report;
  const w = wordsOf(exercise.language);
  const at = (t: number) => storyTime(w, exercise.starts, t);
  const role = (id: string | undefined) => report.roles.find((it) => it.id === id)?.short.text ?? id ?? '';
  const roles = (ids: readonly string[]) => ids.map(role).join(', ');
  return [
    heading(1, `${w.title}${w.colon}${exercise.title.text}`),
    text(w.exerciseMark),
    pairs([
      [w.scenario, `${exercise.scenario} (${exercise.digest.slice(0, 16)})`],
      [w.lasted, span(w, exercise.lasted)],
      [w.record, `${exercise.records}, ${exercise.head.slice(0, 16)}`],
    ]),
    ...(exercise.ended ? [] : [text(w.notEnded)]),
    heading(2, w.seats),
    table(
      ['', '', ''],
      report.roles.map((it) => [it.short.text, it.title.text, it.name ?? (it.taken ? '' : w.nobody)]),
    ),
    heading(2, w.decisions),
    ...report.decisions.flatMap((decision) => decisionBlocks(decision, { w, at, role, roles })),
    heading(2, w.checkpoints),
    table(
      ['', w.who, w.took, w.limit, w.result, w.basis],
      report.checkpoints.map((it) => [
        it.title.text,
        roles(it.who),
        it.took === undefined ? '' : span(w, it.took),
        it.limit === undefined || it.from === undefined ? '' : span(w, it.limit - it.from),
        [w[`result.${it.result}`], it.reason].filter(Boolean).join(w.colon),
        wordOf(w, `basis.${it.basis}`, it.basis),
      ]),
    ),
    heading(2, w.objectives),
    ...report.objectives.flatMap((it) => [
      heading(3, it.title.text),
      it.observations.length === 0
        ? text(w.noObservations)
        : list(
            it.observations.map((note) => [`${at(note.t)} ${w[note.rating]}`, note.text].filter(Boolean).join(w.colon)),
          ),
    ]),
    heading(2, w.storyline),
    table(
      [w.entered, '', w.because],
      report.phases.map((it) => [at(it.enteredAt), it.title.text, it.reason ?? it.why?.text ?? '']),
    ),
    ...(report.roadsNotTaken.length === 0
      ? []
      : [
          heading(3, w.roadsNotTaken),
          list(report.roadsNotTaken.map((it) => `${it.from.text} → ${it.to.text}${w.colon}${it.why.text}`)),
        ]),
    heading(2, w.whoKnew),
    table(
      [w.fact, ...report.roles.map((it) => it.short.text)],
      report.facts.map((fact) => [
        fact.text.text,
        ...report.roles.map((it) => {
          const holder = fact.holders.find((one) => one.role === it.id);
          return holder === undefined ? '' : at(holder.since);
        }),
      ]),
    ),
    heading(2, w.indicators),
    table(
      ['', w.start, w.end],
      report.indicators.map((it) => [it.title.text, String(it.start), String(it.end)]),
    ),
    heading(2, w.timeline),
    table(
      [w.time, '', w.what],
      report.timeline.map((it) => [
        at(it.t),
        [role(it.role), it.to === undefined ? '' : `→ ${roles(it.to)}`].filter(Boolean).join(' '),
        [w.events[it.event] ?? it.event, it.title?.text, detailOf(it, w, at), it.choice?.text, writtenIn(it)]
          .filter(Boolean)
          .join('. '),
      ]),
    ),
    text(w.integrity),
    text(w.notice),
  ];
}

interface Names {
  readonly w: Words;
  readonly at: (t: number) => string;
  readonly role: (id: string | undefined) => string;
  readonly roles: (ids: readonly string[]) => string;
}

function decisionBlocks(decision: ReportDecision, { w, at, role, roles }: Names): Block[] {
  const { outcome } = decision;
  const who = outcome === undefined ? w.none : outcome.role === undefined ? w['authority.default'] : role(outcome.role);
  const held = `${w.heldBy} ${roles(decision.holders)}`;
  return [
    heading(3, `D-${decision.number} ${decision.title.text}`),
    pairs([
      [
        w.decidedBy,
        [who, outcome === undefined ? '' : at(outcome.t), outcome?.recorded ? w.recorded : '']
          .filter(Boolean)
          .join(', '),
      ],
      [w.authority, outcome === undefined ? held : `${w[`authority.${outcome.authority}`]} (${held})`],
      [w.took, outcome === undefined ? w.none : span(w, outcome.took)],
      [outcome?.other === undefined ? w.choice : w.otherCourse, outcome?.other ?? outcome?.option?.text.text ?? w.none],
      ...(outcome?.ruling?.as === undefined ? [] : [[w.ruled, outcome.ruling.as.text] as const]),
      ...(outcome?.reason === undefined ? [] : [[w.reason, outcome.reason] as const]),
      [
        w.consulted,
        decision.consulted.map((it) => `${role(it.role)} (${w[`how.${it.how}`]}, ${at(it.t)})`).join(w.semicolon) ||
          w.none,
      ],
      ...(decision.notConsulted.length === 0 ? [] : [[w.notConsulted, roles(decision.notConsulted)] as const]),
      [
        w.positions,
        decision.positions
          .map((it) =>
            [`${role(it.role)} ${w[`stance.${it.stance}`]}`, it.option?.text, it.text, it.dissent ? w.dissent : '']
              .filter(Boolean)
              .join(', '),
          )
          .join(w.semicolon) || w.none,
      ],
    ]),
    ...(decision.seen.length === 0
      ? []
      : [text(`${w.seen}${w.colon.trimEnd()}`), list(decision.seen.map((it) => `${at(it.readAt)} ${it.title.text}`))]),
    ...(decision.facts.length === 0
      ? []
      : [
          text(`${w.facts}${w.colon.trimEnd()}`),
          list(
            decision.facts.map((it) => {
              const others = it.heldBy.map((one) => `${role(one.role)} ${at(one.since)}`).join(', ');
              const state = w[`state.${it.state}`] + (it.state === 'held' ? ` (${others})` : '');
              return `${it.text.text}${w.colon}${w[`weight.${it.weight}`]}, ${state}`;
            }),
          ),
        ]),
  ];
}

/** Codes in words; how a thing came about is told elsewhere. */
function detailOf({ event, detail }: TimelineItem, w: Words, at: Names['at']): string | undefined {
  if (detail === undefined) return undefined;
  if (event === 'clock.advanced') return at(Number(detail));
  if (event === 'clock.speeded') return `× ${Number(detail) / 1_000}`;
  const word = (key: string) => wordOf(w, key, '') || undefined;
  return (
    word(`result.${detail}`) ?? word(`stance.${detail}`) ?? (event === 'observation.noted' ? word(detail) : undefined)
  );
}

function writtenIn({ text, detail, choice }: TimelineItem): string | undefined {
  return text === detail || text === choice?.text ? undefined : text;
}

function wordOf(w: Words, key: string, otherwise: string): string {
  const known: Readonly<Record<string, unknown>> = w;
  return typeof known[key] === 'string' ? known[key] : otherwise;
}

function heading(level: 1 | 2 | 3, words: string): Block {
  return { kind: 'heading', level, text: words };
}
function text(words: string): Block {
  return { kind: 'text', text: words };
}
function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}
function pairs(rows: readonly (readonly [string, string])[]): Block {
  return { kind: 'pairs', rows };
}
function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', head, rows };
}
