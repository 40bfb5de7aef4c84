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
  /** Cuts every page of a person who was removed. */
  removed(exercise: string, person: string): void;
  notice(code: Notice['code']): void;
  close(): Promise<void>;
}

/** A connection that says nothing is cut after this, and a refused one after it was told why. */
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

  io.engine.on(
    'connection',
    (connection: { remoteAddress: string; once(event: 'close', listener: () => void): void }) => {
      const address = connection.remoteAddress;
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
      connection.once('close', () => {
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left > 0) byAddress.set(address, left);
        else byAddress.delete(address);
      });
    },
  );

  const pages = new Set<LivePage>();
  io.use((socket: LiveSocket, next) => {
    const admitted = admit(socket, parts);
    if (typeof admitted !== 'string') return next();
    setTimeout(() => socket.conn.close(), patience).unref();
    next(refusedWith(admitted));
  });
  io.on('connection', (socket: LiveSocket) => {
    // Asked again: between the door and here a session may have ended.
    const admitted = admit(socket, parts);
    if (typeof admitted === 'string') return void socket.disconnect(true);
    try {
      const page = new LivePage(socket, admitted, shared);
      pages.add(page);
      socket.on('disconnect', () => pages.delete(page));
    } catch (thrown) {
      log.error('live link', { cause: String(thrown) });
      socket.disconnect(true);
    }
  });

  return {
    removed(exercise, person) {
      for (const page of pages) if (page.isOf(exercise, person)) page.removed();
    },
    notice(code) {
      for (const page of pages) page.notice(code);
    },
    async close() {
      await io.close();
    },
  };
}

function refusedWith(code: RejectionCode): Error {
  return Object.assign(new Error(code), { data: refusal(code) });
}
