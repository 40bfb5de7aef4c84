import { CST, Lexer } from 'yaml';
import { type Place, type Problem, problem } from './problem.ts';
import { escapeProblem, unexpected } from './syntax.ts';
import { bounds } from './yaml-bounds.ts';

export interface Scan {
  readonly problems: readonly Problem[];
  /** Whether the file must not be parsed at all. */
  readonly isFatal: boolean;
}

/** More of one slip than an author makes: the parser would stumble over each of them for a long time. */
const MOST = 20;

/** One cheap pass over the words of the file: how many, how deep in brackets, no anchors or aliases, no wrong escapes. */
export function scan(text: string, placeOf: (offset: number) => Place): Scan {
  const problems: Problem[] = [];
  const fatal = (one: Problem): Scan => ({ problems: [one], isFatal: true });
  let offset = 0;
  let count = 0;
  let depth = 0;
  let inScalar = false;
  /** Dashes and question marks in a row on one line, each a level. */
  let row = 0;
  let tags = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > bounds.lexemes) return fatal(problem('file.tooMany', placeOf(0)));
    const type: CST.TokenType | null = inScalar ? null : CST.tokenType(lexeme);
    inScalar = type === 'scalar';
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth--;
    if (type === 'newline') row = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') row++;
    if (type === 'tag' && ++tags > MOST)
      return fatal(problem('yaml.tag', placeOf(offset), { tag: lexeme.slice(0, 40) }));
    if (depth < -MOST) return fatal(unexpected(placeOf(offset)));
    if (Math.max(depth, row) > bounds.depth)
      return fatal(problem('file.tooDeep', placeOf(offset), { limit: bounds.depth }));
    if (type === 'alias' || type === 'anchor') problems.push(problem('yaml.alias', placeOf(offset)));
    if (type === 'double-quoted-scalar') {
      const wrong = wrongEscapeIn(lexeme);
      if (wrong >= 0) problems.push(escapeProblem(placeOf(offset + wrong)));
    }
    if (problems.length >= MOST) return { problems, isFatal: true };
    // These three are signs of the lexer itself and take no room in the text.
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') offset += lexeme.length;
  }
  // A text with one wrong escape may have a million of them, and the parser makes an error of each.
  return { problems, isFatal: problems.some(({ code }) => code === 'yaml.syntax') && text.length > 100_000 };
}

/** The parser makes an error of each wrong escape, and a text can hold a million: the first is enough. */
function wrongEscapeIn(lexeme: string): number {
  for (const { 0: written, index } of lexeme.matchAll(
    /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00(?:0[\da-fA-F]|10)[\da-fA-F]{4}|[\s\S])/g,
  )) {
    if (written.length === 2 && !'0abt\tnvfre "/\\N_LP\r\n'.includes(written.charAt(1))) return index;
  }
  return -1;
}
