import type { ReportDecision } from '../report-schema.ts';
import { tellChoice, tellDecider } from '../telling.ts';
import { tellAuthority, tellContact, tellHat, tellHeld, tellOverstep } from '../telling-authority.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { callout, factBar, key, matrix } from './matrix.ts';
import { chip, chips, none, type Page, said, section, table } from './parts.ts';

/** Every decision at a glance. */
export function decisionOverview(page: Page): Markup {
  const { report, names } = page;
  const { w, at, span, of } = names;
  const rows = report.decisions.map((decision): Piece[] => {
    const { outcome, facts } = decision;
    const known = facts.filter((it) => it.state === 'known').length;
    return [
      html`<a href="#d-${decision.number}">D-${decision.number}</a>`,
      outcome === undefined ? '–' : html`<time>${at(outcome.t)}</time>`,
      html`<b>${said(decision.title, page)}</b>${outcome !== undefined && html`<small>${tellChoice(decision, names)}</small>`}`,
      outcome?.role === undefined ? tellDecider(decision, names) : chip(outcome.role, page),
      outcome === undefined ? '–' : tellOverview(decision, page),
      facts.length === 0 ? '–' : html`${factBar(facts, page)} <span class="figure">${of(known, facts.length)}</span>`,
      outcome === undefined ? '–' : html`<span class="figure">${span(outcome.took)}</span>`,
      decision.informed.length === 0
        ? '–'
        : chips(
            decision.informed.map((it) => it.role),
            page,
          ),
    ];
  });
  const head = [w.number, w.time, w.decision, w.decidedBy, w.authority, w.facts, w.timeOpen, w.informed];
  return section(
    'decisions',
    w.decisions,
    rows.length === 0 ? none(w.none) : table(w.decisions, head, rows, 'overview'),
  );
}

/** Each decision with its account and its matrix. */
export function decisionPages(page: Page): Markup {
  const { report, names } = page;
  if (report.decisions.length === 0) return html``;
  return section('who-knew', names.w.whoKnew, [key(page), report.decisions.map((decision) => one(decision, page))]);
}

function one(decision: ReportDecision, page: Page): Markup {
  const { names, report } = page;
  const { w, at } = names;
  const { outcome } = decision;
  return html`<article class="decision" id="d-${decision.number}" aria-labelledby="d-${decision.number}-title">
<header><p class="number">D-${decision.number}</p><div><h3 id="d-${decision.number}-title">${said(decision.title, page)}</h3>
<p class="chosen">${outcome?.role === undefined ? html`<b>${tellDecider(decision, names)}</b>` : chip(outcome.role, page)} ${
    outcome !== undefined && html`<time>${at(outcome.t)}</time> <b>${tellChoice(decision, names)}</b>`
  }${outcome?.other !== undefined && html` <span class="tag">${w.otherCourse}</span>`}${outcome?.recorded === true && html` <span class="tag">${w.recorded}</span>`}${
    outcome?.option?.doctrine === true && html` <span class="tag">${w.inDoctrine}</span>`
  }</p></div></header>
<dl class="account">${accountOf(decision, page).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<div class="known">${matrix(decision, page)}${callout(decision, page)}</div>
${
  decision.seen.length > 0 &&
  html`<p class="seen"><b>${w.seen}</b>${w.colon}${decision.seen.map(
    (it, place) => html`${place > 0 && w.semicolon}<time>${names.hour(it.readAt)}</time> ${said(it.title, page)}`,
  )}</p>`
}${outcome === undefined && !report.exercise.ended && html`<p class="quiet">${w.notEnded}</p>`}</article>`;
}

function accountOf(decision: ReportDecision, page: Page): [string, Piece][] {
  const { w, hour, span, word } = page.names;
  const { outcome } = decision;
  const hat = tellHat(decision, page.names);
  const listed = (items: readonly Markup[]): Piece =>
    items.length === 0 ? w.none : html`<ul>${items.map((it) => html`<li>${it}</li>`)}</ul>`;
  const words = (
    name: string,
    had: ReportDecision['informed'],
    without: string,
    missing: readonly string[],
  ): [string, Piece][] => {
    if (had.length + missing.length === 0) return [];
    const told = had.map((it) => html`${chip(it.role, page)} ${tellContact(it, outcome?.role, page.names)}`);
    return [
      [
        name,
        html`${had.length > 0 && listed(told)}${missing.length > 0 && html`<p class="held">${without}${w.colon}${chips(missing, page)}</p>`}`,
      ],
    ];
  };
  return [
    [
      w.timeOpen,
      html`<time>${hour(decision.openedAt)}</time> – ${outcome === undefined ? w.stillOpen : html`<time>${hour(outcome.t)}</time>, <b>${span(outcome.took)}</b>`}${
        decision.closesAt !== undefined && html`<br>${w.openUntil} <time>${hour(decision.closesAt)}</time>`
      }`,
    ],
    [
      w.authority,
      html`${outcome !== undefined && html`<b>${tellAuthority(decision, page.names)}</b><br>`}${tellHeld(decision, page.names)}`,
    ],
    ...(hat === '' ? [] : [[w.hat, hat] as [string, Piece]]),
    ...(outcome?.reason === undefined ? [] : [[w.reason, html`<q>${outcome.reason}</q>`] as [string, Piece]]),
    ...(outcome?.ruling === undefined
      ? []
      : [
          [
            w.ruled,
            html`${outcome.ruling.as !== undefined && said(outcome.ruling.as, page)} ${outcome.ruling.reason !== undefined && html`<q>${outcome.ruling.reason}</q>`}`,
          ] as [string, Piece],
        ]),
    ...words(w.consulted, decision.consulted, w.notConsulted, decision.notConsulted),
    [
      w.positions,
      listed(
        decision.positions.map(
          (it) =>
            html`${chip(it.role, page)} ${word(`stance.${it.stance}`, it.stance)}${it.option !== undefined && html`${w.colon}${said(it.option, page)}`} ${
              it.dissent && html`<span class="tag strong">${w.dissent}</span>`
            }${it.text !== undefined && html` <q>${it.text}</q>`}`,
        ),
      ),
    ],
    ...words(w.informed, decision.informed, w.noWord, decision.notInformed),
    ...(decision.oversteps.length === 0
      ? []
      : [
          [
            w.overstepped,
            listed(
              decision.oversteps.map(
                (it) => html`${chip(it.role, page)} <time>${hour(it.t)}</time> ${tellOverstep(it, page.names)}`,
              ),
            ),
          ] as [string, Piece],
        ]),
  ];
}

/** By what authority, and whether somebody else had tried before. */
function tellOverview(decision: ReportDecision, page: Page): Piece {
  const { names } = page;
  const others = decision.oversteps.map((it) => it.role);
  return html`${tellAuthority(decision, names)}${others.length > 0 && html`<small>${names.w.overstepped}${names.w.colon}${chips([...new Set(others)], page)}</small>`}`;
}
