import { useState } from 'react';
import { type Stretch, spans, stretchAround, stretchFrom, usualSpan, zoomed } from './stretch.ts';

export interface Shown {
  readonly stretch: Stretch;
  /** Now stays in its place and time moves; false once somebody has looked elsewhere. */
  readonly following: boolean;
  readonly closest: boolean;
  readonly widest: boolean;
  zoom(by: 1 | -1): void;
  /** By a share of what is shown: earlier is negative. */
  pan(share: number): void;
  follow(): void;
  /** Brings a moment into sight. */
  reach(t: number): void;
}

/** Which stretch of time the lanes show: around now, until somebody moves it. Zooming keeps the middle, or now, where it is. */
export function useStretch(t: number): Shown {
  const [span, setSpan] = useState(usualSpan);
  const [from, setFrom] = useState<number | null>(null);
  const stretch = from === null ? stretchAround(t, span) : stretchFrom(from, span);
  return {
    stretch,
    following: from === null,
    closest: span === spans[0],
    widest: span === spans.at(-1),
    zoom(by) {
      const next = zoomed(span, by);
      setSpan(next);
      if (from !== null) setFrom((stretch.from + stretch.to) / 2 - next / 2);
    },
    pan(share) {
      setFrom(stretchFrom(stretch.from + span * share, span).from);
    },
    follow() {
      setFrom(null);
    },
    reach(moment) {
      if (moment < stretch.from || moment > stretch.to) setFrom(moment - span / 2);
    },
  };
}
