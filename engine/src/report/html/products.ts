import { tellProduct, tellProductLine, tellProductWay } from '../telling-products.ts';
import { html, type Markup } from './markup.ts';
import { chip, type Page, said, section, table } from './parts.ts';

/** Each paper: who wrote it, who let it go, by which authority, to whom, and what it said. */
export function productPart(page: Page): Markup | undefined {
  const { report, names } = page;
  const { w, hour } = names;
  if (report.products === undefined) return undefined;
  return section('products', w.products, [
    html`<p class="rule">${w.productsNote}</p>`,
    ...report.products.map(
      (it) =>
        html`<h3>${tellProduct(it)} ${chip(it.role, page)}</h3><p class="rule">${tellProductWay(it, names)}</p>${
          it.lines.length > 0 &&
          table(
            tellProduct(it),
            [w.time, w.who, w.what, w.reason],
            it.lines.map((line) => [
              html`<time>${hour(line.t)}</time>`,
              chip(line.role, page),
              tellProductLine(line, names),
              line.text ?? '',
            ]),
          )
        }${it.facts.length > 0 && html`<p>${w.productSaid}${w.colon}</p><ul>${it.facts.map((fact) => html`<li>${said(fact.text, page)}</li>`)}</ul>`}`,
    ),
  ]);
}
