import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, NotSaved } from '../../server/src/store/event-store.ts';

/** A disk that can be filled to the last byte, and emptied again. */
export interface SmallDisk {
  readonly path: string;
  /** A real file system of its own, or one that only behaves like it where mounting is not allowed. */
  readonly real: boolean;
  fill(): void;
  free(): void;
  /** The store as it stands on this disk. */
  on(store: EventStore): EventStore;
  close(): void;
}

/** Four megabytes in memory, mounted where that is allowed; elsewhere writes are refused as SQLite does on a full disk. */
export function smallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'kalari-disk-'));
  const real = isMounted(path);
  const ballast = join(path, 'ballast');
  let full = false;
  const refuse = () => {
    if (full && !real) throw new NotSaved('database or disk is full');
  };
  return {
    path,
    real,
    fill() {
      full = true;
      if (real) fillUp(ballast);
    },
    free() {
      full = false;
      rmSync(ballast, { force: true });
    },
    on: (store) => ({
      ...store,
      async append(append) {
        refuse();
        await store.append(append);
      },
      async room() {
        refuse();
        await store.room();
      },
      async saveSession(session) {
        refuse();
        await store.saveSession(session);
      },
    }),
    close() {
      // Lazily: SQLite lets go of a closed file only when its statements are garbage.
      if (real) execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function isMounted(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fillUp(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (const size of [65_536, 4_096, 512]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch {
        // No room for one of this size: a smaller one may still fit.
      }
    }
  } finally {
    closeSync(file);
  }
}
