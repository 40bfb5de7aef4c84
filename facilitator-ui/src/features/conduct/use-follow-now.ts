import { type RefObject, useEffect, useState } from 'react';

/**
 * Keeps the now-line at 45 percent of the list's height, until the facilitator scrolls by hand; `back` follows again.
 * Programmed scrolling is told from hers by the wheel, the finger and the pointer that come before.
 */
export function useFollowNow(list: RefObject<HTMLElement | null>, moved: string) {
  const [away, setAway] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` says when the line may have moved.
  useEffect(() => {
    if (away) return;
    const body = list.current;
    const line = body?.querySelector<HTMLElement>('[data-now]');
    if (body === null || line === null || line === undefined) return;
    const place = line.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop;
    body.scrollTop = place - body.clientHeight * 0.45;
  }, [away, moved, list]);
  const leave = () => setAway(true);
  return { away, back: () => setAway(false), watch: { onWheel: leave, onTouchMove: leave } };
}
