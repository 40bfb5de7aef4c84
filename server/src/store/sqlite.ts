import { type Append, CannotOpen, type EventStore, type ExerciseEntry, NotSaved, StaleSeq } from './event-store.ts';
import { groupCommit } from './group-commit.ts';
import { migration001 } from './migrations/001.ts';
import { migration002 } from './migrations/002.ts';
import { openDatabase, type SqliteDatabase } from './sqlite-driver.ts';

const migrations = [migration001, migration002];
const page = 1_000;
/** So much must fit on the disk before it is taken to have room again. */
const someRoom = 256 * 1_024;

/**
 * Keeps exercises in one SQLite file with full sync, alone: a second server on the same file is refused.
 * Appends asked for in one turn of the event loop share one transaction, each in its own savepoint.
 *
 * @throws CannotOpen with a sentence for the operator.
 */
export async function openSqlite(path: string, limits: { readonly maxPages?: number } = {}): Promise<EventStore> {
  const database = await openDatabase(path).catch((cause: unknown) => {
    throw new CannotOpen(whyNot(path, cause), { cause });
  });
  let sql: ReturnType<typeof statements>;
  try {
    prepare(database);
    sql = statements(database);
    // Damage shows when something is read, and must show now.
    sql.exercises.all();
    if (limits.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${limits.maxPages}`);
  } catch (cause) {
    release(database);
    throw new CannotOpen(whyNot(path, cause), { cause });
  }
  const inGroup = groupCommit(database);

  return {
    create: (entry, lines) =>
      inGroup(() => {
        sql.addExercise.run(entry.id, entry.header, entry.joinCode, entry.openedWall, entry.ended ? 1 : 0);
        for (const [index, line] of lines.entries()) sql.addLine.run(entry.id, index + 1, line);
      }),
    exercises: () => sql.exercises.all().map(entryOf),
    append: (append) => inGroup(() => write(append)),
    async room() {
      await inGroup(() => {
        database.exec('CREATE TABLE IF NOT EXISTS room (bytes BLOB NOT NULL) STRICT');
        database.exec(`INSERT INTO room VALUES (zeroblob(${someRoom}))`);
      });
      await inGroup(() => database.exec('DROP TABLE IF EXISTS room'));
    },
    *lines(exercise, after = 0) {
      for (let from = after; ; from += page) {
        const rows = sql.lines.all(exercise, from, page);
        for (const row of rows) yield String(row.line);
        if (rows.length < page) return;
      }
    },
    answered(exercise, commandId) {
      const row = sql.answered.all(exercise, commandId)[0];
      if (row === undefined) return undefined;
      const receipt = row.seq === null ? {} : { receipt: { seq: Number(row.seq), head: String(row.head) } };
      return { id: commandId, person: String(row.person), answer: String(row.answer), ...receipt };
    },
    receipt(exercise, person) {
      const row = sql.receipt.all(exercise, person)[0];
      return row && { seq: Number(row.seq), head: String(row.head) };
    },

    saveSession: ({ hash, exercise, person, member, expires }) =>
      inGroup(() => sql.addSession.run(hash, exercise ?? null, person ?? null, member ?? null, expires)),
    session(hash) {
      const row = sql.session.all(hash)[0];
      if (row === undefined) return undefined;
      const given = (['exercise', 'person', 'member'] as const).filter((name) => row[name] !== null);
      return {
        hash,
        expires: Number(row.expires),
        ...Object.fromEntries(given.map((name) => [name, String(row[name])])),
      };
    },
    dropSession: (hash) => inGroup(() => sql.dropSession.run(hash)),
    dropSessionsOf: (exercise, who) => inGroup(() => sql.dropSessionsOf.run(exercise, who, who)),
    dropExpired: (wall) => inGroup(() => sql.dropExpired.run(wall)),

    async close() {
      await inGroup(() => undefined);
      release(database);
    },
  };

  function write(append: Append): void {
    const { exercise } = append;
    const current = Number(sql.last.all(exercise)[0]?.seq ?? 0);
    if (current !== append.after) throw new StaleSeq(current);
    if (current === 0) throw new NotSaved(`There is no exercise ${exercise}.`);
    for (const [index, line] of append.lines.entries()) sql.addLine.run(exercise, append.after + index + 1, line);
    for (const { id, person, receipt, answer } of append.answered) {
      sql.addCommand.run(exercise, id, person, receipt?.seq ?? null, receipt?.head ?? null, answer);
    }
    if (append.ended === true) sql.end.run(exercise);
  }
}

/** Sets what durability rests on at every open, since a file keeps only part of it, and checks that it took. */
function prepare(database: SqliteDatabase): void {
  // Read once before taking the lock: only then can the lock be given back without leaving WAL.
  database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = WAL; SELECT count(*) FROM sqlite_schema;');
  database.exec(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;',
  );
  const mode = pragma(database, 'journal_mode');
  const sync = pragma(database, 'synchronous');
  if (!['wal', 'memory'].includes(String(mode)) || sync !== 2) {
    throw new Error(`Full sync could not be set: journal_mode is ${String(mode)}, synchronous is ${String(sync)}.`);
  }
  const version = Number(pragma(database, 'user_version'));
  if (version > migrations.length) throw new Error('It was written by a newer Kalari.');
  database.exec('BEGIN IMMEDIATE');
  for (const migration of migrations.slice(version)) database.exec(migration);
  if (version < migrations.length) database.exec(`PRAGMA user_version = ${migrations.length}`);
  database.exec('COMMIT');
}

/** What the operator is told, by what SQLite says. */
function whyNot(path: string, cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/locked|busy/.test(said))
    return `Another server is using the data in ${path}. Stop it first, or choose another folder with --data.`;
  if (/full/.test(said))
    return `The disk with the data in ${path} is full. Make room and start again: nothing recorded is lost.`;
  if (/malformed|not a database/.test(said))
    return `The data in ${path} is damaged (${said}). Nothing was written to it. Put a copy in its place, or choose another folder with --data.`;
  return `The data in ${path} cannot be opened: ${said}`;
}

/**
 * Gives the file up before closing, and leaves one file without a write-ahead log beside it. The packaged SQLite keeps a
 * closed connection, and in WAL its lock, until its statements are garbage.
 */
function release(database: SqliteDatabase): void {
  try {
    database.exec('PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE; SELECT count(*) FROM sqlite_schema;');
  } catch {
    // Another server holds the file: there is nothing to give up.
  }
  database.close();
}

function pragma(database: SqliteDatabase, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).all()[0]?.[name];
}

function statements(database: SqliteDatabase) {
  return {
    addExercise: database.prepare(
      'INSERT INTO exercises (id, header, join_code, opened_wall, ended) VALUES (?, ?, ?, ?, ?)',
    ),
    exercises: database.prepare('SELECT * FROM exercises ORDER BY opened_wall, id'),
    end: database.prepare('UPDATE exercises SET ended = 1 WHERE id = ?'),
    addLine: database.prepare('INSERT INTO records (exercise, seq, line) VALUES (?, ?, ?)'),
    last: database.prepare('SELECT max(seq) AS seq FROM records WHERE exercise = ?'),
    lines: database.prepare('SELECT line FROM records WHERE exercise = ? AND seq > ? ORDER BY seq LIMIT ?'),
    addCommand: database.prepare(
      'INSERT INTO commands (exercise, command_id, person, seq, head, answer) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    answered: database.prepare('SELECT * FROM commands WHERE exercise = ? AND command_id = ?'),
    receipt: database.prepare(
      'SELECT seq, head FROM commands WHERE exercise = ? AND person = ? AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1',
    ),
    addSession: database.prepare(
      'INSERT INTO sessions (hash, exercise, person, member, expires) VALUES (?, ?, ?, ?, ?)',
    ),
    session: database.prepare('SELECT * FROM sessions WHERE hash = ?'),
    dropSession: database.prepare('DELETE FROM sessions WHERE hash = ?'),
    dropSessionsOf: database.prepare('DELETE FROM sessions WHERE exercise = ? AND (person = ? OR member = ?)'),
    dropExpired: database.prepare('DELETE FROM sessions WHERE expires <= ?'),
  };
}

function entryOf(row: Record<string, unknown>): ExerciseEntry {
  return {
    id: String(row.id),
    header: String(row.header),
    joinCode: String(row.join_code),
    openedWall: Number(row.opened_wall),
    ended: row.ended === 1,
  };
}
