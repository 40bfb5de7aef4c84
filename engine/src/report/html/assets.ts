import { tellAssetLine } from '../telling-assets.ts';
import { filled } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { chip, type Page, said, section, table } from './parts.ts';

/** Each asset: who asked, who answered and ordered, by which authority, and what it would not do. */
export function assetPart(page: Page): Markup | undefined {
  const { report, names } = page;
  const { w, hour, role } = names;
  if (report.assets === undefined) return undefined;
  return section('assets', w.assets, [
    html`<p class="rule">${w.assetsNote}</p>`,
    ...report.assets.map(
      (it) =>
        html`<h3>${said(it.name, page)}</h3><p class="rule">${filled(w.holder, { role: role(it.holder) })}</p>${table(
          it.name.text,
          [w.time, w.who, w.what, w.reason],
          it.lines.map((line) => [
            html`<time>${hour(line.t)}</time>`,
            line.role !== undefined && chip(line.role, page),
            tellAssetLine(line, names),
            line.text ?? '',
          ]),
        )}`,
    ),
  ]);
}
