import type { Said } from '../../text.ts';
import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { html, type Markup, type Piece } from './markup.ts';

type Role = Report['roles'][number];

/** What every part of the page needs: the report, how it names things, and the language of the page. */
export interface Page {
  readonly report: Report;
  readonly names: Names;
  readonly lang: string;
}

/** A text of the exercise; its language is told where it is not that of the page. */
export function said({ text, lang }: Said, page: Pick<Page, 'lang'>): Markup {
  return lang === page.lang ? html`${text}` : html`<span lang="${lang}">${text}</span>`;
}

/** A role as the mark of its family: round for civilians, square in uniform, cut corners for support. */
export function chip(id: string | undefined, { report }: Pick<Page, 'report'>): Markup {
  const role = report.roles.find((it) => it.id === id);
  if (role !== undefined) {
    return html`<abbr class="role ${role.family} ${toneOf(role)}" title="${role.title.text}">${role.short.text}</abbr>`;
  }
  const desk = report.conduct.desks.find((it) => it.role === id);
  return html`<abbr class="role desk" title="${desk?.title.text ?? ''}">${desk?.short.text ?? id ?? ''}</abbr>`;
}

export function chips(ids: readonly string[], page: Pick<Page, 'report'>): Markup {
  return html`<span class="chips">${ids.map((id) => chip(id, page))}</span>`;
}

/** The colour of a role; one that the house does not know is grey. */
export function toneOf({ colour }: Pick<Role, 'colour'>): string {
  return ['srsg', 'dpol', 'rchc', 'fc', 'pc', 'dms'].includes(colour) ? `c-${colour}` : 'c-cos';
}

/** One of the drawn marks; words stand beside it. */
export function glyph(name: string, tone = ''): Markup {
  const width = tone === 'weight' ? 8 : 16;
  return html`<svg class="glyph ${tone}" viewBox="0 0 ${width} 16" aria-hidden="true" focusable="false"><use href="#${name}"/></svg>`;
}

export function section(id: string, title: string, content: Piece): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

/** A table that scrolls by itself where it is wider than the screen, and can be scrolled without a pointer. */
export function table(label: string, head: readonly Piece[], rows: readonly (readonly Piece[])[], kind = ''): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="${kind}"><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

export function none(words: string): Markup {
  return html`<p class="quiet">${words}</p>`;
}
