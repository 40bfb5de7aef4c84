import type { Answer, WireCommand } from '@kalari/engine/protocol';
import type { Drawer, Kept } from './drawer.ts';
import type { Waiting } from './state.ts';
import type { Wire } from './wire.ts';

export interface Outbox {
  readonly waiting: readonly Waiting[];
  /** The same id while it waits gives the same promise. */
  submit(command: WireCommand, id: string): Promise<Answer>;
  connected(): void;
  lost(): void;
  /** Nothing more goes out from this page: who waits for an answer gets this code; what is kept stays kept. */
  shut(code: string): void;
}

interface Entry extends Kept {
  readonly answer: Promise<Answer>;
  readonly settle: (answer: Answer) => void;
  /** How often the connection broke in the moment this was sent: a sign that it is this which breaks it. */
  breaks: number;
}

export interface Patience {
  /** Without an answer for so long, the connection is taken for dead. */
  readonly answer: number;
  /** Before a command is sent again that the server could not take for a passing reason. */
  readonly again: number;
  /** A connection lost so soon after sending counts against the command. */
  readonly suspicious: number;
}
const patience: Patience = { answer: 10_000, again: 2_000, suspicious: 1_000 };

/** Passing reasons: the command stays, and goes again with the same id. */
const passing = new Set(['command.tooMany', 'command.notSaved', 'server.restarting', 'exercise.stopped']);
const maxBytes = 60_000;
const maxBreaks = 4;

/**
 * Sends commands one after another, in order, each until it is answered: over a lost connection and a reload, always with
 * the same id. A command that keeps breaking the connection is given up once, so that it cannot hold up the rest.
 */
export function outbox(
  wire: () => Wire,
  drawer: Drawer,
  changed: (count: number) => void,
  wait: Patience = patience,
): Outbox {
  let queue: readonly Entry[] = [];
  let live = false;
  let shutBy: string | null = null;
  let flight: { readonly id: string; readonly sent: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWall = 0;

  const set = (next: readonly Entry[]) => {
    queue = next;
    changed(queue.length);
  };
  const settle = (entry: Entry, answer: Answer) => {
    drawer.drop(entry.id);
    set(queue.filter((other) => other !== entry));
    entry.settle(answer);
  };
  const take = (kept: Kept): Entry => {
    const entry = { ...kept, ...promise(), breaks: 0 };
    set([...queue, entry]);
    return entry;
  };
  const land = () => {
    clearTimeout(timer);
    flight = null;
  };
  const pump = () => {
    const [entry] = queue;
    if (!live || shutBy !== null || flight !== null || entry === undefined) return;
    const mine = { id: entry.id, sent: Date.now() };
    flight = mine;
    timer = setTimeout(() => wire().restart(), wait.answer);
    wire().command(entry.id, entry.command, (answer) => {
      if (flight !== mine) return;
      land();
      if (!answer.ok && passing.has(answer.code)) {
        timer = setTimeout(pump, wait.again);
        return;
      }
      settle(entry, answer);
      pump();
    });
  };

  for (const kept of drawer.all()) {
    take(kept);
    // What is written now comes after what was left, even within one millisecond.
    lastWall = kept.wall;
  }
  return {
    get waiting() {
      return queue;
    },
    submit(command, id) {
      const held = queue.find((entry) => entry.id === id);
      if (held !== undefined) return held.answer;
      if (shutBy !== null) return Promise.resolve(refusal(shutBy));
      if (new TextEncoder().encode(JSON.stringify(command)).length > maxBytes) {
        return Promise.resolve(refusal('command.tooLarge'));
      }
      lastWall = Math.max(Date.now(), lastWall + 1);
      const kept = { id, command, wall: lastWall };
      drawer.put(kept);
      const entry = take(kept);
      pump();
      return entry.answer;
    },
    connected() {
      live = true;
      land();
      pump();
    },
    lost() {
      live = false;
      const [entry] = queue;
      const soon = flight !== null && Date.now() - flight.sent < wait.suspicious;
      land();
      if (entry === undefined || !soon) return;
      entry.breaks += 1;
      if (entry.breaks >= maxBreaks) settle(entry, refusal('link.unanswered'));
    },
    shut(code) {
      shutBy = code;
      land();
      const left = queue;
      set([]);
      for (const entry of left) entry.settle(refusal(code));
    },
  };
}

function refusal(code: string): Answer {
  return { ok: false, code, message: '', hint: '' };
}

function promise(): { answer: Promise<Answer>; settle: (answer: Answer) => void } {
  let settle: (answer: Answer) => void = () => undefined;
  const answer = new Promise<Answer>((resolve) => {
    settle = resolve;
  });
  return { answer, settle };
}
