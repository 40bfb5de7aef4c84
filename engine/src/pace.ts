import type { Scenario } from './scenario/scenario.ts';

/** Nobody can follow a story that runs faster than this, in thousandths. */
const FASTEST = 4_000;

/** How the rest of the story is fitted into the time that is left in the room. */
export interface Pace {
  /** Thousandths, from `from` on; until then the story keeps the pace of the room. */
  readonly factor: number;
  readonly from: number;
  /** Whether what is optional is still played. */
  readonly optional: boolean;
}

/**
 * The pace at which a story that stands at `t` ends in `left` milliseconds of the room; undefined when no pace does.
 *
 * What is optional stays as long as there is time for the whole. Otherwise it is left out and the clock runs faster,
 * but never in the minutes that the scenario keeps at the pace of the room.
 */
export function paceFor(
  { length, 'real-time': realTime }: Pick<Scenario, 'length' | 'real-time'>,
  t: number,
  left: number,
): Pace | undefined {
  const rest = length - t;
  if (rest <= 0) return undefined;
  if (left >= rest) return { factor: 1_000, from: t, optional: true };
  const from = Math.max(t, Math.min(realTime, length));
  const story = length - from;
  const room = left - (from - t);
  if (story <= 0 || room <= 0) return undefined;
  const factor = Math.ceil((story * 1_000) / room);
  return factor > FASTEST ? undefined : { factor, from, optional: false };
}
