import type { Report } from '../report-schema.ts';
import { tellLine } from '../telling.ts';
import { filled } from '../words.ts';
import { waitingOf } from './accounts.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { chip, chips, type Page, said, section, table } from './parts.ts';

/** The way the story took and why, the ways it did not take, and how the indicators moved. */
export function storyPart(page: Page): Markup {
  const { report, names } = page;
  const { w, at } = names;
  return section('storyline', w.storyline, [
    html`<ol class="path">${report.phases.map(
      (it) =>
        html`<li><time>${at(it.enteredAt)}</time><div><b>${said(it.title, page)}</b><p>${w[`cause.${it.cause}`]}${it.why !== undefined && html`${w.colon}${said(it.why, page)}`}${it.reason !== undefined && html` <q>${it.reason}</q>`}</p></div></li>`,
    )}</ol>`,
    report.roadsNotTaken.length > 0 &&
      html`<h3>${w.roadsNotTaken}</h3><ul class="roads">${report.roadsNotTaken.map(
        (it) =>
          html`<li>${said(it.from, page)} → <b>${said(it.to, page)}</b><p>${w.wouldLead}${w.colon}${said(it.why, page)}</p></li>`,
      )}</ul>`,
    report.indicators.length > 0 &&
      html`<h3>${w.indicators}</h3><ul class="courses">${report.indicators.map((it) => course(it, page))}</ul>`,
    waitingOf(page),
  ]);
}

/** Every line of the record worth one, in order. */
export function timelinePart(page: Page): Markup {
  const { report, names } = page;
  const { w, at } = names;
  return section(
    'timeline',
    w.timeline,
    table(
      w.timeline,
      [w.time, w.role, w.what],
      report.timeline.map((it): Piece[] => [
        html`<time>${at(it.t)}</time>`,
        html`${it.role !== undefined && chip(it.role, page)}${it.to !== undefined && it.to.length > 0 && html` → ${chips(it.to, page)}`}`,
        tellLine(it, names),
      ]),
      'events',
    ),
  );
}

function course({ title, start, end, course: points }: Report['indicators'][number], page: Page): Markup {
  const { report, names } = page;
  const whole = Math.max(report.exercise.lasted, 60_000);
  const x = (t: number) => Math.round((t / whole) * 2_000) / 10;
  const y = (value: number) => Math.round((100 - value) * 5) / 10 + 3;
  const steps = points.map(({ t, value }, place) =>
    place === 0 ? `M0 ${y(start)}H${x(t)}V${y(value)}` : `H${x(t)}V${y(value)}`,
  );
  const values = [start, ...points.map((it) => it.value)];
  const spread = filled(names.w.lowHigh, { low: Math.min(...values), high: Math.max(...values) });
  return html`<li><p class="label">${said(title, page)}</p><p class="ends"><b>${start}</b> → <b>${end}</b> <span class="quiet">${spread}</span></p>
<svg viewBox="0 0 204 56" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="grid" d="M0 3H200M0 28H200M0 53H200"/><path class="course" d="${steps.length === 0 ? `M0 ${y(start)}` : steps.join('')}H200"/></svg></li>`;
}
