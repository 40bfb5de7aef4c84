import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { CannotOpen, type EventStore } from './event-store.ts';
import { type Heads, openHeads, withHeads } from './heads.ts';
import { openSqlite } from './sqlite.ts';

/** The store of a data folder, and what stands beside it of each record. */
export interface DataFolder {
  readonly store: EventStore;
  readonly known: Heads['known'];
}

/**
 * Opens the embedded store of a folder, for one server alone.
 *
 * @throws CannotOpen with a sentence: another server has it, it is damaged, or exercises that were in it are gone.
 */
export async function openDataFolder(folder: string, clock: Clock): Promise<DataFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'kalari.db');
  const heads = openHeads(join(folder, 'heads.json'), clock);
  // Looked at first: SQLite would take an empty file for a new one, and throw away what is left in the log beside it.
  if (heads.known.size > 0 && isEmpty(path)) throw gone(path, [...heads.known.keys()]);
  const sqlite = await openSqlite(path);
  const kept = new Set(sqlite.exercises().map(({ id }) => id));
  const missing = [...heads.known.keys()].filter((id) => !kept.has(id));
  if (missing.length === 0) return { store: withHeads(sqlite, heads), known: heads.known };
  await sqlite.close();
  throw gone(path, missing);
}

function isEmpty(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function gone(path: string, exercises: readonly string[]): CannotOpen {
  const what = exercises.length === 1 ? 'an exercise that was' : `${exercises.length} exercises that were`;
  return new CannotOpen(
    `${path} no longer holds ${what} in it (${exercises.join(', ')}). Put back the file and the ones that begin with its name, or take heads.json away to go on without.`,
  );
}
