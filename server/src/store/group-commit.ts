import { NotSaved, StaleSeq } from './event-store.ts';
import type { SqliteDatabase } from './sqlite-driver.ts';

interface Waiting {
  readonly write: () => unknown;
  readonly saved: () => void;
  readonly failed: (reason: Error) => void;
}

/**
 * Lets writes asked for in one turn of the event loop share one transaction, so that one sync to disk serves them all.
 * Each stands in a savepoint: one that fails takes only itself back. The promise resolves after COMMIT.
 */
export function groupCommit(database: SqliteDatabase): (write: () => unknown) => Promise<void> {
  let waiting: Waiting[] = [];

  return (write) =>
    new Promise((saved, failed) => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ write, saved, failed });
    });

  function commit(): void {
    const group = waiting;
    waiting = [];
    const settled: (() => void)[] = [];
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { write, saved, failed } of group) {
        const refused = inSavepoint(write);
        settled.push(refused === undefined ? saved : () => failed(refused));
      }
      database.exec('COMMIT');
    } catch (cause) {
      takeBack();
      for (const { failed } of group) failed(new NotSaved(`The disk refused: ${String(cause)}`, { cause }));
      return;
    }
    for (const settle of settled) settle();
  }

  function inSavepoint(write: () => unknown): Error | undefined {
    database.exec('SAVEPOINT one');
    try {
      write();
      database.exec('RELEASE one');
      return undefined;
    } catch (cause) {
      database.exec('ROLLBACK TO one; RELEASE one');
      if (cause instanceof StaleSeq || cause instanceof NotSaved) return cause;
      return new NotSaved(String(cause), { cause });
    }
  }

  /** After a failed COMMIT the transaction may already be gone; then this fails too and means nothing. */
  function takeBack(): void {
    try {
      database.exec('ROLLBACK');
    } catch {}
  }
}
