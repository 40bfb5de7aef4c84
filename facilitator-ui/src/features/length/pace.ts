import type { ControlView } from '@kalari/engine/protocol';

/** As in the engine: nobody can follow a story that runs faster than this, in thousandths. */
const FASTEST = 4_000;

export type Pace = NonNullable<ControlView['length']['pace']>;
type Length = Pick<ControlView['length'], 'story' | 'realTime'>;

/**
 * What would follow from so much time left in the room, before it is asked: the engine's own arithmetic, which a test compares
 * with this. Undefined when no pace makes the rest of the story fit.
 */
export function paceFor({ story, realTime }: Length, t: number, left: number): Pace | undefined {
  const rest = story - t;
  if (rest <= 0) return undefined;
  if (left >= rest) return { factor: 1_000, from: t, optional: true };
  const from = Math.max(t, Math.min(realTime, story));
  const room = left - (from - t);
  if (story <= from || room <= 0) return undefined;
  const factor = Math.ceil(((story - from) * 1_000) / room);
  return factor > FASTEST ? undefined : { factor, from, optional: false };
}

/** The least time in which the rest of the story can be played, in whole minutes of the room; undefined when none is left. */
export function shortestFrom(length: Length, t: number): number | undefined {
  const from = Math.max(t, Math.min(length.realTime, length.story));
  const least = from - t + ((length.story - from) * 1_000) / FASTEST;
  if (length.story <= t) return undefined;
  return Math.max(1, Math.ceil(least / 60_000)) * 60_000;
}

/** Time of the room until the story's planned end: at the present speed, and from where the pace changes at that. Infinity in story time alone. */
export function roomLeft(story: number, t: number, factor: number, pace: Pace | undefined): number {
  const change = pace === undefined || pace.from <= t ? story : Math.min(pace.from, story);
  const before = Math.max(0, change - t);
  const after = Math.max(0, story - Math.max(change, t));
  if (factor === 0) return Number.POSITIVE_INFINITY;
  return (before * 1_000) / factor + (after * 1_000) / (pace?.factor ?? factor);
}
