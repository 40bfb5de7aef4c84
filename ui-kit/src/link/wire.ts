import type { Answer, Auth, DeltaMessage, Notice, Presence, ViewMessage, WireCommand } from '@kalari/engine/protocol';
import { io } from 'socket.io-client';

/** What the wire tells. `lost` means that it tries again by itself; `refused` that the server would not let it in. */
export interface WireEars {
  connected(): void;
  lost(): void;
  refused(code: string): void;
  heard(): void;
  view(message: ViewMessage): void;
  delta(message: DeltaMessage): void;
  presence(presence: Presence): void;
  notice(notice: Notice): void;
}

/** A connection that comes and goes. It keeps nothing: what must not be lost is kept by the outbox. */
export interface Wire {
  resync(n: number, language?: string): void;
  /** Sends once. The answer may never come: the caller sends again with the same id. */
  command(id: string, command: WireCommand, answered: (answer: Answer) => void): void;
  /** Drops a connection that looks dead and begins another. */
  restart(): void;
  close(): void;
}

export type OpenWire = (auth: () => Auth, ears: WireEars) => Wire;

/**
 * The wire over Socket.IO: WebSocket only, first retry after 100 to 400 ms, at most 5 s apart.
 * Its own buffering is not used, since a buffered command would be sent twice.
 */
export const openSocket: OpenWire = (auth, ears) => {
  const socket = io({
    transports: ['websocket'],
    auth: (give) => give(auth()),
    reconnectionDelay: 250,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.6,
    timeout: 10_000,
  });
  let closed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const connectSoon = () => {
    clearTimeout(again);
    again = setTimeout(() => closed || socket.connect(), 1_000 + Math.random() * 2_000);
  };

  socket.on('connect', () => ears.connected());
  socket.on('disconnect', () => {
    ears.lost();
    // After a disconnection by the server Socket.IO does not try again by itself.
    if (!closed && !socket.active) connectSoon();
  });
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    if (socket.active) return ears.lost();
    ears.refused(error.data?.code ?? error.message);
    if (!closed) connectSoon();
  });
  socket.on('view', ears.view);
  socket.on('delta', ears.delta);
  socket.on('presence', ears.presence);
  socket.on('notice', ears.notice);
  socket.onAny(() => ears.heard());
  socket.io.on('ping', () => ears.heard());

  return {
    resync: (n, language) => socket.emit('resync', language === undefined ? { n } : { n, language }),
    command: (id, command, answered) => socket.emit('command', { id, ...command }, answered),
    restart: () => {
      socket.disconnect();
      if (!closed) socket.connect();
    },
    close: () => {
      closed = true;
      clearTimeout(again);
      socket.disconnect();
    },
  };
};
