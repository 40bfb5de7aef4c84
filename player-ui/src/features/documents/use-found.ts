import { type RefObject, useEffect } from 'react';

/** Marks the searched words on the paper, where the browser can; nothing on the page is changed by it. */
export function useFound(paper: RefObject<HTMLElement | null>, words: string, sheet: string | undefined): void {
  useEffect(() => {
    if (!('highlights' in CSS) || paper.current === null || sheet === undefined) return;
    const ranges = placesOf(paper.current, words);
    if (ranges.length > 0) CSS.highlights.set('found', new Highlight(...ranges));
    return () => void CSS.highlights.delete('found');
  }, [paper, words, sheet]);
}

function placesOf(paper: HTMLElement, words: string): readonly Range[] {
  const sought = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 1);
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent?.toLowerCase() ?? '';
    for (const word of sought) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
