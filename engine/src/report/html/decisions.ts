import type { ReportDecision } from '../report-schema.ts';
import { tellChoice, tellDecider } from '../telling.ts';
import { filled } from '../words.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { callout, factBar, key, matrix } from './matrix.ts';
import { chip, chips, none, type Page, said, section, table } from './parts.ts';

/** Every decision at a glance. */
export function decisionOverview(page: Page): Markup {
  const { report, names } = page;
  const { w, at, span, of, word } = names;
  const rows = report.decisions.map((decision): Piece[] => {
    const { outcome, facts } = decision;
    const known = facts.filter((it) => it.state === 'known').length;
    return [
      html`<a href="#d-${decision.number}">D-${decision.number}</a>`,
      outcome === undefined ? '–' : html`<time>${at(outcome.t)}</time>`,
      html`<b>${said(decision.title, page)}</b>${outcome !== undefined && html`<small>${tellChoice(decision, names)}</small>`}`,
      outcome?.role === undefined ? tellDecider(decision, names) : chip(outcome.role, page),
      outcome === undefined ? '–' : word(`authority.${outcome.authority}`, ''),
      facts.length === 0 ? '–' : html`${factBar(facts, page)} <span class="figure">${of(known, facts.length)}</span>`,
      outcome === undefined ? '–' : html`<span class="figure">${span(outcome.took)}</span>`,
      decision.toldAfter.length === 0
        ? '–'
        : chips(
            decision.toldAfter.map((it) => it.role),
            page,
          ),
    ];
  });
  const head = [w.number, w.time, w.decision, w.decidedBy, w.authority, w.facts, w.timeOpen, w.toldAfter];
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
  const { w, hour, span, word, roles } = page.names;
  const { outcome, delegation, toldAfter, inform } = decision;
  const listed = (items: readonly Markup[]): Piece =>
    items.length === 0 ? w.none : html`<ul>${items.map((it) => html`<li>${it}</li>`)}</ul>`;
  const exchanged = (its: readonly { role: string; how: string; t: number }[]) =>
    its.map((it) => html`${chip(it.role, page)} ${word(`how.${it.how}`, it.how)}, <time>${hour(it.t)}</time>`);
  const unheard =
    outcome?.role === undefined
      ? []
      : inform.filter((id) => id !== outcome.role && !toldAfter.some((it) => it.role === id));
  return [
    [
      w.timeOpen,
      html`<time>${hour(decision.openedAt)}</time> – ${outcome === undefined ? w.stillOpen : html`<time>${hour(outcome.t)}</time>, <b>${span(outcome.took)}</b>`}${
        decision.closesAt !== undefined && html`<br>${w.openUntil} <time>${hour(decision.closesAt)}</time>`
      }`,
    ],
    [
      w.authority,
      html`${outcome !== undefined && html`<b>${word(`authority.${outcome.authority}`, '')}</b><br>`}${w.heldBy} ${chips(decision.holders, page)}${
        delegation !== undefined &&
        html`<br>${filled(w.delegation, { roles: roles(delegation.to), order: delegation.by.text })}`
      }`,
    ],
    ...(outcome?.reason === undefined ? [] : [[w.reason, html`<q>${outcome.reason}</q>`] as [string, Piece]]),
    ...(outcome?.ruling === undefined
      ? []
      : [
          [
            w.ruled,
            html`${outcome.ruling.as !== undefined && said(outcome.ruling.as, page)} ${outcome.ruling.reason !== undefined && html`<q>${outcome.ruling.reason}</q>`}`,
          ] as [string, Piece],
        ]),
    [
      w.consulted,
      html`${listed(exchanged(decision.consulted))}${decision.notConsulted.length > 0 && html`<p class="held">${w.notConsulted}${w.colon}${chips(decision.notConsulted, page)}</p>`}`,
    ],
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
    [
      w.toldAfter,
      html`${listed(exchanged(toldAfter))}${unheard.length > 0 && html`<p class="held">${w.noWord}${w.colon}${chips(unheard, page)}</p>`}`,
    ],
  ];
}
