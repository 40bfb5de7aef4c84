/** What a timer is for. `flow` timers belong to the storyline machine; the rest to the thing they name. */
export type TimerKind = 'inject' | 'expiry' | 'opens' | 'closes' | 'late' | 'pace' | 'drift' | 'flow';

/** What the one timer of the pace belongs to. */
export const PACE = 'it';

/** A timer's id: its kind and what it belongs to. One of each kind for each thing, so setting it again moves it. */
export function timerOf(kind: TimerKind, about: string): string {
  return `${kind}:${about}`;
}

export function readTimer(timer: string): { kind: TimerKind; about: string } {
  const colon = timer.indexOf(':');
  return { kind: timer.slice(0, colon) as TimerKind, about: timer.slice(colon + 1) };
}
