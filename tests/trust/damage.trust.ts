import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededChance } from '../../server/src/chance.ts';
import { manualClock } from '../../server/src/clock.ts';
import { Registry } from '../../server/src/host/registry.ts';
import { silentLog } from '../../server/src/log.ts';
import { openDataFolder } from '../../server/src/store/data-folder.ts';
import { CannotOpen } from '../../server/src/store/event-store.ts';
import { until } from '../server/small.ts';
import fc from '../support/laws.ts';
import { LiveSeat } from '../support/live-seat.ts';
import { ServerProcess } from '../support/server-process.ts';
import { SmallServer } from './small-server.ts';

/*
 * A server is killed, and what it left on the disk is spoiled in many ways. Whatever the way, an exercise is either whole or
 * closed, and what is told is plain: it is never shorter than it was, and never begun anew.
 */

let folder: string;
let left: string;
let exercise: string;
let written: number;
/** Ended also when a test fails half way. */
const running: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-damage-'));
  const small = await SmallServer.start({ env: { KALARI_LIMITS: 'wide' } });
  running.push(small);
  const opened = await small.open();
  exercise = opened.exercise;
  const { token } = await small.sit(opened, 'fc');
  const desk = new LiveSeat(small.address, { token: small.token, exercise });
  const page = new LiveSeat(small.address, { token, exercise });
  await desk.until((view) => view.control !== undefined);
  await desk.must({ type: 'exercise.start' });
  await page.until((view) => view.exercise.status === 'running');
  for (let n = 0; n < 60; n++)
    await page.must({ type: 'message.send', to: ['pc'], text: `Message ${n}. ${'x'.repeat(500)}` });
  await desk.must({ type: 'exercise.pause' });
  written = (await small.record(exercise)).records.length;
  await until(() => noted(small.data) === written);
  await small.process.kill();
  left = join(folder, 'left');
  cpSync(small.data, left, { recursive: true });
  for (const each of [desk, page]) each.close();
  await small.close();
});
afterAll(async () => {
  for (const each of running) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('[HO31] whatever was done to the files of a server that was killed, an exercise is whole or closed, never shorter and never begun anew', () => {
  test('left as they were, it is whole', async () => {
    expect(existsSync(join(left, 'kalari.db-wal'))).toBe(true);
    expect(await comesBack(() => undefined)).toBe('whole');
  });

  test('the log cut at twenty places', async () => {
    const size = readFileSync(join(left, 'kalari.db-wal')).length;
    const places = fc.sample(fc.integer({ min: 0, max: size - 5_000 }), { numRuns: 20, seed: 9 });
    const ends = [];
    for (const place of places) ends.push(await comesBack((data) => truncateSync(join(data, 'kalari.db-wal'), place)));
    expect(ends.filter((end) => end !== 'refused' && end !== 'closed')).toEqual([]);
  });

  test.each<[string, (data: string) => void]>([
    ['the log taken away', (data) => rmSync(join(data, 'kalari.db-wal'))],
    ['the file taken away', (data) => rmSync(join(data, 'kalari.db'))],
    ['the file emptied', (data) => truncateSync(join(data, 'kalari.db'), 0)],
    ['both emptied', (data) => ['kalari.db', 'kalari.db-wal'].map((name) => truncateSync(join(data, name), 0))],
    ['the head of the log zeroed', (data) => spoil(data, 'kalari.db-wal', (bytes) => bytes.fill(0, 0, 32))],
    [
      'garbage in the middle of the log',
      (data) => spoil(data, 'kalari.db-wal', (bytes) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 4_096)),
    ],
  ])('%s', { timeout: 60_000 }, async (_, damage) => {
    expect(['refused', 'closed']).toContain(await comesBack(damage));
  });

  test('the head of the file zeroed, where the log still has all of it', async () => {
    const end = await comesBack((data) => spoil(data, 'kalari.db', (bytes) => bytes.fill(0, 0, 100)));
    expect(['whole', 'refused', 'closed']).toContain(end);
  });

  test('one letter of what somebody wrote, after everything went into the file', async () => {
    const data = join(folder, 'settled');
    cpSync(left, data, { recursive: true });
    await (await openDataFolder(data, manualClock(Date.now()))).store.close();
    expect(existsSync(join(data, 'kalari.db-wal'))).toBe(false);
    const at = readFileSync(join(data, 'kalari.db')).indexOf('Message 30.');
    expect(at).toBeGreaterThan(0);
    spoil(data, 'kalari.db', (bytes) => bytes.write('m', at));
    expect(await endOf(data)).toBe('closed');
  });
});

test('[CLI11] a damaged exercise is told at the start in plain words, and one that is gone keeps the server from starting', {
  timeout: 60_000,
}, async () => {
  const closed = join(folder, 'told');
  cpSync(left, closed, { recursive: true });
  await (await openDataFolder(closed, manualClock(Date.now()))).store.close();
  const at = readFileSync(join(closed, 'kalari.db')).indexOf('Message 30.');
  spoil(closed, 'kalari.db', (bytes) => bytes.write('m', at));
  const server = await ServerProcess.start(closed);
  running.push({ close: () => server.kill() });
  await until(() => server.printed.includes('Damaged'));
  expect(server.printed).toMatch(
    /Damaged +e-[a-z0-9]+ stays closed, the others go on\. Its record is not what was written: .*record \d+/,
  );
  expect(await server.stop()).toBe(0);

  const gone = join(folder, 'gone');
  cpSync(left, gone, { recursive: true });
  truncateSync(join(gone, 'kalari.db'), 0);
  const why = await ServerProcess.start(gone).then(
    () => 'started',
    (cause: Error) => cause.message,
  );
  expect(why).toContain('ended with 3');
  expect(why).toContain(
    `The server cannot start. ${join(gone, 'kalari.db')} no longer holds an exercise that was in it (${exercise}).`,
  );
  expect(why).not.toMatch(/\n\s+at /);
});

/** How an exercise comes back from a spoiled copy of what was left. */
async function comesBack(damage: (data: string) => void): Promise<string> {
  const data = mkdtempSync(join(folder, 'copy-'));
  cpSync(left, data, { recursive: true });
  damage(data);
  return endOf(data);
}

async function endOf(data: string): Promise<string> {
  const clock = manualClock(Date.now());
  let opened: Awaited<ReturnType<typeof openDataFolder>>;
  try {
    opened = await openDataFolder(data, clock);
  } catch (cause) {
    return cause instanceof CannotOpen ? 'refused' : String(cause);
  }
  const { store, known } = opened;
  const registry = new Registry({
    store,
    known,
    clock,
    chance: seededChance(1),
    log: silentLog,
    removed: () => undefined,
  });
  registry.reopen();
  const held = registry.find(exercise);
  const seq = await held?.host?.look((ledger) => ledger.seq);
  await registry.close();
  await store.close();
  if (seq !== undefined) return seq === written ? 'whole' : `${seq} of ${written}`;
  return registry.damaged.some((each) => each.exercise === exercise) ? 'closed' : 'nowhere';
}

function spoil(data: string, name: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(join(data, name));
  change(bytes);
  writeFileSync(join(data, name), bytes);
}

/** How far the exercise is noted to have come. */
function noted(data: string): number | undefined {
  const path = join(data, 'heads.json');
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, { seq: number }>)[exercise]?.seq
    : undefined;
}
