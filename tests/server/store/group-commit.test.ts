import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NotSaved } from '../../../server/src/store/event-store.ts';
import { groupCommit } from '../../../server/src/store/group-commit.ts';
import { openDatabase, type SqliteDatabase } from '../../../server/src/store/sqlite-driver.ts';

const folder = mkdtempSync(join(tmpdir(), 'kalari-commit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database whose nth statement of a kind fails as a disk does, once: before it did anything, or after. */
function failing(database: SqliteDatabase, kind: RegExp, nth: number): SqliteDatabase {
  let seen = 0;
  return {
    prepare: (sql) => database.prepare(sql),
    close: () => database.close(),
    exec(sql) {
      if (kind.test(sql)) {
        seen += 1;
        if (seen === nth) throw new Error('disk I/O error');
      }
      database.exec(sql);
    },
  };
}

test.each([
  ['the beginning', /^BEGIN/],
  ['the end', /^COMMIT/],
  ['a part', /^RELEASE/],
])(
  '[ST19] a disk that fails at %s of a write, whichever write it is: what was acknowledged is there, what was refused is not, and the next one succeeds',
  async (_, kind) => {
    for (let nth = 1; nth <= 12; nth++) {
      const database = await openDatabase(join(folder, `${kind.source.slice(1)}-${nth}.db`));
      database.exec('PRAGMA journal_mode = WAL; CREATE TABLE lines (n INTEGER PRIMARY KEY) STRICT');
      const insert = database.prepare('INSERT INTO lines VALUES (?)');
      const inGroup = groupCommit(failing(database, kind, nth));
      const acknowledged: number[] = [];
      let refused = 0;
      const write = (n: number) =>
        inGroup(() => insert.run(n)).then(
          () => acknowledged.push(n),
          (cause: unknown) => {
            expect(cause).toBeInstanceOf(NotSaved);
            refused += 1;
          },
        );
      for (let n = 0; n < 36; n += 3) await Promise.all([write(n), write(n + 1), write(n + 2)]);
      const there = database
        .prepare('SELECT n FROM lines ORDER BY n')
        .all()
        .map(({ n }) => n);
      expect(there).toEqual(acknowledged);
      expect([1, 3]).toContain(refused);
      database.close();
    }
  },
);
