import type { Server as HttpServer } from 'node:http';
import type { RejectionCode } from '@kalari/engine';
import type { Notice } from '@kalari/engine/protocol';
import { Server } from 'socket.io';
import { allowance } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { admit } from './admission.ts';
import { Devices } from './devices.ts';
import { LivePage, type Shared } from './live-page.ts';
import type { DownEvents, LiveSocket, UpEvents } from './outlet.ts';
import type { Parts } from './parts.ts';
import { PresenceBoard } from './presence.ts';

/** The live link as the rest of the server sees it. */
export interface LiveLink {
  /** Cuts every page of somebody who was removed. */
  removed(exercise: string, who: string): void;
  notice(code: Notice['code']): void;
  /** Cuts every page. The HTTP server is left to whoever opened it. */
  close(): void;
}

/** As much of a connection of Engine.IO as is needed to count it and to cut it. */
interface Connection {
  readonly remoteAddress: string;
  readonly request: { readonly socket: { destroy(): void } };
  once(event: 'close', listener: () => void): void;
}

/** A connection that nobody was admitted on is cut after this, be it that it said nothing or that it was refused. */
const patience = 5_000;

/**
 * Opens the live link on an HTTP server. Socket.IO is only a pipe: no rooms, no broadcast, no recovery, no polling; whoever
 * comes back is shown where things stand.
 */
export function openLiveLink(http: HttpServer, parts: Parts): LiveLink {
  const { clock, limits, log, isOurs } = parts;
  const byAddress = new Map<string, number>();
  const boards = new Map<string, PresenceBoard>();
  const shared: Shared = {
    parts,
    devices: new Devices(limits.socketsOfPerson),
    mayAsk: allowance(limits.commands, clock),
    mayLook: allowance(limits.commands, clock),
    board(exercise) {
      const board = boards.get(exercise) ?? new PresenceBoard(clock);
      boards.set(exercise, board);
      return board;
    },
  };

  const io = new Server<UpEvents, DownEvents, Record<string, never>, Record<string, never>>(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: 64 * 1_024,
    connectTimeout: patience,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    allowRequest: ({ headers, socket }, answer) => {
      const full = (byAddress.get(socket.remoteAddress ?? '') ?? 0) >= limits.socketsOfAddress;
      const foreign = headers.origin !== undefined && !isOurs(headers.origin);
      answer(full || foreign ? (foreign ? 'session.origin' : 'command.tooMany') : null, !full && !foreign);
    },
  });

  const admitted = new WeakSet<object>();
  io.engine.on('connection', (connection: Connection) => {
    const address = connection.remoteAddress;
    byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
    // A polite close would wait half a minute for an answer that a stranger need not give.
    const cut = () => admitted.has(connection) || connection.request.socket.destroy();
    const soon = setTimeout(cut, patience);
    connection.once('close', () => {
      clearTimeout(soon);
      cut();
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left > 0) byAddress.set(address, left);
      else byAddress.delete(address);
    });
  });

  const pages = new Set<LivePage>();
  io.use((socket: LiveSocket, next) => {
    const found = admit(socket, parts);
    if (typeof found === 'string') next(refusedWith(found));
    else next();
  });
  io.on('connection', (socket: LiveSocket) => {
    // Asked again: between the door and here a session may have ended.
    const found = admit(socket, parts);
    if (typeof found === 'string') {
      socket.disconnect(true);
      return;
    }
    try {
      const page = new LivePage(socket, found, shared);
      admitted.add(socket.conn);
      pages.add(page);
      socket.on('disconnect', () => pages.delete(page));
    } catch (thrown) {
      log.error('live link', { cause: String(thrown) });
      socket.disconnect(true);
    }
  });

  return {
    removed(exercise, who) {
      for (const page of pages) if (page.isOf(exercise, who)) page.removed();
    },
    notice(code) {
      for (const page of pages) page.notice(code);
    },
    // Not io.close(): that also closes the HTTP server, and waits for connections that never end by themselves.
    close() {
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

function refusedWith(code: RejectionCode): Error {
  return Object.assign(new Error(code), { data: refusal(code) });
}
