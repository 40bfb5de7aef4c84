import type { Names } from '../names.ts';
import type { Report } from '../report-schema.ts';
import { tellAccount, tellMet } from '../telling.ts';
import { filled } from '../words.ts';
import { type Block, heading, list, table, text } from './blocks.ts';

/** Facts that cannot both be true. */
export function accountBlocks({ accounts }: Report, names: Names): Block[] {
  const { w } = names;
  if (accounts === undefined) return [];
  return [
    heading(3, w.accounts),
    text(w.accountsNote),
    list(
      accounts.map((it) => `${tellAccount(it.one, names)} / ${tellAccount(it.other, names)}. ${tellMet(it, names)}`),
    ),
  ];
}

/** What waiting cost. */
export function waitingBlocks({ waiting }: Report, { w, at, span }: Names): Block[] {
  if (waiting === undefined) return [];
  return [
    heading(3, w.waiting),
    text(w.waitingNote),
    table(
      ['', '', w.cameAt],
      waiting.map((it) => [
        it.why.text,
        filled(w.everySpan, { length: span(it.every) }),
        it.times.length === 0 ? w.notOnce : it.times.map(at).join(w.semicolon),
      ]),
    ),
  ];
}
