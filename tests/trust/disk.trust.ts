import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../server/src/clock.ts';
import { settingsFrom } from '../../server/src/config.ts';
import { type Running, startServer } from '../../server/src/main.ts';
import { openDataFolder } from '../../server/src/store/data-folder.ts';
import { passphrase, quickKeys, smallLibrary, until } from '../server/small.ts';
import { LiveSeat } from '../support/live-seat.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { SmallServer } from './small-server.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test('[HO30] a disk that is full to the last byte: nothing acknowledged is lost, everybody reads, the facilitator is told; with room again all goes on', async () => {
  const disk = smallDisk();
  closing.push(() => disk.close());
  const { address, token, exercise, seats, server } = await opened(disk);
  const desk = new LiveSeat(address, { token, exercise });
  const pc = new LiveSeat(address, { token: seats.get('pc') ?? '', exercise });
  closing.push(() => [desk, pc].map((page) => page.close()));
  await desk.until((view) => view.control !== undefined);
  await desk.must({ type: 'exercise.start' });
  await pc.until((view) => view.exercise.status === 'running');

  const acknowledged: string[] = [];
  const say = async (text: string, id: string) => {
    const answer = await pc.submit({ type: 'message.send', to: ['fc'], text }, id);
    if (answer.ok) acknowledged.push(id);
    return answer.ok ? 'saved' : answer.code;
  };
  const idOf = (n: number) => n.toString(16).padStart(32, '0');
  const long = 'x'.repeat(9_000);
  for (let n = 1; n <= 10; n++) expect(await say(long, idOf(n))).toBe('saved');

  disk.fill();
  // What is free in the store's own files may still take some.
  let n = 10;
  while ((await say(long, idOf(++n))) === 'saved') expect(n).toBeLessThan(1_000);
  const refused = n;
  expect(await say(long, idOf(refused))).toBe('command.notSaved');
  await until(() => [desk, pc].every(({ notices }) => notices.includes('readOnly')));
  const late = new LiveSeat(address, { token, exercise });
  closing.push(() => late.close());
  expect((await late.until((view) => view.control !== undefined)).messages).toEqual(desk.view?.messages);
  await until(() => late.notices.includes('readOnly'));
  expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: 'ok' });
  const door = await fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ passphrase }),
  });
  expect([door.status, ((await door.json()) as { error: { code: string } }).error.code]).toEqual([
    503,
    'command.notSaved',
  ]);

  disk.free();
  const before = desk.frames.length;
  await until(() =>
    desk.frames.slice(before).some((frame) => frame.startsWith('2["view"') || frame.includes('["view"')),
  );
  expect(await say(long, idOf(refused))).toBe('saved');
  await desk.until((view) => view.messages.order.length === acknowledged.length);
  expect(desk.view?.exercise.status).toBe('running');

  for (const page of [desk, pc, late]) page.close();
  await server.close();
  // A server that is started on a full disk says so; a store that only behaves like one cannot be started on.
  if (disk.real) {
    disk.fill();
    const { status, stderr } = serve(join(disk.path, 'data'));
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^The server cannot start\. The disk with .* is full\. Make room/),
    ]);
    disk.free();
  }
  const { store } = await openDataFolder(join(disk.path, 'data'), systemClock());
  const causes = [...store.lines(exercise)]
    .map((line) => JSON.parse(line))
    .flatMap(({ type, cause }) => (type === 'message.sent' ? [cause] : []));
  await store.close();
  expect(causes).toEqual(acknowledged);
});

test('[CLI10] a second server on the same folder ends with a sentence and 3, and the first one is unharmed', async () => {
  const small = await SmallServer.start();
  closing.push(() => small.close());
  const opened = await small.open();
  const seat = await small.sit(opened, 'fc');
  const page = new LiveSeat(small.address, { token: seat.token, exercise: opened.exercise });
  const desk = new LiveSeat(small.address, { token: small.token, exercise: opened.exercise });
  closing.push(() => [page, desk].map((each) => each.close()));
  await desk.until((view) => view.control !== undefined);
  await desk.must({ type: 'exercise.start' });
  const before = files(small.data);

  const second = serve(small.data);
  expect(second.status).toBe(3);
  expect(second.stderr).toMatch(
    /^The server cannot start\. Another server is using the data in .* Stop it first, or choose another folder with --data\.\n$/,
  );
  expect(files(small.data)).toEqual(before);

  for (let n = 0; n < 20; n++) await page.must({ type: 'message.send', to: ['pc'], text: `after ${n}` });
  await small.process.kill();
  await small.process.start();
  const { records } = await small.record(opened.exercise);
  expect(records.filter(({ type }) => type === 'message.sent')).toHaveLength(20);
});

/** The files of a data folder, except the one that the first server writes anew every second. */
function files(data: string): readonly (readonly [string, number])[] {
  const names = readdirSync(data).filter((name) => !name.startsWith('heads.json'));
  return names.map((name) => [name, statSync(join(data, name)).ino]);
}

/** Another server, as somebody would start it. */
function serve(data: string): { status: number | null; stderr: string } {
  const cli = join(process.cwd(), 'dist/server/cli.js');
  return spawnSync(process.execPath, [cli, 'serve', '--port', '0', '--data', data], {
    encoding: 'utf8',
    timeout: 30_000,
  });
}

interface Opened {
  readonly server: Running;
  readonly address: string;
  readonly token: string;
  readonly exercise: string;
  /** Tokens, by role. */
  readonly seats: ReadonlyMap<string, string>;
}

/** A server of this process on a disk of a test's, with one exercise. */
async function opened(disk: SmallDisk): Promise<Opened> {
  const folder = join(disk.path, 'data');
  const { store } = await openDataFolder(folder, systemClock());
  const settings = settingsFrom({}, { port: 0, data: folder, limits: 'wide' });
  const server = await startServer(settings, { store: disk.on(store), keys: quickKeys(), library: smallLibrary() });
  let over = false;
  closing.push(() => over || server.close());
  const close = async () => {
    over = true;
    await server.close();
  };
  const address = `http://127.0.0.1:${server.port}`;
  const post = async <T>(path: string, body: object, bearer?: string): Promise<T> => {
    const headers = {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    };
    return (await (await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T;
  };
  const { token } = await post<{ token: string }>('/api/sessions', { passphrase });
  const { exercise, joinCode, seats } = await post<{
    exercise: string;
    joinCode: string;
    seats: { role: string; link: string }[];
  }>('/api/exercises', { scenario: 'small-ambush', seed: 7 }, token);
  const tokens = new Map<string, string>();
  for (const { role, link } of seats) {
    const key = link.split('#seat=')[1]?.split('&')[0];
    tokens.set(role, (await post<{ token: string }>('/api/join', { code: joinCode, name: role, key })).token);
  }
  return { server: { ...server, close }, address, token, exercise, seats: tokens };
}
