import type { ReportCheckpoint } from '../report-schema.ts';
import { tellResult } from '../telling.ts';
import { filled } from '../words.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { chips, glyph, none, type Page, said, section, table } from './parts.ts';

/** 10-1-2 from wounding where there are casualties, then every checkpoint: its time against its limit, and on what basis. */
export function checkpointPart(page: Page): Markup {
  const { report, names } = page;
  const { w, word } = names;
  const head = [w.checkpoint, w.who, w.against, w.took, w.limit, w.result, w.basis];
  const rows = report.checkpoints.map((it): Piece[] => [
    html`<b>${said(it.title, page)}</b>${it.source !== undefined && html`<small lang="en">${it.source}</small>`}`,
    chips(it.who, page),
    bar(it, (it.limit ?? 0) - (it.from ?? 0), 1.5),
    took(it, page),
    limit(it, page),
    result(it, page),
    word(`basis.${it.basis}`, it.basis),
  ]);
  return section('checkpoints', w.checkpoints, [
    casualties(page),
    rows.length === 0 ? none(w.none) : table(w.checkpoints, head, rows, 'checks'),
  ]);
}

/** The ten, the one and the two on one scale; a limit that the exercise set itself stands below, apart. */
function casualties(page: Page): Markup | undefined {
  const { report, names } = page;
  const { w, hour, span, word } = names;
  const found = (id: string | undefined) => report.checkpoints.find((it) => it.id === id);
  if (report.casualties === undefined) return undefined;
  const { from, steps, apart } = report.casualties;
  const two = 120 * 60_000;
  const row = (name: string, allowed: number, it: ReportCheckpoint | undefined, sign: string): Piece[] => [
    html`<b>${name}</b>${it !== undefined && html`<small>${said(it.title, page)}</small>`}`,
    scale(allowed, it, two),
    it === undefined ? '–' : took(it, page),
    html`<span class="figure">${span(allowed)}</span>`,
    it === undefined ? html`<span class="quiet">${w.stepUnmeasured}</span>` : result(it, page),
    it === undefined ? '–' : word(`basis.${it.basis}`, sign),
  ];
  const head = ['10-1-2', w.against, w.took, w.limit, w.result, w.basis];
  const title = filled(w.casualties, { time: hour(from) });
  return html`<div class="casualties"><h3>${title}</h3>${table(
    title,
    head,
    [
      ...steps.map((it) => row(w[`step.${it.step}`], it.limit, found(it.checkpoint), it.step)),
      ...apart.flatMap((id) => {
        const it = found(id);
        return it === undefined ? [] : [row(w.apart, (it.limit ?? 0) - (it.from ?? 0), it, id)];
      }),
    ],
    'ten',
  )}</div>`;
}

/** How far a thing went: the limit as a stroke, the time as a bar; past the limit the bar is hatched by its outline. */
function bar(it: ReportCheckpoint, allowed: number, times: number): Markup {
  const whole = allowed * times;
  const at = (length: number) => Math.min(100, whole <= 0 ? 0 : (length / whole) * 100);
  const length = it.took ?? (it.result === 'missed' ? whole : 0);
  return html`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="track" d="M0 6H100"/>${
    it.from !== undefined && html`<rect class="b-${it.result}" x="0" y="3.5" width="${round(at(length))}" height="5"/>`
  }${allowed > 0 && html`<path class="limit" d="M${round(at(allowed))} 0V12"/>`}</svg>`;
}

/** On the scale of the two hours, from wounding: what counts from later begins later. */
function scale(allowed: number, it: ReportCheckpoint | undefined, longest: number): Markup {
  const at = (length: number) => round(Math.min(100, (length / (longest * 1.1)) * 100));
  const from = it?.from ?? 0;
  return html`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="track" d="M${at(from)} 6H${at(from + allowed)}"/>${
    it?.took !== undefined &&
    html`<rect class="b-${it.result}" x="${at(from)}" y="3.5" width="${at(it.took)}" height="5"/>`
  }<path class="limit" d="M${at(from + allowed)} 0V12"/></svg>`;
}

function took({ took: length }: ReportCheckpoint, { names }: Page): Piece {
  return length === undefined ? '–' : html`<span class="figure">${names.span(length)}</span>`;
}

function limit({ limit: until, from }: ReportCheckpoint, { names }: Page): Piece {
  return until === undefined || from === undefined
    ? '–'
    : html`<span class="figure">${names.span(until - from)}</span>`;
}

function result(it: ReportCheckpoint, { names }: Page): Markup {
  return html`<span class="result r-${it.result}">${glyph(it.result)} <span>${tellResult(it, names)}</span></span>`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
