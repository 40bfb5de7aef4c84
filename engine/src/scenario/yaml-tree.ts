/** A part of a file, and where it begins. */
export type YamlNode = YamlScalar | YamlList | YamlTable;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly value: string | number | boolean | null;
  readonly isQuoted: boolean;
  /** Nothing is written there: a key, and no value. */
  readonly isEmpty: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly YamlNode[];
}

export interface YamlTable {
  readonly kind: 'table';
  readonly start: number;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  /** Where the key begins. */
  readonly start: number;
  readonly value: YamlNode;
}

/** As plain JSON. */
export function plainOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  const table: Record<string, unknown> = {};
  for (const [key, { value }] of node.entries) table[key] = plainOf(value);
  return table;
}
