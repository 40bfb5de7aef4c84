/** As much of the `node:sqlite` API as we use. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

/** There is no `get`: the packaged SQLite leaves such a statement open, and its lock with it. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): Record<string, unknown>[];
}

export type SqliteValue = string | number | null;

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/** Below this, a write-ahead log that is reset while being read can lose data. */
const floor = [3, 51, 3] as const;

/**
 * Opens a database with SQLite 3.51.3 or newer: the one built into Node, else the package with the same API.
 * Throws when neither is new enough, saying which versions were found.
 */
export async function openDatabase(path: string): Promise<SqliteDatabase> {
  const found: string[] = [];
  for (const load of [builtIn, packaged]) {
    const module = await load().catch(() => undefined);
    if (module === undefined) continue;
    const version = versionOf(module);
    if (isNewEnough(version)) return new module.DatabaseSync(path);
    found.push(version);
  }
  throw new Error(
    `SQLite ${floor.join('.')} or newer is needed; found ${found.join(', ') || 'none'}. Run npm ci again.`,
  );
}

/** Whether a version such as 3.51.3 is at or above the floor. */
export function isNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of floor.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function versionOf(module: SqliteModule): string {
  const database = new module.DatabaseSync(':memory:');
  const version = database.prepare('SELECT sqlite_version() AS version').all()[0]?.version;
  database.close();
  return String(version);
}

/** The name stands in a variable because Node 20's types do not know the module. */
async function builtIn(): Promise<SqliteModule> {
  const name = 'node:sqlite';
  return (await import(/* @vite-ignore */ name)) as SqliteModule;
}

async function packaged(): Promise<SqliteModule> {
  return await import('@photostructure/sqlite');
}
