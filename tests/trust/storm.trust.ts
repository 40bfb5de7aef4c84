import type { DeltaMessage, OpenResponse, View, ViewMessage } from '@kalari/engine/protocol';
import { applyPatches, enablePatches } from 'immer';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../server/small.ts';
import { LiveSeat } from '../support/live-seat.ts';
import { SmallServer } from './small-server.ts';

enablePatches();

const roles = ['srsg', 'fc', 'pc', 'dms'];
const exercises = 5;
const devices = 5;
const all = exercises * roles.length * devices;

/** A participant's page as it connects: the same pauses between tries as the real one, and the same first question. */
class Page {
  readonly token: string;
  readonly exercise: string;
  readonly socket: Socket;
  view: View | undefined;
  /** Since the last `forget`. */
  tries = 0;
  views = 0;
  came: number | undefined;
  #n = 0;

  constructor(address: string, token: string, exercise: string) {
    this.token = token;
    this.exercise = exercise;
    this.socket = io(address, {
      transports: ['websocket'],
      forceNew: true,
      auth: { token, exercise },
      reconnectionDelay: 250,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 0.6,
      timeout: 10_000,
    });
    this.socket.io.on('reconnect_attempt', () => {
      this.tries += 1;
    });
    this.socket.on('connect', () => this.socket.emit('resync', { n: this.#n }));
    this.socket.on('view', ({ n, view }: ViewMessage) => {
      this.#n = n;
      this.view = view;
      this.views += 1;
      this.came ??= performance.now();
    });
    this.socket.on('delta', ({ n, patches }: DeltaMessage) => {
      if (this.view === undefined || n !== this.#n + 1) return;
      this.#n = n;
      this.view = applyPatches(this.view, patches as Parameters<typeof applyPatches>[1]);
    });
  }

  forget(): void {
    this.tries = 0;
    this.views = 0;
    this.came = undefined;
  }
}

let small: SmallServer;
let opened: OpenResponse[];
const pages: Page[] = [];

beforeAll(async () => {
  small = await SmallServer.start();
  opened = await Promise.all(Array.from({ length: exercises }, () => small.open()));
  for (const each of opened) {
    for (const role of roles) {
      const { token } = await small.sit(each, role);
      for (let device = 0; device < devices; device++) pages.push(new Page(small.address, token, each.exercise));
    }
  }
  await until(() => pages.every(({ view }) => view !== undefined));
});
afterAll(async () => {
  for (const page of pages) page.socket.disconnect();
  await small?.close();
});

test(`[TR24] ${all} pages of participants come back after the server was killed: each once, each with the view a new page gets, and the server answers meanwhile`, async () => {
  const desks = opened.map(({ exercise }) => new LiveSeat(small.address, { token: small.token, exercise }));
  for (const desk of desks) {
    await desk.until((view) => view.control !== undefined);
    await desk.must({ type: 'exercise.start' });
  }
  await until(() => pages.every(({ view }) => view?.exercise.status === 'running'));
  for (const page of pages) page.forget();

  await small.process.kill();
  await until(() => pages.every(({ socket }) => !socket.connected));
  // Everybody has tried in vain at least twice before it is there again.
  await until(() => pages.every(({ tries }) => tries >= 2));
  await small.process.start();

  let [asked, answered] = [0, 0];
  await until(async () => {
    asked += 1;
    const { status } = await fetch(`${small.address}/health`);
    if (status === 200) answered += 1;
    return pages.every(({ came }) => came !== undefined);
  });

  // Something happens, and everybody sees it.
  for (const desk of desks) {
    await until(() => desk.view?.control !== undefined);
    await desk.must({ type: 'exercise.pause' });
  }
  await until(() => pages.every(({ view }) => view?.exercise.status === 'paused'));
  for (const each of opened) {
    for (const token of new Set(pages.filter(({ exercise }) => exercise === each.exercise).map((page) => page.token))) {
      const fresh = new LiveSeat(small.address, { token, exercise: each.exercise });
      const view = await fresh.until((it) => it.exercise.status === 'paused');
      const mine = pages.filter((page) => page.token === token);
      expect(mine).toHaveLength(devices);
      for (const page of mine) expect(page.view).toEqual(view);
      fresh.close();
    }
  }

  const came = pages.map((page) => page.came ?? 0).sort((a, b) => a - b);
  const together = Math.max(...came.map((from) => came.filter((at) => at >= from && at < from + 100).length));
  const tries = pages.reduce((sum, page) => sum + page.tries, 0);
  const views = pages.reduce((sum, page) => sum + page.views, 0);
  process.stdout.write(
    `${JSON.stringify({ pages: all, back: came.length, tries, views, together, health: { asked, answered }, lastAfterFirstMs: Math.round((came.at(-1) ?? 0) - (came[0] ?? 0)) })}\n`,
  );
  // One whole view each: nobody is shown it twice, and nobody comes twice.
  expect(views).toBe(all);
  expect(tries).toBeLessThan(all * 8);
  expect(together).toBeLessThan(all * 0.8);
  expect(answered).toBe(asked);
  expect(asked).toBeGreaterThan(20);
  expect(small.process.printed).not.toMatch(/"level":50/);
  for (const desk of desks) desk.close();
}, 90_000);
