import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { CannotOpen, type EventStore } from './event-store.ts';
import { replace } from './replace.ts';

const headsSchema = z.record(z.string(), z.object({ seq: z.int().min(1), hash: z.string() }));

/** How far a record has come. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** What is remembered of each exercise beside the store. */
export interface Heads {
  /** What the last run left; nothing is known of an exercise that is younger, or when the file was taken away. */
  readonly known: ReadonlyMap<string, Head>;
  note(exercise: string, head: Head): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/** How often the file is written at most. */
const gathering = 1_000;

/**
 * Remembers in a small file beside the store how far each record has come. A store that was cut short, or begun anew, looks
 * whole from inside; only from outside can it be told.
 *
 * What is noted is durable already, and written within a second: the file may lag behind the store, never run ahead of it.
 *
 * @throws CannotOpen when the file is there and cannot be read.
 */
export function openHeads(path: string, clock: Clock): Heads {
  const known = read(path);
  const heads = new Map(known);
  let soon: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = () => {
    soon = undefined;
    const text = `${JSON.stringify(Object.fromEntries(heads))}\n`;
    // A disk that refuses this refuses the store as well, which says so; the next note tries again.
    writing = writing.then(() => replace(path, text)).catch(() => undefined);
  };

  return {
    known,
    note(exercise, head) {
      heads.set(exercise, head);
      soon ??= clock.alarm(clock.now() + gathering, write);
    },
    async close() {
      if (soon !== undefined) {
        soon();
        write();
      }
      await writing;
    },
  };
}

/** A store that notes how far each record has come, once that is durable. */
export function withHeads(store: EventStore, heads: Heads): EventStore {
  const note = (exercise: string, seq: number, line: string | undefined) => {
    if (line === undefined) return;
    const { hash } = JSON.parse(line) as { hash: string };
    heads.note(exercise, { seq, hash });
  };
  return {
    ...store,
    async create(entry, lines) {
      await store.create(entry, lines);
      note(entry.id, lines.length, lines.at(-1));
    },
    async append(append) {
      await store.append(append);
      note(append.exercise, append.after + append.lines.length, append.lines.at(-1));
    },
    async close() {
      await store.close();
      await heads.close();
    },
  };
}

function read(path: string): ReadonlyMap<string, Head> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return new Map();
  }
  try {
    return new Map(Object.entries(headsSchema.parse(JSON.parse(text))));
  } catch (cause) {
    throw new CannotOpen(`${path} cannot be read. Take it away to go on without it: it only helps to notice losses.`, {
      cause,
    });
  }
}
