/**
 * What a timer is for. `flow` timers belong to the storyline machine, `procedure` timers to that of the use they name;
 * the rest to the thing they name.
 */
export type TimerKind =
  | 'inject'
  | 'expiry'
  | 'opens'
  | 'closes'
  | 'late'
  | 'pace'
  | 'drift'
  | 'begins'
  | 'procedure'
  | 'asset'
  | 'flow';

/** What the one timer of the pace belongs to. */
export const PACE = 'it';

/** A timer's id: its kind and what it belongs to. One of each kind for each thing, so setting it again moves it. */
export function timerOf(kind: TimerKind, about: string): string {
  return `${kind}:${about}`;
}

export function readTimer(timer: string): { kind: TimerKind; about: string } {
  const [kind, about] = splitOnce(timer);
  return { kind: kind as TimerKind, about };
}

/** What stands before the first colon, and what after it. */
export function splitOnce(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}
