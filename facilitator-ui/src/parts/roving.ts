import type { KeyboardEvent } from 'react';

/** Arrows, Home and End inside a list that is one stop for the Tab key: moves the focus among its `[data-stop]` elements. */
export function rove(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const place = stops.indexOf(document.activeElement as HTMLElement);
  if (place === -1) return;
  const to = target(event.key, place, stops.length);
  const stop = to === null ? undefined : stops[to];
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}

function target(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
