import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NotSaved } from '../../../server/src/store/event-store.ts';
import { openSqlite } from '../../../server/src/store/sqlite.ts';
import { isNewEnough, openDatabase } from '../../../server/src/store/sqlite-driver.ts';
import { eventStoreContract } from '../../contracts/event-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'kalari-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => join(folder, `${++files}.db`);

describe('sqlite store', () => {
  let last = '';
  eventStoreContract(
    () => {
      last = fresh();
      return openSqlite(last);
    },
    async (store) => {
      await store.close();
      return await openSqlite(last);
    },
  );
});

test('[ST11] a second server on the same data is refused while the first one runs', async () => {
  const path = fresh();
  const store = await openSqlite(path);
  await expect(openSqlite(path)).rejects.toThrow('Another server is using the data');
  await store.close();
  await (await openSqlite(path)).close();
});

test('[ST12] SQLite older than 3.51.3 is not used', () => {
  const versions = ['3.51.2', '3.50.7', '2.99.9', '3.51.3', '3.52.0', '4.0.0'];
  expect(versions.filter(isNewEnough)).toEqual(['3.51.3', '3.52.0', '4.0.0']);
});

test('[ST13] data written by a newer version is refused and left as it is', async () => {
  const path = fresh();
  const database = await openDatabase(path);
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(openSqlite(path)).rejects.toThrow('newer Kalari');
  const after = await openDatabase(path);
  expect(after.prepare('PRAGMA user_version').all()[0]).toMatchObject({ user_version: 99 });
  after.close();
});

test('[ST14] a full disk answers “not saved”, keeps what it had, and writes again once there is room', async () => {
  const path = fresh();
  const store = await openSqlite(path, { maxPages: 40 });
  await store.create({ id: 'a', header: '{}', joinCode: 'C', openedWall: 0, ended: false }, ['{}']);
  const big = 'x'.repeat(400_000);
  await expect(store.append({ exercise: 'a', after: 1, lines: [big], answered: [] })).rejects.toBeInstanceOf(NotSaved);
  await store.append({ exercise: 'a', after: 1, lines: ['{"seq":2}'], answered: [] });
  expect([...store.lines('a')]).toEqual(['{}', '{"seq":2}']);
  await store.close();
});

test('[ST18] whether there is room again is found out by writing, and leaves nothing behind', async () => {
  const path = fresh();
  const full = await openSqlite(path, { maxPages: 20 });
  await expect(full.room()).rejects.toBeInstanceOf(NotSaved);
  await full.close();
  const store = await openSqlite(path);
  await store.room();
  await store.room();
  await store.close();
  const database = await openDatabase(path);
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'room'").all()).toEqual([]);
  database.close();
});
