/** Text that is HTML already. Only `html` makes it, so nothing that people wrote can become a page of ours. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Piece = Markup | string | number | false | undefined | readonly Piece[];

/** HTML from a template: what stands between the braces is escaped, unless it is markup itself. Attributes are quoted. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, place) => part + (place < pieces.length ? sourceOf(pieces[place]) : '')).join(''));
}

function sourceOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.source;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(sourceOf).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
