import type { Answer, View, WireCommand } from '@kalari/engine/protocol';
import type { Link, LinkState } from '@kalari/ui-kit/link';

/** A link without a server: shows the view it is given, records what is sent, and accepts it unless told otherwise. */
export interface FakeLink extends Link {
  readonly sent: WireCommand[];
  /** Codes with which commands of a type are refused. */
  readonly refuses: Map<string, string>;
  /** Keeps every answer until `answers`, as a slow line does. */
  stalls(): void;
  answers(): void;
  show(change: (view: View) => View): void;
  stand(change: Partial<LinkState>): void;
}

export function fakeLink(view: View | null, presence: LinkState['presence']): FakeLink {
  const listeners = new Set<() => void>();
  const opened = Date.now();
  let shown = view;
  let state: LinkState = {
    phase: 'live',
    since: opened,
    pending: 0,
    lastHeardWall: opened,
    ready: view !== null,
    ...(presence === undefined ? {} : { presence }),
  };
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const sent: WireCommand[] = [];
  const refuses = new Map<string, string>();
  let line = Promise.resolve();
  let free: () => void = () => undefined;
  return {
    sent,
    refuses,
    get view() {
      return shown;
    },
    n: 1,
    get state() {
      return state;
    },
    waiting: [],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async submit(command): Promise<Answer> {
      sent.push(command);
      const seq = sent.length;
      await line;
      const code = refuses.get(command.type);
      return code === undefined ? { ok: true, seq, head: '' } : { ok: false, code, message: '', hint: '' };
    },
    stalls() {
      line = new Promise((resolve) => {
        free = resolve;
      });
    },
    answers: () => free(),
    // The moment of the view itself: the clock stands still in pictures.
    serverNow: () => shown?.clock.wall ?? 0,
    speak: () => undefined,
    takeBack: () => undefined,
    close: () => undefined,
    show(change) {
      if (shown !== null) shown = change(shown);
      changed();
    },
    stand(next) {
      state = { ...state, ...next };
      changed();
    },
  };
}
