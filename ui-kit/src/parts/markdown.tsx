import { Fragment, type ReactNode } from 'react';

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

/**
 * A small part of Markdown as React elements: paragraphs, headings, **bold**, *italics* and lists.
 * Anything else stays as the characters it is written with; there is no way for markup of others to get in.
 * Headings begin at level 3, below the title of the page and of the document.
 */
export function Markdown({ text, marked }: { readonly text: string; readonly marked?: Marked }) {
  return blocksOf(text).map((block, place) => (
    <BlockElement key={String(place)} block={block} place={place} marked={marked} />
  ));
}

/** The paragraph that is marked; null for none yet. Left out where paragraphs are not pointed at. */
export type Marked = string | null | undefined;

/** One paragraph or heading that can be pointed at. */
export interface Point {
  /** Stands as `data-point` on its element. */
  readonly id: string;
  /** The number of a numbered paragraph. */
  readonly number?: number;
  /** Without the signs of bold and italics. */
  readonly text: string;
  /** What it begins with in bold, else its first words. */
  readonly lead: string;
}

/** The headings and numbered paragraphs of a text, in order. */
export function pointsOf(text: string): readonly Point[] {
  return blocksOf(text).flatMap((block, place): Point[] => {
    if (block.kind === 'heading') {
      const bare = bareOf(block.text);
      return [{ id: String(place), text: bare, lead: bare }];
    }
    if (block.kind !== 'list' || !block.ordered) return [];
    return block.items.map((item, count) => ({
      id: `${place}.${count}`,
      number: block.start + count,
      text: bareOf(item),
      lead: leadOf(item),
    }));
  });
}

function BlockElement({
  block,
  place,
  marked,
}: {
  readonly block: Block;
  readonly place: number;
  readonly marked: Marked;
}) {
  const point = (id: string) =>
    marked === undefined ? {} : { 'data-point': id, 'data-marked': id === marked || undefined };
  if (block.kind === 'heading') {
    const Heading = block.level < 3 ? 'h3' : 'h4';
    return <Heading {...point(String(place))}>{inline(block.text)}</Heading>;
  }
  if (block.kind === 'paragraph') return <p>{lines(block.text)}</p>;
  const items = block.items.map((item, count) => (
    <li key={String(count)} {...(block.ordered ? point(`${place}.${count}`) : {})}>
      {lines(item)}
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

const heading = /^(#{1,6})\s+(.*)$/;
const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,4})[.)]\s+(.*)$/;

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  let list: { ordered: boolean; start: number; items: string[] } | null = null;
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', text: open.join('\n') });
    if (list !== null) blocks.push({ kind: 'list', ...list });
    open = [];
    list = null;
  };
  for (const line of text.split(/\r?\n/)) {
    const head = heading.exec(line);
    const dot = bullet.exec(line);
    const figure = numbered.exec(line);
    if (line.trim() === '') {
      // A blank line inside a list does not end it: the next item continues the count.
      if (list === null) close();
    } else if (head !== null) {
      close();
      blocks.push({ kind: 'heading', level: head[1]?.length ?? 1, text: head[2] ?? '' });
    } else if (dot !== null || figure !== null) {
      const ordered = figure !== null;
      if (open.length > 0 || (list !== null && list.ordered !== ordered)) close();
      list ??= { ordered, start: Number(figure?.[1] ?? 1), items: [] };
      list.items.push(dot?.[1] ?? figure?.[2] ?? '');
    } else if (list !== null && /^\s+\S/.test(line)) {
      list.items[list.items.length - 1] += `\n${line.trim()}`;
    } else {
      if (list !== null) close();
      open.push(line.trim());
    }
  }
  close();
  return blocks;
}

/** A line break in a paragraph is one on the page, as in a cable. */
function lines(text: string): ReactNode {
  return text.split('\n').map((line, place) => (
    <Fragment key={String(place)}>
      {place > 0 && <br />}
      {inline(line)}
    </Fragment>
  ));
}

/** Bold and italics of one line, in time that grows with its length alone; deeper than three within each other is plain. */
function inline(text: string, depth = 0): ReactNode {
  const parts: ReactNode[] = [];
  const hopeless = new Set<string>();
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const mark = markAt(text, at);
    const end = depth < 3 && !hopeless.has(mark) && opens(text, at, mark) ? closing(text, at + mark.length, mark) : 0;
    if (end > 0) {
      const inner = inline(text.slice(at + mark.length, end), depth + 1);
      parts.push(plain(text.slice(from, at)), mark.length === 2 ? <strong>{inner}</strong> : <em>{inner}</em>);
      at = end + mark.length;
      from = at;
    } else {
      // What has no end from here has none from any later place.
      if (end < 0) hopeless.add(mark);
      at += Math.max(1, mark.length);
    }
  }
  parts.push(plain(text.slice(from)));
  return parts.map((part, place) => <Fragment key={String(place)}>{part}</Fragment>);
}

/** The run of `*` or `_` here; a character behind a backslash is none. Empty elsewhere. */
function markAt(text: string, at: number): string {
  const sign = text[at];
  if ((sign !== '*' && sign !== '_') || text[at - 1] === '\\') return '';
  let end = at + 1;
  while (text[end] === sign) end += 1;
  return text.slice(at, end);
}

function opens(text: string, at: number, mark: string): boolean {
  if (mark.length === 0 || mark.length > 2) return false;
  const next = text[at + mark.length] ?? ' ';
  return !/\s/.test(next) && (mark.length === 2 || !/\w/.test(text[at - 1] ?? ' '));
}

/** Where the same mark closes again; -1 when it never does. */
function closing(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; ) {
    const found = markAt(text, at);
    const next = text[at + mark.length] ?? ' ';
    const closes = found === mark && at > from && !/\s/.test(text[at - 1] ?? ' ');
    if (closes && (mark.length === 2 || !/\w/.test(next))) return at;
    at += Math.max(1, found.length);
  }
  return -1;
}

const plain = (text: string) => text.replace(/\\([*_#\-\\])/g, '$1');
const bareOf = (text: string) =>
  plain(text.replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2').replace(/\*(?=\S)(.+?)\*/g, '$1')).replace(/\s+/g, ' ');

/** Bold words at the very beginning, else the first six. */
function leadOf(item: string): string {
  const bold = /^\*\*(.+?)\*\*/.exec(item)?.[1];
  if (bold !== undefined) return bareOf(bold).replace(/[.:,]$/, '');
  const words = bareOf(item).split(' ');
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}
