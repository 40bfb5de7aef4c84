/** A piece of a document in plain form. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export function heading(level: 1 | 2 | 3, words: string): Block {
  return { kind: 'heading', level, text: words };
}
export function text(words: string): Block {
  return { kind: 'text', text: words };
}
export function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}
export function pairs(rows: readonly (readonly [string, string])[]): Block {
  return { kind: 'pairs', rows };
}

/** A table, or the word for nothing when it would have no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], nothing?: string): Block {
  return rows.length === 0 && nothing !== undefined ? text(nothing) : { kind: 'table', head, rows };
}
