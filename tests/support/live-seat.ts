import { randomBytes } from 'node:crypto';
import type { WireCommand } from '@kalari/engine';
import type { Answer, DeltaMessage, View, ViewMessage } from '@kalari/engine/protocol';
import { PROTOCOL_VERSION } from '@kalari/engine/protocol/version';
import { applyPatches, enablePatches } from 'immer';
import { io, type Socket } from 'socket.io-client';

enablePatches();

/** One page's end of the live link, without a page: it keeps the view, and every raw frame that came. */
export class LiveSeat {
  readonly frames: string[] = [];
  readonly notices: string[] = [];
  view: View | undefined;
  n = 0;
  readonly #socket: Socket;
  readonly #waiting: { readonly until: (view: View) => boolean; readonly seen: (view: View) => void }[] = [];

  constructor(address: string, auth: { token: string; exercise: string; language?: string }) {
    this.#socket = io(address, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
      auth: { language: 'en', ...auth, version: PROTOCOL_VERSION },
    });
    const tap = () =>
      this.#socket.io.engine.on('packet', (packet: { data?: unknown }) => {
        if (typeof packet.data === 'string') this.frames.push(packet.data);
      });
    this.#socket.io.on('open', tap);
    this.#socket.on('view', ({ n, view }: ViewMessage) => this.#see(n, view));
    this.#socket.on('delta', ({ n, patches }: DeltaMessage) => {
      if (this.view === undefined || n !== this.n + 1) this.#socket.emit('resync', { n: this.n });
      else this.#see(n, applyPatches(this.view, patches as Parameters<typeof applyPatches>[1]));
    });
    this.#socket.on('notice', ({ code }: { code: string }) => this.notices.push(code));
  }

  submit(command: WireCommand, id = randomBytes(16).toString('hex')): Promise<Answer> {
    return new Promise((answered) => {
      this.#socket.emit('command', { id, ...command }, answered);
    });
  }

  /** Submits and expects to be accepted. */
  async must(command: WireCommand): Promise<void> {
    const answer = await this.submit(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
  }

  /** The first view, now or later, for which this holds. */
  until(holds: (view: View) => boolean): Promise<View> {
    if (this.view !== undefined && holds(this.view)) return Promise.resolve(this.view);
    return new Promise((seen) => {
      this.#waiting.push({ until: holds, seen });
    });
  }

  close(): void {
    this.#socket.disconnect();
  }

  #see(n: number, view: View): void {
    this.n = n;
    this.view = view;
    for (const wait of [...this.#waiting]) {
      if (!wait.until(view)) continue;
      this.#waiting.splice(this.#waiting.indexOf(wait), 1);
      wait.seen(view);
    }
  }
}
