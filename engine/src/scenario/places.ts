import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Place } from './problem.ts';
import { keyOf } from './yaml.ts';

export type Path = readonly (string | number)[];

/** Where each part of a file stands, by its path. A path that is not there leads to the nearest part above it. */
export interface Places {
  /** The value's first character. */
  ofValue(path: Path): Place;
  /** The key's first character; for an entry of a list, the entry's. */
  ofKey(path: Path): Place;
  /** A character inside a text. For a text over several lines, where the text begins. */
  inText(path: Path, offset: number): Place;
}

export function placesIn(document: Document.Parsed, text: string, placeOf: (offset: number) => Place): Places {
  const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const atKey = (path: Path): number => find(document.contents, path, 'key');
  const atValue = (path: Path): number => find(document.contents, path, 'value');
  const find = (root: unknown, path: Path, want: 'key' | 'value'): number => {
    let node = root;
    let last = startOf(root) ?? 0;
    for (const [depth, step] of path.entries()) {
      const here = child(node, step) ?? shortForm(node, step);
      if (here === undefined) return last;
      const key = startOf(here.key);
      const value = hasText(here.value) ? startOf(here.value) : undefined;
      const isLast = depth === path.length - 1;
      last = (isLast && want === 'value' ? (value ?? key) : (key ?? value)) ?? last;
      node = here.value;
    }
    return last;
  };
  return {
    ofValue: (path) => placeOf(atValue(path)),
    ofKey: (path) => placeOf(atKey(path)),
    inText: (path, offset) => {
      const start = atValue(path);
      const node = path.reduce<unknown>((from, step) => child(from, step)?.value, document.contents);
      if (!isScalar(node) || typeof node.value !== 'string') return placeOf(start);
      const inner = start + (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0);
      const written = text.startsWith(node.value, inner);
      return placeOf(written ? inner + Math.min(Math.max(offset, 0), node.value.length) : start);
    },
  };
}

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

function child(node: unknown, step: string | number): Child | undefined {
  if (isMap(node)) return node.items.find((pair) => keyOf(pair.key) === String(step));
  if (isSeq(node) && typeof step === 'number' && step < node.items.length)
    return { key: undefined, value: node.items[step] };
  return undefined;
}

/** An effect in its short form, `{ consent: -5 }`, has no key `move`: its only key says what is moved. */
function shortForm(node: unknown, step: string | number): Child | undefined {
  const only = step === 'move' && isMap(node) && node.items.length === 1 ? node.items[0] : undefined;
  return only === undefined ? undefined : { key: only.key, value: only.key };
}

/** An empty value (`to:` and nothing after it) has a place of its own after the key; the key says more. */
function hasText(node: unknown): boolean {
  return !isScalar(node) || node.value !== null || (node.source ?? '') !== '';
}
