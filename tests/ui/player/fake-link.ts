import type { Answer, View, WireCommand } from '@kalari/engine/protocol';
import type { Link, LinkState, Waiting } from '@kalari/ui-kit/link';

/** A link without a server: what is sent is kept, what is shown is set by hand. */
export interface FakeLink extends Link {
  readonly sent: readonly WireCommand[];
  show(view: View): void;
  be(state: Partial<LinkState>): void;
  wait(waiting: readonly Waiting[]): void;
  /** What every further command is answered; null: it waits for ever. */
  answerWith(answer: Answer | null): void;
}

export function fakeLink(first: View | null): FakeLink {
  const listeners = new Set<() => void>();
  const sent: WireCommand[] = [];
  let view = first;
  let state: LinkState = {
    phase: 'live',
    since: Date.now(),
    pending: 0,
    lastHeardWall: Date.now(),
    ready: first !== null,
  };
  let waiting: readonly Waiting[] = [];
  let answer: Answer | null = { ok: true, seq: 1, head: '' };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get view() {
      return view;
    },
    n: 1,
    get state() {
      return state;
    },
    get waiting() {
      return waiting;
    },
    sent,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit(command) {
      sent.push(command);
      return answer === null ? new Promise(() => undefined) : Promise.resolve(answer);
    },
    serverNow: () => performance.now(),
    speak: () => undefined,
    takeBack: () => undefined,
    close: () => undefined,
    show(next) {
      view = next;
      state = { ...state, ready: true };
      tell();
    },
    be(change) {
      state = { ...state, ...change };
      tell();
    },
    wait(next) {
      waiting = next;
      state = { ...state, pending: next.length };
      tell();
    },
    answerWith(next) {
      answer = next;
    },
  };
}
