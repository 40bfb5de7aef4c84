import type { Answer, DeltaMessage, Notice, Presence, ViewMessage } from '@kalari/engine/protocol';
import type { Socket } from 'socket.io';

/** What the server says to a page; the names on the wire. */
export interface DownEvents {
  view(message: ViewMessage): void;
  delta(message: DeltaMessage): void;
  presence(presence: Presence): void;
  notice(notice: Notice): void;
}

export interface UpEvents {
  command(message: unknown, answer?: (answer: Answer) => void): void;
  resync(message: unknown): void;
  looking(message: unknown): void;
}

export type LiveSocket = Socket<UpEvents, DownEvents, Record<string, never>, Record<string, never>>;

const mostQueued = 200;
const mostBytes = 1_000_000;

/**
 * The only way out to one page: nothing else in the server emits.
 *
 * A page that does not keep up gets nothing more once 200 messages or 1 MB wait for it; when it has taken what waits,
 * `caughtUp` is called, so that it can be shown the whole view instead of what it missed.
 */
export function outletOf(socket: LiveSocket, caughtUp: () => void) {
  let messages = 0;
  let bytes = 0;
  let behind = false;

  const room = (message: unknown): boolean => {
    const size = sizeOf(message);
    // With nothing waiting there is room for one of any size: a whole view may be larger than the limit.
    behind ||= messages >= mostQueued || (bytes > 0 && bytes + size > mostBytes);
    messages += 1;
    bytes += size;
    return !behind;
  };
  // Told when everything that waited has been handed to the network.
  socket.conn.on('drain', () => {
    messages = 0;
    bytes = 0;
    if (!behind) return;
    behind = false;
    caughtUp();
  });

  return {
    view(message: ViewMessage): void {
      if (room(message)) socket.emit('view', message);
    },
    delta(message: DeltaMessage): void {
      if (room(message)) socket.emit('delta', message);
    },
    presence(presence: Presence): void {
      if (room(presence)) socket.emit('presence', presence);
    },
    notice(code: Notice['code']): void {
      socket.emit('notice', { code });
    },
  };
}

export type Outlet = ReturnType<typeof outletOf>;

/** Roughly what it takes in memory: characters of its JSON. */
function sizeOf(message: unknown): number {
  return JSON.stringify(message).length;
}
