import type { KeyboardEvent } from 'react';

/**
 * Arrows, Home and End among the cells of a table that is one stop for the Tab key; with Control, Home and End go to the
 * first cell and the last. Right is where the eye reads it, in either direction of writing.
 */
export function walkGrid(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(document.activeElement as HTMLElement));
  const column = rows[row]?.indexOf(document.activeElement as HTMLElement) ?? -1;
  const to = row < 0 ? null : target(event, rows, row, column);
  if (to === null || to === undefined) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function target(
  { key, ctrlKey, currentTarget }: KeyboardEvent<HTMLElement>,
  rows: readonly (readonly HTMLElement[])[],
  row: number,
  column: number,
): HTMLElement | null | undefined {
  const forth = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return rows[row]?.[column + forth];
    case 'ArrowLeft':
      return rows[row]?.[column - forth];
    case 'ArrowDown':
      return rows[row + 1]?.[column];
    case 'ArrowUp':
      return rows[row - 1]?.[column];
    case 'Home':
      return ctrlKey ? rows[0]?.[0] : rows[row]?.[0];
    case 'End':
      return (ctrlKey ? rows.at(-1) : rows[row])?.at(-1);
    default:
      return null;
  }
}
