import type { ReportDecision } from '../report-schema.ts';
import { tellOrigin, tellState, whoKnew } from '../telling.ts';
import { filled } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { chip, chips, glyph, type Page, said, toneOf } from './parts.ts';

type Fact = ReportDecision['facts'][number];
type Cell = Fact['cells'][number];

/** Fact by role at the moment of a decision. Each cell says in words what its shape says. */
export function matrix(decision: ReportDecision, page: Page): Markup {
  const { names, report } = page;
  const { w } = names;
  if (decision.facts.length === 0) return html`<p class="quiet">${w.noFacts}</p>`;
  const title = whoKnew(decision, names, report.exercise.lasted);
  const { decider } = decision;
  return html`<div class="scroll" role="region" aria-label="${`D-${decision.number}, ${title}`}" tabindex="0"><table class="matrix roles-${report.roles.length}">
<caption>${title}</caption>
<thead><tr><th scope="col" class="fact">${w.fact}</th>${report.roles.map(
    (role) =>
      html`<th scope="col"${decides(role.id, decider)}>${chip(role.id, page)}${role.id === decision.outcome?.role && html`<small>${w.decided}</small>`}</th>`,
  )}</tr></thead>
<tbody>${decision.facts.map((fact) => row(fact, decider, page))}</tbody></table></div>`;
}

/** What stood in the building and had not reached the decision: which, with whom, for how long. */
export function callout({ facts, outcome, decider = '' }: ReportDecision, page: Page): Markup | undefined {
  const { w, of, span, role } = page.names;
  if (facts.length === 0 || outcome === undefined) return undefined;
  const known = facts.filter((it) => it.state === 'known').length;
  const away = facts.filter((it) => it.state === 'held' || it.state === 'unread');
  return html`<div class="callout"><p class="reached"><b>${of(known, facts.length)}</b> <span>${outcome.role === undefined ? filled(w.factsReachedLapsed, { role: role(decider) }) : w.factsReached}</span></p>${factBar(facts, page)}
<div class="building"><h4>${w.building}</h4>${
    away.length === 0
      ? html`<p class="quiet">${w.allHad}</p>`
      : html`<ul>${away.map(
          (fact) =>
            html`<li>${chips(
              fact.state === 'unread' ? [decider] : fact.heldBy.map((it) => it.role),
              page,
            )}<span>${said(fact.text, page)}</span><span class="held">${
              fact.state === 'unread'
                ? w['state.unread']
                : filled(w['cell.silent'], { length: span(longest(fact, outcome.t)) })
            }</span></li>`,
        )}</ul>`
  }</div></div>`;
}

/** A decision's facts as a row of cells: known, unread, with others, with nobody. */
export function factBar(facts: readonly Fact[], { names: { w } }: Page): Markup {
  const order = ['known', 'unread', 'held', 'unknown'] as const;
  const counted = order.flatMap((state) => {
    const n = facts.filter((it) => it.state === state).length;
    return n === 0 ? [] : [`${w[`state.${state}`]} ${n}`];
  });
  const sorted = facts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return html`<span class="facts" role="img" aria-label="${counted.join(', ')}">${sorted.map(({ state }) => html`<i class="${state}"></i>`)}</span>`;
}

/** The shapes in words, once. */
export function key({ names: { w } }: Page): Markup {
  const shapes = [
    ['read-uniformed', w['key.read'], ''],
    ['told-uniformed', w['key.told'], ''],
    ['unread-uniformed', w['key.unread'], ''],
    ['lacking', w['key.lacking'], 'amber'],
    ['none', w['key.none'], ''],
  ] as const;
  return html`<div class="key" role="group" aria-label="${w['key.title']}"><b>${w['key.title']}</b>${shapes.map(
    ([shape, word, tone]) => html`<span>${glyph(shape, tone)} ${word}</span>`,
  )}<span><i class="line"></i> ${w['key.passed']}</span><span><i class="line dashed"></i> ${w['key.held']}</span>${(
    ['critical', 'useful', 'context'] as const
  ).map((weight) => html`<span>${glyph(weight, 'weight')} ${w[`weight.${weight}`]}</span>`)}</div>`;
}

function row(fact: Fact, decider: string | undefined, page: Page): Markup {
  const { names } = page;
  const origin = tellOrigin(fact, names);
  const lines = linesOf(fact, decider);
  return html`<tr><th scope="row" class="fact">${glyph(fact.weight, 'weight')}<span>${said(fact.text, page)}<small>${[
    names.w[`weight.${fact.weight}`],
    origin,
  ]
    .filter(Boolean)
    .join(' · ')}</small></span></th>${fact.cells.map(
    (cell, place) =>
      html`<td${decides(cell.role, decider)}>${lines[place] !== '' && html`<span class="arc ${lines[place]}"><i></i></span>`}${cellOf(cell, fact, decider, page)}</td>`,
  )}</tr>`;
}

function cellOf(cell: Cell, { state }: Fact, decider: string | undefined, page: Page): Markup {
  const { names, report } = page;
  const { w, hour, span, roles } = names;
  const role = report.roles.find((it) => it.id === cell.role);
  const lacks = cell.state === 'none' && cell.role === decider && state === 'held';
  const shape = lacks ? 'lacking' : cell.state === 'none' ? 'none' : `${cell.state}-${role?.family ?? 'uniformed'}`;
  const tone = lacks ? 'amber' : cell.state === 'none' || role === undefined ? 'pale' : toneOf(role);
  const since = cell.since === undefined || cell.via === 'brief' ? undefined : hour(cell.since);
  const notes = [
    cell.passed.length === 0 ? '' : filled(w['cell.passed'], { roles: roles(cell.passed) }),
    cell.later === undefined || cell.state !== 'none' ? '' : filled(w['cell.later'], { time: hour(cell.later) }),
  ].filter(Boolean);
  return html`<span class="cell">${glyph(shape, tone)}${since !== undefined && html` <time>${since}</time>`} <span class="how${cell.state === 'none' && !lacks && ' faint'}">${tellState(cell, names)}</span>${
    cell.silent !== undefined &&
    html` <span class="held">${filled(w['cell.silent'], { length: span(cell.silent) })}</span>`
  }${notes.map((note) => html` <span class="note">${note}</span>`)}</span>`;
}

/**
 * The lines over a row, as classes of each cell: solid from whoever passed it on to whoever was told, dashed from the
 * one colleague who held something critical to whoever decided.
 */
function linesOf({ cells, weight, heldBy }: Fact, decider: string | undefined): string[] {
  const place = (role: string | undefined) => cells.findIndex((it) => it.role === role);
  const receivers = cells.flatMap((it, at) => (it.state === 'told' && it.from !== undefined ? [at] : []));
  const givers = receivers.map((at) => place(cells[at]?.from));
  const holders = cells.filter((it) => it.silent !== undefined);
  const ghost = weight === 'critical' && holders.length === 1 && heldBy.length === 1;
  const [from, to] = ghost ? [[place(holders[0]?.role)], [place(decider)]] : [givers, receivers];
  const ends = [...from, ...to].filter((at) => at >= 0);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return cells.map((_, at) => {
    if (ends.length < 2 || at < low || at > high) return '';
    const half = [at > low ? 'before' : '', at < high ? 'after' : ''];
    const end = to.includes(at) ? 'arrow' : from.includes(at) ? 'stem' : '';
    return [...half, end, ghost ? 'ghost' : ''].filter(Boolean).join(' ');
  });
}

function longest({ heldBy }: Fact, until: number): number {
  return until - Math.min(...heldBy.map((it) => it.since));
}

function decides(role: string, decider: string | undefined): Markup | undefined {
  return role === decider ? html` class="decider"` : undefined;
}
