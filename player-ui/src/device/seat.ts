import { device, type Memory, tab } from './memory.ts';

/** The way back to one's seat after a reload. */
export interface Seat {
  readonly exercise: string;
  readonly token: string;
  readonly code: string;
}

/**
 * The seat of this tab, else the last one taken on this device: so a second tab continues the same seat, and four tabs
 * on one laptop can sit in four.
 */
export function mySeat(): Seat | null {
  return tab.get('seat', isSeat) ?? device.get('seat', isSeat);
}

/** The seat held in one exercise on this device: whoever opens the same link again sits down again. */
export function seatIn(exercise: string): Seat | null {
  const here = tab.get('seat', isSeat);
  return here?.exercise === exercise ? here : device.get(`seat.${exercise}`, isSeat);
}

export function keepSeat(seat: Seat): void {
  for (const memory of [tab, device] satisfies Memory[]) memory.put('seat', seat);
  device.put(`seat.${seat.exercise}`, seat);
}

export function leaveSeat(seat: Seat): void {
  tab.drop('seat');
  if (device.get('seat', isSeat)?.token === seat.token) device.drop('seat');
  device.drop(`seat.${seat.exercise}`);
}

function isSeat(value: unknown): value is Seat {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['exercise', 'token', 'code'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}
