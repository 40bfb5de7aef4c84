import { tellFacts } from '../telling.ts';
import { calendarDay } from '../words.ts';
import { exerciseLine } from './line.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { chip, chips, none, type Page, said, section } from './parts.ts';

/** The head of the report: what was played, by whom, from which record. */
export function titleBlock(page: Page): Markup {
  const { report, names } = page;
  const { exercise, roles } = report;
  const { w, span, at } = names;
  const facts: [string, Piece][] = [
    ...(exercise.startedWall === undefined ? [] : [[w.date, calendarDay(w, exercise.startedWall)] as [string, Piece]]),
    [w.lasted, html`${span(exercise.lasted)}, <time>${at(0)}</time> – <time>${at(exercise.lasted)}</time>`],
    [w.scenario, html`${exercise.scenario} <span class="hash">${exercise.digest.slice(0, 16)}</span>`],
    [w.record, html`${exercise.records} <span class="hash">${exercise.head.slice(0, 16)}</span>`],
  ];
  return html`<header class="title"><p class="mark">${w.exerciseMark}</p><p class="what">${w.title}</p><h1>${said(exercise.title, page)}</h1>
<dl class="facts-of">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<ul class="seats" aria-label="${w.seats}">${roles.map(
    (role) =>
      html`<li>${chip(role.id, page)} <span>${said(role.title, page)}</span> <span class="quiet">${role.name ?? (role.taken ? '' : w.nobody)}</span></li>`,
  )}</ul>
${!exercise.ended && html`<p class="tag strong">${w.notEnded}</p>`}</header>`;
}

/** The exercise on one page, by rule: figures, its line, and what was critical and had not reached a decision. */
export function summary(page: Page): Markup {
  const { report, names } = page;
  const { w, of } = names;
  const { decisions, facts, critical, consultation, checkpoints, observations } = report.summary;
  const applied = report.checkpoints.length - checkpoints['not-applicable'];
  const authorities = (['own', 'delegated', 'acting', 'joint', 'none', 'default'] as const).map(
    (it) => [it, w[`authority.${it}`], decisions[it]] as const,
  );
  const results = (['met', 'late', 'justified-deviation', 'wrong-decider', 'missed', 'pending'] as const).map(
    (it) => [it, w[`result.${it}`], checkpoints[it]] as const,
  );
  const states = (['known', 'unread', 'held', 'unknown'] as const).map(
    (it) => [it, w[`state.${it}`], facts[it]] as const,
  );
  return section('figures', w.figures, [
    html`<div class="tiles">${[
      tile(String(decisions.put), w.decisionsPut, [...authorities, ['open', w.stillOpen, decisions.open]]),
      tile(
        of(facts.known, facts.bore),
        w.factsReached,
        states,
        html`${w.criticalReached}${w.colon}${tellFacts(critical, names)}`,
      ),
      tile(of(checkpoints.met, applied), w.checkpointsMet, results),
      tile(
        of(consultation.recorded, consultation.wanted),
        w.consultationRecorded,
        [
          ['recorded', w.onRecord, consultation.recorded],
          ['absent', w.notOnRecord, consultation.wanted - consultation.recorded],
        ],
        html`${w.observationsNoted}${w.colon}${w.strength} ${observations.strengths}, ${w.improve} ${observations.improvements}`,
      ),
    ]}</div>`,
    exerciseLine(page),
    away(page),
    html`<p class="rule">${w.figuresNote}</p>`,
  ]);
}

export function contents({ names: { w } }: Page, parts: readonly (readonly [string, string])[]): Markup {
  return html`<nav class="contents" aria-label="${w.contents}"><ol>${parts.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
}

type Share = readonly [name: string, word: string, n: number];

function tile(figure: string, label: string, shares: readonly Share[], note?: Piece): Markup {
  const there = shares.filter(([, , n]) => n > 0);
  const whole = there.reduce((sum, [, , n]) => sum + n, 0);
  let x = 0;
  const bars = there.map(([name, , n]) => {
    const width = (n * 200) / Math.max(whole, 1);
    const bar = html`<rect class="s-${name}" x="${x + 0.75}" y="0.75" width="${Math.max(0.5, width - 1.5)}" height="8.5"/>`;
    x += width;
    return bar;
  });
  const words = html`<ul>${there.map(([name, word, n]) => html`<li><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="s-${name}" x="1" y="1" width="8" height="8"/></svg>${word} <b>${n}</b></li>`)}</ul>`;
  const extra = note !== undefined && html`<p class="note">${note}</p>`;
  return html`<div class="tile"><p class="big">${figure}</p><p class="label">${label}</p>${
    there.length > 0 &&
    html`<svg class="share" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>${words}`
  }${extra}</div>`;
}

/** Of what the scenario calls critical, what had been held longest; then what lay unread. Eight lines fill the page. */
function away(page: Page): Markup {
  const { report, names } = page;
  const { w, span } = names;
  const found = report.decisions.flatMap(({ number, facts, outcome, decider = '' }) =>
    outcome === undefined
      ? []
      : facts
          .filter((it) => it.weight === 'critical' && (it.state === 'held' || it.state === 'unread'))
          .map((fact) => ({
            number,
            fact,
            who: fact.state === 'unread' ? [decider] : fact.heldBy.map((it) => it.role),
            held: fact.state === 'unread' ? 0 : outcome.t - Math.min(...fact.heldBy.map((it) => it.since)),
          })),
  );
  const rows = found.toSorted((a, b) => b.held - a.held).slice(0, 8);
  return html`<div class="away"><h3>${w.building}${w.colon}${w['weight.critical']}</h3>${
    rows.length === 0
      ? none(w.allHad)
      : html`<ul>${rows.map(
          ({ number, fact, who, held }) =>
            html`<li><a href="#d-${number}">D-${number}</a> ${chips(who, page)} <span>${said(fact.text, page)}</span> <span class="held">${
              fact.state === 'unread' ? w['state.unread'] : `${w['state.held']}, ${span(held)}`
            }</span></li>`,
        )}</ul>`
  }${found.length > rows.length && html`<p class="quiet">${w.moreAway}${w.colon}${found.length - rows.length}</p>`}</div>`;
}
