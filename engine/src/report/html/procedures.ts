import { tellActTimes, tellStep, tellTried } from '../telling-procedures.ts';
import { html, type Markup } from './markup.ts';
import { chips, type Page, said, section, table } from './parts.ts';

/** Each procedure: its way with the hours, its acts against their times, and what was tried in vain. */
export function procedurePart(page: Page): Markup | undefined {
  const { report, names } = page;
  const { w, hour, word } = names;
  if (report.procedures === undefined) return undefined;
  return section('procedures', w.procedures, [
    html`<p class="rule">${w.proceduresNote}</p>`,
    ...report.procedures.map(
      (it) =>
        html`<h3>${said(it.title, page)}</h3><p class="rule">${word(`basis.${it.basis}`, it.basis)}${
          it.source !== undefined && html`${w.semicolon}<span lang="en">${it.source}</span>`
        }</p><ul>${it.path.map((step) => html`<li>${tellStep(step, names)}</li>`)}${
          it.ahead.length > 0 &&
          html`<li>${w.notReached}${w.colon}${it.ahead.map((one) => one.text).join(w.semicolon)}</li>`
        }</ul>${table(
          it.title.text,
          [w.act, w.who, w.time, w.against, w.basis],
          it.acts.map((act) => [
            html`${said(act.title, page)}${act.source !== undefined && html`<small lang="en">${act.source}</small>`}`,
            chips(act.by, page),
            act.doneAt === undefined ? '' : html`<time>${hour(act.doneAt)}</time>`,
            tellActTimes(act, names),
            word(`basis.${act.basis}`, act.basis),
          ]),
        )}${
          it.wrong.length + it.barred.length > 0 &&
          html`<ul>${tellTried(it, names).map((line) => html`<li>${line}</li>`)}</ul>`
        }`,
    ),
  ]);
}
