import { accountsOf } from './accounts.ts';
import { html, type Markup } from './markup.ts';
import { glyph, none, type Page, said, section, table } from './parts.ts';

const ratings = ['P', 'S', 'M', 'U'] as const;

/** What was noted by objective. The rating is the evaluators': its boxes are left open. */
export function objectivePart(page: Page): Markup {
  const { report, names } = page;
  const { w, at } = names;
  return section('objectives', w.objectives, [
    html`<p class="rule">${w.rating}${w.colon}${ratings.map((it, place) => html`${place > 0 && w.semicolon}<b>${it}</b> ${w[`rating.${it}`]}`)}.</p>`,
    report.objectives.map(
      (
        it,
        place,
      ) => html`<article class="objective" aria-labelledby="o-${place + 1}"><header><h3 id="o-${place + 1}">${place + 1}. ${said(it.title, page)}</h3>
<p class="boxes"><span class="unseen">${w.rating}</span>${ratings.map((each) => html`<span><i></i>${each}</span>`)}</p></header>${
        it.observations.length === 0
          ? none(w.noObservations)
          : html`<ul class="notes">${it.observations.map((note) => html`<li><time>${at(note.t)}</time> <b>${w[note.rating]}</b> ${note.text}</li>`)}</ul>`
      }<ul class="marks">${report.checkpoints
        .filter((check) => it.checkpoints.includes(check.id))
        .map(
          (check) =>
            html`<li class="r-${check.result}">${glyph(check.result)} <span>${said(check.title, page)}</span> <span class="quiet">${w[`result.${check.result}`]}</span></li>`,
        )}</ul></article>`,
    ),
  ]);
}

/** Rows to be filled by hand. */
export function planPart({ names: { w } }: Page): Markup {
  const head = [w.weakness, w['plan.cause'], w.measure, w.owner, w.due, w.status];
  return section('plan', w.plan, [
    html`<p class="rule">${w.planNote}</p>`,
    html`<div class="scroll" role="region" aria-label="${w.plan}" tabindex="0"><table class="plan"><thead><tr>${head.map((it) => html`<th scope="col">${it}</th>`)}</tr></thead><tbody>${ratings.map(
      () => html`<tr>${head.map(() => html`<td></td>`)}</tr>`,
    )}</tbody></table></div>`,
  ]);
}

/** Who learned each fact and when, by the end, and every line of the record worth one. */
export function annexPart(page: Page, lines: (page: Page) => Markup): Markup {
  const { report, names } = page;
  const { w, at } = names;
  return html`${section(
    'every-fact',
    w.everyFact,
    report.facts.length === 0
      ? none(w.none)
      : table(
          w.everyFact,
          [w.fact, ...report.roles.map((it) => it.short.text)],
          report.facts.map((fact) => [
            said(fact.text, page),
            ...report.roles.map((role) => {
              const holder = fact.holders.find((one) => one.role === role.id);
              return holder === undefined ? '–' : html`<time>${at(holder.since)}</time>`;
            }),
          ]),
          'holders',
        ),
  )}${accountsOf(page)}${lines(page)}`;
}
