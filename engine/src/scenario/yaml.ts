import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import { linesOf } from './lines.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { MOST_PROBLEMS } from './problems.ts';
import { scan } from './scan.ts';
import { syntaxOf } from './syntax.ts';
import { bounds } from './yaml-bounds.ts';

export interface Source {
  readonly file: string;
  readonly text: string;
}

export type YamlResult =
  | {
      ok: true;
      document: Document.Parsed;
      value: unknown;
      placeOf: (offset: number) => Place;
      problems: readonly Problem[];
    }
  | { ok: false; problems: Problem[] };

/**
 * Text to plain JSON and the document that knows where each part stands.
 *
 * No aliases, no tags, no second document. A key that stands there twice, or `__proto__`, is a problem and is left out
 * of the value, so that the rest can still be looked at.
 */
export function readYaml({ file, text }: Source): YamlResult {
  if (text.length > bounds.characters) {
    const words = { size: text.length, limit: bounds.characters };
    return refused(problem('file.tooLarge', { file, line: 1, column: 1 }, words));
  }
  const placeOf = linesOf(text, file);
  const strange = signsIn(text, placeOf);
  if (strange.length > 0) return refused(...strange);
  const seen = scan(text, placeOf);
  if (seen.isFatal) return refused(...seen.problems);

  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    strict: true,
    schema: 'core',
    // Silence would also keep quiet about a second document.
    logLevel: 'error',
  });
  const faults: YAMLError[] = [...document.errors, ...document.warnings];
  const told = [...seen.problems, ...faults.slice(0, MOST_PROBLEMS).map((fault) => syntaxOf(fault, text, placeOf))];
  // A file that is too deep makes the parser stumble again and again over the same place.
  const deep = told.find(({ code }) => code === 'file.tooDeep');
  if (told.length > 0) return refused(...(deep === undefined ? told : [deep]));
  if (document.contents === null) return refused(problem('file.empty', placeOf(0)));

  const problems: Problem[] = [];
  const value = plain(document.contents, 1, { placeOf, problems });
  return problems.some(({ code }) => code === 'file.tooDeep')
    ? refused(...problems)
    : { ok: true, document, value, placeOf, problems };
}

/** What no editor shows, turns lines around, or stands for bytes that are no text. Tabs and ends of lines are signs like others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
const strangeSign = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufffd]|(?<!^)\ufeff|\p{Cs}/gu;

/** The first few: a file that is no text at all is made of them. */
function signsIn(text: string, placeOf: (offset: number) => Place): Problem[] {
  const found: Problem[] = [];
  for (const { 0: sign, index } of text.matchAll(strangeSign)) {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    if (found.push(problem('file.sign', placeOf(index), { sign: `U+${code}` })) === 10) break;
  }
  return found;
}

interface Reading {
  readonly placeOf: (offset: number) => Place;
  readonly problems: Problem[];
}

/** The node as plain JSON. Built here and not by the library, so that every key is looked at before it becomes one. */
function plain(node: unknown, depth: number, reading: Reading): unknown {
  const { placeOf, problems } = reading;
  // `-0` is no figure that anybody means.
  if (isScalar(node)) return node.value === 0 ? 0 : typeof node.value === 'bigint' ? Number(node.value) : node.value;
  if (isAlias(node)) return null;
  if (depth > bounds.depth) {
    const at = isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
    problems.push(problem('file.tooDeep', placeOf(at), { limit: bounds.depth }));
    return null;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, reading));
  if (!isMap(node)) return null;
  const table: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value } of node.items) {
    const start = isScalar(key) || isMap(key) || isSeq(key) ? (key.range?.[0] ?? 0) : (node.range?.[0] ?? 0);
    const name = keyOf(key);
    if (name === undefined) {
      problems.push(problem('key.notText', placeOf(start)));
    } else if (name === '__proto__') {
      problems.push(problem('key.reserved', placeOf(start), { key: name }));
    } else if (seen.has(name)) {
      problems.push(problem('key.duplicate', placeOf(start), { key: name, first: placeOf(seen.get(name) ?? 0).line }));
    } else {
      seen.set(name, start);
      table[name] = plain(value, depth + 1, reading);
    }
  }
  return table;
}

/** The key as the author wrote it: `no` and `1` are words here, whatever they may mean elsewhere. */
export function keyOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  return key.source !== undefined && key.source !== '' ? key.source : undefined;
}

function refused(...problems: Problem[]): YamlResult {
  return { ok: false, problems };
}
