import type { Answer, Auth, View, WireCommand } from '@kalari/engine/protocol';
import type { OpenWire, WireEars } from '../../../ui-kit/src/link/wire.ts';

/** One connection of the page to the server, as the server sees it. */
export interface Sent {
  readonly id: string;
  readonly command: WireCommand;
}

/** A wire and the server at its other end, moved by hand. */
export interface FakeWire {
  readonly open: OpenWire;
  readonly auth: () => Auth;
  /** Everything that went out, in order, over all connections. */
  readonly sent: readonly Sent[];
  readonly resyncs: readonly number[];
  readonly restarts: number;
  readonly closed: boolean;
  connect(): void;
  lose(): void;
  refuse(code: string): void;
  view(n: number, view: View): void;
  delta(n: number, patches: { op: 'add' | 'replace' | 'remove'; path: (string | number)[]; value?: unknown }[]): void;
  notice(code: 'replaced' | 'removed' | 'stopped' | 'readOnly' | 'oldPage' | 'restarting'): void;
  /** Answers the last command that went out on this connection. */
  answer(answer: Answer): void;
}

export const accepted: Answer = { ok: true, seq: 1, head: '' };
export const refused = (code: string): Answer => ({ ok: false, code, message: '', hint: '' });

export function fakeWire(): FakeWire {
  const sent: Sent[] = [];
  const resyncs: number[] = [];
  let ears: WireEars | null = null;
  let giveAuth: () => Auth = () => ({});
  let pending: ((answer: Answer) => void) | null = null;
  let restarts = 0;
  let closed = false;
  const hear = (): WireEars => {
    if (ears === null) throw new Error('The link has not opened its wire.');
    return ears;
  };
  return {
    open(auth, given) {
      ears = given;
      giveAuth = auth;
      closed = false;
      return {
        resync: (n) => void resyncs.push(n),
        command(id, command, answered) {
          sent.push({ id, command });
          pending = answered;
        },
        restart() {
          restarts += 1;
          pending = null;
          given.lost();
          given.connected();
        },
        close() {
          closed = true;
        },
      };
    },
    auth: () => giveAuth(),
    sent,
    resyncs,
    get restarts() {
      return restarts;
    },
    get closed() {
      return closed;
    },
    connect: () => hear().connected(),
    lose() {
      pending = null;
      hear().lost();
    },
    refuse: (code) => hear().refused(code),
    view: (n, view) => hear().view({ n, view }),
    delta: (n, patches) => hear().delta({ n, patches }),
    notice: (code) => hear().notice({ code }),
    answer(answer) {
      const answered = pending;
      pending = null;
      if (answered === null) throw new Error('No command waits for an answer.');
      answered(answer);
    },
  };
}

/** A storage like the browser's, without a browser. */
export function fakeStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}
