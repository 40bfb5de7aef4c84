import type { ParseError } from '@marcbachmann/cel-js';
import { type PhraseCode, phrase } from '../phrases/phrase.ts';
import { ConditionFault } from './fault.ts';
import { type ConditionNames, idOf } from './names.ts';
import { spelled, tables } from './words.ts';

/** Slips that authors make in the notation, each with the sentence that helps; tried in this order. */
const slips: readonly (readonly [pattern: RegExp, why: PhraseCode, remedy: PhraseCode])[] = [
  [/(?<![<>=!])=(?!=)/, 'slip.equals', 'slip.equals.do'],
  [/(?<!&)&(?!&)/, 'slip.ampersand', 'slip.ampersand.do'],
  [/(?<!\|)\|(?!\|)/, 'slip.bar', 'slip.bar.do'],
  [/\band\b/i, 'slip.and', 'slip.ampersand.do'],
  [/\bor\b/i, 'slip.or', 'slip.bar.do'],
  [/\bnot\b/i, 'slip.not', 'slip.not.do'],
  [/\b(?:is|equals)\b/i, 'slip.is', 'slip.is.do'],
  [/[‘’“”]/, 'slip.quotes', 'slip.quotes.do'],
  [/\d+\s*(?:min|h|s)\b/, 'slip.length', 'slip.length.do'],
];

const sentences: Readonly<Record<string, readonly [why: PhraseCode, remedy: PhraseCode]>> = {
  unterminated_string: ['slip.open', 'slip.open.do'],
  newline_in_string: ['slip.openLine', 'slip.open.do'],
  limit_exceeded: ['slip.limit', 'slip.limit.do'],
  reserved_identifier: ['slip.reserved', 'slip.reserved.do'],
};

/** An id written with its hyphens, which CEL would read as a subtraction: found before anything else is. */
export function hyphenIn(source: string, names: ConditionNames): ConditionFault | undefined {
  for (const table of tables) {
    for (const found of source.matchAll(new RegExp(`\\b${table}\\.([a-z0-9_]+(?:-[a-z0-9_]+)+)`, 'g'))) {
      const written = found[1] ?? '';
      if (idOf(names, table, spelled(written)) === undefined) continue;
      return new ConditionFault(
        phrase('slip.hyphen'),
        phrase('write', { what: `${table}.${spelled(written)}` }),
        found.index + table.length + 1,
      );
    }
  }
  return undefined;
}

/** What the parser stumbled over, as the author would see it. */
export function slipIn(source: string, error: ParseError): ConditionFault {
  const outside = source.replace(/'[^'\n]*'|"[^"\n]*"/g, (text) => ' '.repeat(text.length));
  for (const [pattern, why, remedy] of slips) {
    const found = pattern.exec(outside);
    if (found !== null) return new ConditionFault(phrase(why), phrase(remedy), found.index);
  }
  const at = Math.min(error.range?.start ?? 0, source.length);
  const known = sentences[error.code];
  if (known !== undefined) return new ConditionFault(phrase(known[0]), phrase(known[1]), at);
  if (source.slice(at).trim() === '') return new ConditionFault(phrase('slip.early'), phrase('slip.early.do'), at);
  return new ConditionFault(
    phrase('slip.here', { what: source.slice(at, at + 12).split(/\s/, 1)[0] ?? '' }),
    phrase('slip.here.do'),
    at,
  );
}
