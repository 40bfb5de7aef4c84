import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellAssetLine } from '../telling-assets.ts';
import { filled } from '../words.ts';
import { type Block, heading, table, text } from './blocks.ts';

/** Each asset: who asked, who answered and ordered, by which authority, and what it would not do. */
export function assetBlocks({ assets }: Report, names: Names): Block[] {
  const { w, role, hour } = names;
  if (assets === undefined) return [];
  return [
    heading(2, w.assets),
    text(w.assetsNote),
    ...assets.flatMap((it) => [
      heading(3, `${it.name.text} (${filled(w.holder, { role: role(it.holder) })})`),
      table(
        [w.time, w.who, w.what, w.reason],
        it.lines.map((line) => [hour(line.t), role(line.role), tellAssetLine(line, names), line.text ?? '']),
      ),
    ]),
  ];
}
