/** A stretch of exercise time shown on the lanes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;

/** How much time the lanes may show, from close by to the whole morning. */
export const spans = [20, 45, 90, 180, 360].map((minutes) => minutes * minute);
export const usualSpan = 90 * minute;
/** Room for the marks of what happens at the very start. */
const MARGIN = 3 * minute;

/** So much time around now, beginning a little before the start: now stands at a little more than half of it once there is a past. */
export function stretchAround(t: number, span: number = usualSpan): Stretch {
  const from = Math.max(-(MARGIN * span) / usualSpan, t - span * 0.55);
  return { from, to: from + span };
}

export function stretchFrom(from: number, span: number): Stretch {
  const first = Math.max(-(MARGIN * span) / usualSpan, from);
  return { from: first, to: first + span };
}

/** The next closer or wider span; the same at either end. */
export function zoomed(span: number, by: 1 | -1): number {
  const place = spans.indexOf(span);
  return spans[Math.max(0, Math.min(spans.length - 1, place + by))] ?? span;
}

export function placeIn({ from, to }: Stretch, t: number): number {
  return ((t - from) / (to - from)) * 100;
}

export function within({ from, to }: Stretch, t: number): boolean {
  return t >= from && t <= to;
}

export interface Tick {
  readonly t: number;
  /** Carries its hour. */
  readonly major: boolean;
}

/** Round moments of the story's clock: a tick often enough to read by, an hour written as often as there is room. */
export function ticksIn(stretch: Stretch, starts: number): Tick[] {
  const span = stretch.to - stretch.from;
  const step = steps.find((each) => span / each.every <= 12) ?? last;
  const first = Math.ceil((stretch.from + starts) / step.every) * step.every - starts;
  const ticks: Tick[] = [];
  for (let t = first; t <= stretch.to; t += step.every) ticks.push({ t, major: (t + starts) % step.written === 0 });
  return ticks;
}

const last = { every: 60 * minute, written: 120 * minute };
const steps = [
  { every: 2 * minute, written: 10 * minute },
  { every: 5 * minute, written: 15 * minute },
  { every: 10 * minute, written: 30 * minute },
  { every: 15 * minute, written: 60 * minute },
  { every: 30 * minute, written: 60 * minute },
  last,
];
