import type { Answer, Auth, Notice, Presence, View, WireCommand } from '@kalari/engine/protocol';
import { PROTOCOL_VERSION } from '@kalari/engine/protocol/version';
import { commandId } from './link/command-id.ts';
import { drawer } from './link/drawer.ts';
import { type Outbox, outbox } from './link/outbox.ts';
import { serverClock } from './link/server-clock.ts';
import { isShut, type LinkPhase, type LinkState, type Waiting } from './link/state.ts';
import { viewKeeper } from './link/view-keeper.ts';
import { type OpenWire, openSocket, type Wire } from './link/wire.ts';

export type { LinkPhase, LinkState, Waiting } from './link/state.ts';

export interface LinkOptions {
  readonly exercise?: string;
  readonly token?: string;
  readonly language?: string;
  /** Tests give their own. */
  readonly wire?: OpenWire;
}

/** The live link of one page to one exercise. */
export interface Link {
  readonly view: View | null;
  readonly n: number;
  readonly state: LinkState;
  readonly waiting: readonly Waiting[];
  /** Called after any change of view, state or waiting commands. */
  subscribe(listener: () => void): () => void;
  /** Sends once and for all; the promise resolves when the server has answered, be it after a lost connection. Never rejects. */
  submit(command: WireCommand, options?: { readonly id?: string }): Promise<Answer>;
  /** The server's wall time now. */
  serverNow(): number;
  /** Asks for the exercise's texts in another language. */
  speak(language: string): void;
  /** After `replaced`: this device goes on again. */
  takeBack(): void;
  close(): void;
}

const noticePhase: Readonly<Record<Notice['code'], LinkPhase | null>> = {
  replaced: 'replaced',
  readOnly: 'readOnly',
  removed: 'removed',
  stopped: 'stopped',
  oldPage: 'oldPage',
  restarting: 'reconnecting',
};
/** What a lost connection puts an end to. */
const passes: ReadonlySet<LinkPhase> = new Set<LinkPhase>(['live', 'stopped', 'readOnly']);
const refusedPhase: Readonly<Record<string, LinkPhase>> = {
  'seat.removed': 'removed',
  'seat.replaced': 'replaced',
  'command.oldPage': 'oldPage',
  'exercise.stopped': 'stopped',
  'session.missing': 'refused',
  'session.wrong': 'refused',
  'session.origin': 'refused',
  'exercise.unknown': 'refused',
  'seat.unknown': 'refused',
};
const shutCode: Readonly<Partial<Record<LinkPhase, string>>> = {
  replaced: 'seat.replaced',
  removed: 'seat.removed',
  oldPage: 'command.oldPage',
  refused: 'session.missing',
};

/** Opens the link and keeps it open until `close`. Views come by themselves; a gap between deltas asks for what is missing. */
export function openLink(options: LinkOptions = {}): Link {
  const openWire = options.wire ?? openSocket;
  const kept = drawer([options.exercise ?? 'any', (options.token ?? 'cookie').slice(-12)].join('.'));
  const keeper = viewKeeper();
  const clock = serverClock();
  const listeners = new Set<() => void>();
  let language = options.language;
  /** False from each new connection until the server has said where we stand. */
  let inStep = false;
  /** True from each new connection until its first view: what was on its way before may be lost and goes again, once. */
  let anew = false;
  let asked = 0;
  let state: LinkState = { phase: 'connecting', since: Date.now(), pending: 0, lastHeardWall: 0, ready: false };
  let out: Outbox;
  let wire: Wire;

  const say = (change: Partial<LinkState>) => {
    const phase = change.phase ?? state.phase;
    const since = phase === state.phase ? state.since : Date.now();
    state = { ...state, ...change, phase, since };
    for (const listener of [...listeners]) listener();
  };
  const resync = () => {
    asked = Date.now();
    wire.resync(keeper.n, language);
  };
  const shut = (phase: LinkPhase, code?: string) => {
    say(code === undefined ? { phase } : { phase, code });
    out.shut(shutCode[phase] ?? 'command.unavailable');
    if (phase !== 'replaced') wire.close();
  };
  const heard = () => {
    state = { ...state, lastHeardWall: Date.now() };
  };
  const arrived = () => {
    inStep = true;
    const phase = isShut(state.phase) ? state.phase : 'live';
    say({ phase, ready: true });
    if (phase !== 'live' || !anew) return;
    anew = false;
    out.connected();
  };

  const begin = () => {
    out = outbox(
      () => wire,
      kept,
      (pending) => say({ pending }),
    );
    inStep = false;
    wire = openWire(() => auth(options, language), {
      connected() {
        clock.forget();
        inStep = false;
        anew = true;
        heard();
        resync();
      },
      lost() {
        inStep = false;
        out.lost();
        if (state.phase === 'replaced') wire.close();
        else if (passes.has(state.phase)) say({ phase: 'reconnecting' });
      },
      refused(code) {
        const phase = refusedPhase[code];
        if (phase !== undefined && isShut(phase)) shut(phase, code);
        else if (phase !== undefined) say({ phase, code });
        else if (state.phase === 'live') say({ phase: 'reconnecting' });
      },
      heard,
      view(message) {
        clock.hear(message.wall);
        keeper.take(message);
        arrived();
      },
      delta(message) {
        clock.hear(message.wall);
        const next = keeper.view !== null && message.n === keeper.n + 1;
        if (!next && message.n <= keeper.n) return;
        if (keeper.follow(message)) return arrived();
        // One question at a time; asked again if the answer is lost.
        if (inStep || Date.now() - asked > 3_000) {
          inStep = false;
          resync();
        }
      },
      presence: (presence: Presence) => say({ presence }),
      notice(notice) {
        const phase = noticePhase[notice.code];
        if (phase === null || isShut(state.phase)) return;
        if (isShut(phase)) shut(phase);
        else say({ phase });
      },
    });
  };

  begin();
  return {
    get view() {
      return keeper.view;
    },
    get n() {
      return keeper.n;
    },
    get state() {
      return state;
    },
    get waiting() {
      return out.waiting;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit: (command, how) => out.submit(command, how?.id ?? commandId()),
    serverNow: () => clock.now(),
    speak(next) {
      if (next === language) return;
      language = next;
      if (inStep) resync();
    },
    takeBack() {
      if (state.phase !== 'replaced') return;
      wire.close();
      say({ phase: 'connecting' });
      begin();
    },
    close: () => wire.close(),
  };
}

function auth(options: LinkOptions, language: string | undefined): Auth {
  return {
    version: PROTOCOL_VERSION,
    ...(options.token === undefined ? {} : { token: options.token }),
    ...(options.exercise === undefined ? {} : { exercise: options.exercise }),
    ...(language === undefined ? {} : { language }),
  };
}
