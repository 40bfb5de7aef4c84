import { isMap, isNode, isScalar, isSeq, parseDocument, type Scalar, type YAMLError } from 'yaml';
import { linesOf } from './lines.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { MOST_PROBLEMS } from './problems.ts';
import { scan } from './scan.ts';
import { syntaxOf } from './syntax.ts';
import { bounds } from './yaml-bounds.ts';
import { readQuickly } from './yaml-quick.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

export interface Source {
  readonly file: string;
  readonly text: string;
}

export type YamlResult =
  | {
      ok: true;
      tree: YamlNode;
      placeOf: (offset: number) => Place;
      problems: readonly Problem[];
    }
  | { ok: false; problems: Problem[] };

/**
 * Text to a tree that knows where each of its parts stands.
 *
 * No aliases, no tags, no second document. A key that stands there twice, or `__proto__`, is a problem and is left out
 * of it, so that the rest can still be looked at.
 */
export function readYaml({ file, text }: Source): YamlResult {
  if (text.length > bounds.characters) {
    const words = { size: text.length, limit: bounds.characters };
    return refused(problem('file.tooLarge', { file, line: 1, column: 1 }, words));
  }
  const placeOf = linesOf(text, file);
  const tree = readQuickly(text);
  return tree === undefined ? readSlowly(text, placeOf) : { ok: true, tree, placeOf, problems: [] };
}

/** By the library, which reads all of YAML and says where it stumbles. */
export function readSlowly(text: string, placeOf: (offset: number) => Place): YamlResult {
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
  const tree = treeOf(document.contents, 1, { placeOf, problems });
  return problems.some(({ code }) => code === 'file.tooDeep')
    ? refused(...problems)
    : { ok: true, tree, placeOf, problems };
}

interface Reading {
  readonly placeOf: (offset: number) => Place;
  readonly problems: Problem[];
}

/** The library's node as ours. Every key is looked at before it becomes one. */
function treeOf(node: unknown, depth: number, reading: Reading): YamlNode {
  const { placeOf, problems } = reading;
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  if (isScalar(node)) return scalarOf(node, start);
  if ((isMap(node) || isSeq(node)) && depth > bounds.depth)
    problems.push(problem('file.tooDeep', placeOf(start), { limit: bounds.depth }));
  else if (isSeq(node))
    return { kind: 'list', start, items: node.items.map((item) => treeOf(item, depth + 1, reading)) };
  else if (isMap(node)) {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of node.items) {
      const at = isNode(key) ? (key.range?.[0] ?? 0) : start;
      const name = keyOf(key);
      const first = name === undefined ? undefined : entries.get(name);
      if (name === undefined) problems.push(problem('key.notText', placeOf(at)));
      else if (name === '__proto__') problems.push(problem('key.reserved', placeOf(at), { key: name }));
      else if (first !== undefined)
        problems.push(problem('key.duplicate', placeOf(at), { key: name, first: placeOf(first.start).line }));
      else entries.set(name, { start: at, value: treeOf(value, depth + 1, reading) });
    }
    return { kind: 'table', start, entries };
  }
  return { kind: 'scalar', start, value: null, isQuoted: false, isEmpty: node === null };
}

function scalarOf({ value, type, source }: Scalar, start: number): YamlNode {
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const isEmpty = value === null && (source ?? '') === '';
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', start, value: typeof value === 'bigint' ? Number(value) : known, isQuoted, isEmpty };
}

/** The key as the author wrote it: `no` and `1` are words here, whatever they may mean elsewhere. */
function keyOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  return key.source !== undefined && key.source !== '' ? key.source : undefined;
}

function refused(...problems: Problem[]): YamlResult {
  return { ok: false, problems };
}
