import type { ParseError } from '@marcbachmann/cel-js';
import { ConditionFault } from './fault.ts';
import { type ConditionNames, idOf } from './names.ts';
import { spelled, tables } from './words.ts';

/** Slips that authors make in the notation, each with the sentence that helps; tried in this order. */
const slips: readonly (readonly [pattern: RegExp, message: string, remedy: string])[] = [
  [/(?<![<>=!])=(?!=)/, 'One "=" compares nothing.', 'Write ==.'],
  [/(?<!&)&(?!&)/, 'One "&" joins nothing.', 'Write &&.'],
  [/(?<!\|)\|(?!\|)/, 'One "|" joins nothing.', 'Write ||.'],
  [/\band\b/i, '"and" is not a sign of conditions.', 'Write &&.'],
  [/\bor\b/i, '"or" is not a sign of conditions.', 'Write ||.'],
  [/\bnot\b/i, '"not" is not a sign of conditions.', 'Write ! before the part that must not be true.'],
  [/\b(?:is|equals)\b/i, 'Words do not compare.', 'Write == or !=.'],
  [/[‘’“”]/, 'These are typographic quotation marks.', "Write straight ones: '…'."],
  [
    /\d+\s*(?:min|h|s)\b/,
    'A length of time is written differently in conditions.',
    'Write minutes(10), seconds(30) or hours(1).',
  ],
];

const sentences: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  unterminated_string: ['A text in quotes is never closed.', "Close it with the same sign: '…'."],
  newline_in_string: ['A text in quotes is never closed on its line.', "Close it with the same sign: '…'."],
  limit_exceeded: ['This condition is too long or too deep.', 'Split it, or take brackets away.'],
  reserved_identifier: [
    'This word cannot be used in conditions.',
    'Use the names of tables, such as injects or decisions.',
  ],
};

/** An id written with its hyphens, which CEL would read as a subtraction: found before anything else is. */
export function hyphenIn(source: string, names: ConditionNames): ConditionFault | undefined {
  for (const table of tables) {
    for (const found of source.matchAll(new RegExp(`\\b${table}\\.([a-z0-9_]+(?:-[a-z0-9_]+)+)`, 'g'))) {
      const written = found[1] ?? '';
      if (idOf(names, table, spelled(written)) === undefined) continue;
      return new ConditionFault(
        'A hyphen is a minus sign in conditions.',
        `Write ${table}.${spelled(written)}.`,
        found.index + table.length + 1,
      );
    }
  }
  return undefined;
}

/** What the parser stumbled over, as the author would see it. */
export function slipIn(source: string, error: ParseError): ConditionFault {
  const outside = source.replace(/'[^'\n]*'|"[^"\n]*"/g, (text) => ' '.repeat(text.length));
  for (const [pattern, message, remedy] of slips) {
    const found = pattern.exec(outside);
    if (found !== null) return new ConditionFault(message, remedy, found.index);
  }
  const at = Math.min(error.range?.start ?? 0, source.length);
  const known = sentences[error.code];
  if (known !== undefined) return new ConditionFault(known[0], known[1], at);
  if (source.slice(at).trim() === '')
    return new ConditionFault('The condition stops too early.', 'Something is missing at its end.', at);
  return new ConditionFault(
    `"${source.slice(at, at + 12).split(/\s/, 1)[0]}" cannot stand here.`,
    'Look for a missing sign or bracket before it.',
    at,
  );
}
