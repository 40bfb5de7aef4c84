/** Who takes part in one room: seven who speak and one who only watches, as seven desks and a console. */
export const speaking = 7;
export const screens = 8;

/** Told of each text that has appeared on a screen. */
export type Shown = (room: number, screen: number, text: string) => void;

/** Rooms on a server that runs in a process of its own. */
export interface Rooms {
  /** The server's process. */
  readonly pid: number;
  /** Sends a text from a seat; it is to appear on every screen of the room. */
  say(room: number, seat: number, text: string): void;
  close(): Promise<void>;
}

/** Starts a server with so many rooms and connects everybody. */
export type OpenRooms = (rooms: number, shown: Shown, folder: string) => Promise<Rooms>;

/** What a room's clients do with a message: every text of ours in it, wherever it stands. */
export function textsIn(value: unknown, found: (text: string) => void): void {
  if (typeof value === 'string') {
    if (value.startsWith('#')) found(value);
  } else if (Array.isArray(value)) for (const inner of value) textsIn(inner, found);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
}
