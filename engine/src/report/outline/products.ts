import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellProduct, tellProductLine, tellProductWay } from '../telling-products.ts';
import { type Block, heading, table, text } from './blocks.ts';

/** Each paper: who wrote it, who let it go, by which authority, to whom, and what it said. */
export function productBlocks({ products }: Report, names: Names): Block[] {
  const { w, role, hour } = names;
  if (products === undefined) return [];
  return [
    heading(2, w.products),
    text(w.productsNote),
    ...products.flatMap((it) => [
      heading(3, `${tellProduct(it)} (${role(it.role)})`),
      text(tellProductWay(it, names)),
      ...(it.lines.length === 0
        ? []
        : [
            table(
              [w.time, w.who, w.what, w.reason],
              it.lines.map((line) => [hour(line.t), role(line.role), tellProductLine(line, names), line.text ?? '']),
            ),
          ]),
      ...(it.facts.length === 0
        ? []
        : [text(`${w.productSaid}${w.colon}${it.facts.map((fact) => fact.text.text).join(w.semicolon)}`)]),
    ]),
  ];
}
