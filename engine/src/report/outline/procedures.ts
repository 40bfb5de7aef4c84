import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellActTimes, tellStep, tellTried } from '../telling-procedures.ts';
import { type Block, heading, list, table, text } from './blocks.ts';

/** Each procedure: its way with the hours, its acts against their times, and what was tried in vain. */
export function procedureBlocks({ procedures }: Report, names: Names): Block[] {
  const { w, roles, hour, word } = names;
  if (procedures === undefined) return [];
  return [
    heading(2, w.procedures),
    text(w.proceduresNote),
    ...procedures.flatMap((it) => [
      heading(3, it.title.text),
      text([word(`basis.${it.basis}`, it.basis), it.source].filter(Boolean).join(w.semicolon)),
      list([
        ...it.path.map((step) => tellStep(step, names)),
        ...(it.ahead.length === 0
          ? []
          : [`${w.notReached}${w.colon}${it.ahead.map((one) => one.text).join(w.semicolon)}`]),
      ]),
      table(
        [w.act, w.who, w.time, w.against, w.basis, w.source],
        it.acts.map((act) => [
          act.title.text,
          roles(act.by),
          act.doneAt === undefined ? '' : hour(act.doneAt),
          tellActTimes(act, names),
          word(`basis.${act.basis}`, act.basis),
          act.source ?? '',
        ]),
      ),
      ...(it.wrong.length + it.barred.length === 0 ? [] : [list(tellTried(it, names))]),
    ]),
  ];
}
