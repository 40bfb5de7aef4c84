import type { ReportAccounts } from '../report-schema.ts';
import { tellMet } from '../telling.ts';
import { filled } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { chips, type Page, said, table } from './parts.ts';

/** Facts that cannot both be true, side by side with who held them. */
export function accountsOf(page: Page): Markup | undefined {
  const { report, names } = page;
  const { w } = names;
  if (report.accounts === undefined) return undefined;
  return html`<h3>${w.accounts}</h3><p class="rule">${w.accountsNote}</p>${table(
    w.accounts,
    ['', '', ''],
    report.accounts.map((it) => [side(it.one, page), side(it.other, page), tellMet(it, names)]),
  )}`;
}

/** What waiting cost. */
export function waitingOf({ report, names, lang }: Page): Markup | undefined {
  const { w, at, span } = names;
  if (report.waiting === undefined) return undefined;
  return html`<h3>${w.waiting}</h3><p class="rule">${w.waitingNote}</p>${table(
    w.waiting,
    ['', '', w.cameAt],
    report.waiting.map((it) => [
      said(it.why, { lang }),
      filled(w.everySpan, { length: span(it.every) }),
      it.times.length === 0 ? w.notOnce : it.times.map((t) => html`<time>${at(t)}</time> `),
    ]),
  )}`;
}

function side({ text, holders }: ReportAccounts['one'], page: Page): Markup {
  const { w } = page.names;
  return html`<b>${said(text, page)}</b><p>${
    holders.length === 0
      ? html`<span class="quiet">${w.heldByNobody}</span>`
      : chips(
          holders.map((it) => it.role),
          page,
        )
  }</p>`;
}
