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
export function Markdown({ text }: { readonly text: string }) {
  return blocksOf(text).map((block, place) => <BlockElement key={String(place)} block={block} />);
}

function BlockElement({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') return block.level < 3 ? <h3>{inline(block.text)}</h3> : <h4>{inline(block.text)}</h4>;
  if (block.kind === 'paragraph') return <p>{lines(block.text)}</p>;
  const items = block.items.map((item, place) => <li key={String(place)}>{lines(item)}</li>);
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

const heading = /^(#{1,6})\s+(.*)$/;
const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,4})[.)]\s+(.*)$/;

/** Exported for tests. */
export function blocksOf(text: string): readonly Block[] {
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

const emphasis = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])([*_])(?=\S)(.+?)(?<=\S)\3(?![\w*])/;

function inline(text: string): ReactNode {
  const found = emphasis.exec(text);
  if (found === null) return text.replace(/\\([*_#\-\\])/g, '$1');
  const [whole, , strong, , soft] = found;
  return (
    <>
      {inline(text.slice(0, found.index))}
      {strong !== undefined ? <strong>{inline(strong)}</strong> : <em>{inline(soft ?? '')}</em>}
      {inline(text.slice(found.index + whole.length))}
    </>
  );
}
