import { tellFigures, tellPace } from '../telling.ts';
import { unmarked } from '../words.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { chip, chips, none, type Page, said, section, table } from './parts.ts';

/** How much went between people, and who turned to whom. */
export function communicationPart(page: Page): Markup {
  const { report, names } = page;
  const { w, span, of } = names;
  const { roles, between } = report.communication;
  const count = (from: string, to: string) => between.find((it) => it.from === from && it.to === to)?.count ?? 0;
  return section('communication', w.communication, [
    table(
      w.communication,
      [w.role, w.received, w.opened, w.toOpen, w.answered, w.shared, w.toldAloud, w.wrote, w.asked],
      roles.map((it) => [
        chip(it.role, page),
        it.received,
        it.opened,
        it.toOpen === undefined ? '–' : span(it.toOpen),
        of(it.answered, it.wanted),
        it.shared,
        it.told,
        it.wrote,
        it.asked,
      ]),
      'numbers',
    ),
    html`<h3>${w.between}</h3><p class="rule">${w.betweenNote}</p>`,
    table(
      w.between,
      [w.role, ...roles.map((it) => chip(it.role, page))],
      roles.map((from) => [
        chip(from.role, page),
        ...roles.map(
          (to): Piece =>
            from === to
              ? '–'
              : html`<span class="figure${count(from.role, to.role) === 0 && ' quiet'}">${count(from.role, to.role)}</span>`,
        ),
      ]),
      'numbers between',
    ),
  ]);
}

/** What control changed: lengths, effects overruled, edits, what was left out; and which desks were asked. */
export function conductPart(page: Page): Markup {
  const { report, names } = page;
  const { w, at } = names;
  const { paces } = report.conduct;
  return section('conduct', w.conduct, [
    paces.length > 0 &&
      html`<h3>${w.length}</h3><ul>${paces.map((it) => html`<li><time>${at(it.t)}</time> ${tellPace(it, names)}</li>`)}</ul>`,
    overruled(page),
    edits(page),
    leftOut(page),
    desks(page),
  ]);
}

function overruled(page: Page): Markup {
  const { w, at } = page.names;
  const { overruled: rows } = page.report.conduct;
  const head = [w.time, w.effect, w.cause, w.scenarioFigure, w.facilitatorFigure, w.reason];
  return html`<h3>${w.overruled}</h3>${rows.length > 0 && html`<p class="rule">${w.overruledNote}</p>`}${
    rows.length === 0
      ? none(w.none)
      : table(
          w.overruled,
          head,
          rows.map((it) => {
            const [scenario, facilitator] = tellFigures(it, page.names);
            return [
              html`<time>${at(it.t)}</time>`,
              html`${w[`kind.${it.kind}`]} <b>${said(it.about, page)}</b>`,
              html`${said(it.source, page)} <time class="quiet">${at(it.computedAt)}</time>`,
              html`<span class="figure">${scenario}</span>`,
              html`<b class="figure">${facilitator}</b>`,
              it.reason,
            ];
          }),
        )
  }`;
}

function edits(page: Page): Markup {
  const { w, at } = page.names;
  const { edits: rows } = page.report.conduct;
  return html`<h3>${w.edits}</h3>${
    rows.length === 0
      ? none(w.none)
      : table(
          w.edits,
          [w.time, w.item, w.editedTo, w.editedTitle, w.editedBody],
          rows.map((it) => [
            html`<time>${at(it.t)}</time>`,
            html`${said(it.was, page)}${!it.released && html` <span class="quiet">${w.notReleased}</span>`}`,
            it.to === undefined ? it.role !== undefined && chip(it.role, page) : chips(it.to, page),
            it.title,
            it.body,
          ]),
        )
  }`;
}

function leftOut(page: Page): Markup {
  const { w, at } = page.names;
  const { leftOut: rows } = page.report.conduct;
  return html`<h3>${w.leftOut}</h3>${
    rows.length === 0
      ? none(w.none)
      : table(
          w.leftOut,
          [w.time, w.item, w.because, w.serves],
          rows.map((it) => [
            html`<time>${at(it.t)}</time>`,
            html`<b>${said(it.title, page)}</b>`,
            html`${w[`left.${it.how}`]}${it.reason !== undefined && html` <q>${it.reason}</q>`}`,
            it.objectives.map((each, place) => [place > 0 && w.semicolon, said(each, page)]),
          ]),
        )
  }`;
}

function desks(page: Page): Markup | undefined {
  const { w, at } = page.names;
  const { desks: rows } = page.report.conduct;
  if (rows.length === 0) return undefined;
  return html`<h3>${w.desks}</h3>${table(
    w.desks,
    [w.desk, w.asked, w.answer],
    rows.flatMap((desk): Piece[][] => {
      const name = html`${chip(desk.role, page)} ${said(desk.title, page)}`;
      if (desk.asked.length === 0) return [[name, html`<span class="quiet">${w.notAsked}</span>`, '–']];
      return desk.asked.map((it) => [
        name,
        html`${chip(it.from, page)} <time>${at(it.t)}</time> ${it.text !== undefined && html`<q>${it.text}</q>`}`,
        it.answer === undefined
          ? html`<span class="quiet">${w.noAnswer}</span>`
          : said({ ...it.answer, text: unmarked(it.answer.text) }, page),
      ]);
    }),
    'desks',
  )}`;
}
