import type { Place } from './problem.ts';
import type { YamlNode } from './yaml-tree.ts';

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

export function placesIn(tree: YamlNode, text: string, placeOf: (offset: number) => Place): Places {
  const atKey = (path: Path): number => find(path, 'key');
  const atValue = (path: Path): number => find(path, 'value');
  const find = (path: Path, want: 'key' | 'value'): number => {
    let node: YamlNode | undefined = tree;
    let last = tree.start;
    for (const [depth, step] of path.entries()) {
      const here: Child | undefined = child(node, step) ?? shortForm(node, step);
      if (here === undefined) return last;
      const value = here.value === undefined || isEmpty(here.value) ? undefined : here.value.start;
      const isLast = depth === path.length - 1;
      last = (isLast && want === 'value' ? (value ?? here.key) : (here.key ?? value)) ?? last;
      node = here.value;
    }
    return last;
  };
  return {
    ofValue: (path) => placeOf(atValue(path)),
    ofKey: (path) => placeOf(atKey(path)),
    inText: (path, offset) => {
      const start = atValue(path);
      const node = path.reduce<YamlNode | undefined>((from, step) => child(from, step)?.value, tree);
      if (node?.kind !== 'scalar' || typeof node.value !== 'string') return placeOf(start);
      const inner = start + (node.isQuoted ? 1 : 0);
      const written = text.startsWith(node.value, inner);
      return placeOf(written ? inner + Math.min(Math.max(offset, 0), node.value.length) : start);
    },
  };
}

interface Child {
  readonly key: number | undefined;
  readonly value: YamlNode | undefined;
}

function child(node: YamlNode | undefined, step: string | number): Child | undefined {
  if (node?.kind === 'table') {
    const entry = node.entries.get(String(step));
    return entry && { key: entry.start, value: entry.value };
  }
  if (node?.kind !== 'list' || typeof step !== 'number' || step >= node.items.length) return undefined;
  return { key: undefined, value: node.items[step] };
}

/** An effect in its short form, `{ consent: -5 }`, has no key `move`: its only key says what is moved. */
function shortForm(node: YamlNode | undefined, step: string | number): Child | undefined {
  if (step !== 'move' || node?.kind !== 'table' || node.entries.size !== 1) return undefined;
  const [only] = node.entries.values();
  return only && { key: only.start, value: undefined };
}

/** An empty value (`to:` and nothing after it) has a place of its own after the key; the key says more. */
function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.isEmpty;
}
