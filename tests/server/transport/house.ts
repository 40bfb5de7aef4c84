import type { WireCommand } from '@kalari/engine';
import type {
  Answer,
  DeltaMessage,
  JoinResponse,
  Notice,
  OpenResponse,
  Presence,
  View,
  ViewMessage,
} from '@kalari/engine/protocol';
import { applyPatches, enablePatches } from 'immer';
import { io, type Socket } from 'socket.io-client';
import type { Clock } from '../../../server/src/clock.ts';
import { settingsSchema } from '../../../server/src/config.ts';
import type { Library } from '../../../server/src/library.ts';
import { type Running, startServer } from '../../../server/src/main.ts';
import { memoryStore } from '../../../server/src/store/memory.ts';
import { passphrase, quickKeys, smallLibrary, until } from '../small.ts';

enablePatches();

let ids = 0;
export function nextId(): string {
  ids += 1;
  return ids.toString(16).padStart(32, '0');
}

/** A server on a free port of the loopback, in memory, with the small scenario. */
export class House {
  readonly server: Running;
  readonly store;
  readonly logged: string[];
  readonly #pages: Page[] = [];
  token = '';

  private constructor(server: Running, store: ReturnType<typeof memoryStore>, logged: string[]) {
    this.server = server;
    this.store = store;
    this.logged = logged;
  }

  static async open(
    options: { limits?: 'standard' | 'wide'; clock?: Clock; library?: Library; data?: string } = {},
  ): Promise<House> {
    const store = memoryStore();
    const logged: string[] = [];
    const { limits = 'wide', data = './no-data' } = options;
    const settings = settingsSchema.parse({ port: 0, limits, data, pages: './no-pages' });
    const log = {
      info: () => undefined,
      error: (message: string, facts?: object) => logged.push(`${message} ${JSON.stringify(facts)}`),
    };
    const own = {
      store,
      keys: quickKeys(),
      library: options.library ?? smallLibrary(),
      log,
      ...(options.clock ? { clock: options.clock } : {}),
    };
    const house = new House(await startServer(settings, own), store, logged);
    const { body } = await house.call<{ token: string }>('POST', '/api/sessions', { passphrase });
    house.token = body.token;
    return house;
  }

  get address(): string {
    return this.server.addresses[0] ?? '';
  }

  /** An HTTP call, as the facilitator when a token is given. */
  async call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: T; headers: Headers }> {
    const response = await fetch(this.address + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json =
      response.headers.get('content-type')?.includes('json') &&
      !response.headers.get('content-type')?.includes('ndjson');
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers };
  }

  asFacilitator<T>(method: string, path: string, body?: unknown) {
    return this.call<T>(method, path, body, { authorization: `Bearer ${this.token}` });
  }

  async exercise(asked: object = { scenario: 'small-ambush', seed: 7 }): Promise<OpenResponse> {
    return (await this.asFacilitator<OpenResponse>('POST', '/api/exercises', asked)).body;
  }

  keyOf({ seats }: OpenResponse, role: string): string {
    return (
      seats
        .find((seat) => seat.role === role)
        ?.link.split('#seat=')[1]
        ?.split('&')[0] ?? ''
    );
  }

  async sit(opened: OpenResponse, role: string): Promise<JoinResponse> {
    const body = { code: opened.joinCode, name: role.toUpperCase(), key: this.keyOf(opened, role) };
    return (await this.call<JoinResponse>('POST', '/api/join', body)).body;
  }

  page(auth: Record<string, unknown>, headers: Record<string, string> = {}): Page {
    const page = new Page(this.address, auth, headers);
    this.#pages.push(page);
    return page;
  }

  desk({ exercise }: OpenResponse): Page {
    return this.page({ token: this.token, exercise });
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.socket.disconnect();
    await this.server.close();
  }
}

/** A page on the live link that keeps everything it was told. */
export class Page {
  readonly socket: Socket;
  readonly views: ViewMessage[] = [];
  readonly deltas: DeltaMessage[] = [];
  readonly notices: Notice['code'][] = [];
  readonly presence: Presence[] = [];
  readonly refused: string[] = [];
  readonly raw: string[] = [];
  view: View | undefined;
  n = 0;

  constructor(address: string, auth: Record<string, unknown>, headers: Record<string, string>) {
    this.socket = io(address, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth,
      extraHeaders: headers,
    });
    this.socket.on('view', (message: ViewMessage) => {
      this.views.push(message);
      this.view = message.view;
      this.n = message.n;
    });
    this.socket.on('delta', (message: DeltaMessage) => {
      this.deltas.push(message);
      if (this.view !== undefined) this.view = applyPatches(this.view, message.patches as never);
      this.n = message.n;
    });
    this.socket.on('presence', (presence: Presence) => this.presence.push(presence));
    this.socket.on('notice', ({ code }: Notice) => this.notices.push(code));
    this.socket.on('connect_error', (error: Error & { data?: { code?: string } }) =>
      this.refused.push(error.data?.code ?? error.message),
    );
    this.socket.onAny((...message) => this.raw.push(JSON.stringify(message)));
  }

  async shown(): Promise<this> {
    await until(() => this.view);
    return this;
  }

  ask(command: WireCommand, id = nextId()): Promise<Answer> {
    return this.send('command', { id, ...command });
  }

  send(event: string, message: unknown): Promise<Answer> {
    return this.socket.timeout(5_000).emitWithAck(event, message);
  }

  async must(command: WireCommand): Promise<void> {
    const answer = await this.ask(command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.code}`);
  }
}
