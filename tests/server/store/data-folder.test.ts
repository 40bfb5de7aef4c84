import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ManualClock, manualClock } from '../../../server/src/clock.ts';
import { openDataFolder } from '../../../server/src/store/data-folder.ts';
import { CannotOpen } from '../../../server/src/store/event-store.ts';
import { until } from '../small.ts';

let folder: string;
let clock: ManualClock;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-folder-'));
  clock = manualClock(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);
const line = (seq: number) => JSON.stringify({ seq, hash: `hash ${seq}` });
const heads = (): unknown => JSON.parse(readFileSync(inFolder('heads.json'), 'utf8'));
const open = () => openDataFolder(folder, clock);

/** A folder with one exercise of three records, closed. */
async function filled(): Promise<void> {
  const { store } = await open();
  await store.create({ id: 'e-1', header: '{}', joinCode: 'C', openedWall: 0, ended: false }, [line(1), line(2)]);
  await store.append({ exercise: 'e-1', after: 2, lines: [line(3)], answered: [] });
  await store.close();
}

test('[ST15] how far each record has come is noted beside the store, within a second of being durable and when it closes', async () => {
  const { store, known } = await open();
  expect(known.size).toBe(0);
  await store.create({ id: 'e-1', header: '{}', joinCode: 'C', openedWall: 0, ended: false }, [line(1)]);
  clock.moveBy(1_000);
  await until(() => {
    try {
      return heads();
    } catch {
      return undefined;
    }
  });
  expect(heads()).toEqual({ 'e-1': { seq: 1, hash: 'hash 1' } });
  await store.append({ exercise: 'e-1', after: 1, lines: [line(2)], answered: [] });
  await expect(store.append({ exercise: 'e-1', after: 1, lines: [line(9)], answered: [] })).rejects.toThrow();
  await store.close();
  expect(heads()).toEqual({ 'e-1': { seq: 2, hash: 'hash 2' } });
  const again = await open();
  expect(again.known.get('e-1')).toEqual({ seq: 2, hash: 'hash 2' });
  await again.store.close();
});

describe('[ST16] a store that lost exercises is refused in plain words, never begun anew', () => {
  test('emptied; what is left beside it is not touched', async () => {
    await filled();
    truncateSync(inFolder('kalari.db'), 0);
    writeFileSync(inFolder('kalari.db-wal'), 'what may still be saved');
    await expect(open()).rejects.toBeInstanceOf(CannotOpen);
    await expect(open()).rejects.toThrow('no longer holds an exercise that was in it (e-1)');
    expect(readFileSync(inFolder('kalari.db-wal'), 'utf8')).toBe('what may still be saved');
  });
  test('taken away', async () => {
    await filled();
    rmSync(inFolder('kalari.db'));
    await expect(open()).rejects.toThrow('(e-1)');
  });
  test('put back from before', async () => {
    const { store } = await open();
    await store.close();
    const before = readFileSync(inFolder('kalari.db'));
    await filled();
    writeFileSync(inFolder('kalari.db'), before);
    await expect(open()).rejects.toThrow('(e-1)');
    rmSync(inFolder('heads.json'));
    await (await open()).store.close();
  });
  test('what was noted cannot be read itself', async () => {
    await filled();
    writeFileSync(inFolder('heads.json'), '{"e-1":');
    await expect(open()).rejects.toThrow('Take it away to go on without it');
  });
});

describe('[ST17] a file that is damaged is refused in plain words, and left as it is', () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut in a page', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2) + 100)],
    ['without its beginning', (bytes) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
    ['something else', () => Buffer.from('hello, I am a letter')],
    ['garbage after the first page', (bytes) => Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(40_960, 7)])],
  ])('%s', async (_, damage) => {
    await filled();
    const damaged = damage(readFileSync(inFolder('kalari.db')));
    writeFileSync(inFolder('kalari.db'), damaged);
    await expect(open()).rejects.toBeInstanceOf(CannotOpen);
    await expect(open()).rejects.toThrow(/is damaged .*Nothing was written to it/);
    // The first hundred bytes are SQLite's own and say how the file is kept.
    expect(readFileSync(inFolder('kalari.db')).subarray(100).equals(damaged.subarray(100))).toBe(true);
  });
});
