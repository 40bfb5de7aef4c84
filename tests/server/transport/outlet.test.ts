import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { manualClock } from '../../../server/src/clock.ts';
import { allowance } from '../../../server/src/limits.ts';
import { Devices } from '../../../server/src/transport/devices.ts';
import { type LiveSocket, outletOf } from '../../../server/src/transport/outlet.ts';

/** A socket whose network takes nothing until it is told to. */
function stuckSocket() {
  const conn = new EventEmitter();
  const sent: [string, { n: number }][] = [];
  const socket = { conn, emit: (event: string, message: { n: number }) => sent.push([event, message]) };
  return { socket: socket as never as LiveSocket, sent, drain: () => conn.emit('drain') };
}

const delta = (n: number, size = 10) => ({
  n,
  patches: [{ op: 'replace' as const, path: ['x'], value: 'y'.repeat(size) }],
});

test('[TR18] a page that takes nothing is given at most 200 messages or 1 MB, and the whole view once it takes again', () => {
  for (const [size, most] of [
    [10, 200],
    [30_000, 33],
  ] as const) {
    const { socket, sent, drain } = stuckSocket();
    let caughtUp = 0;
    const outlet = outletOf(socket, () => {
      caughtUp += 1;
    });
    for (let n = 1; n <= 1_000; n++) outlet.delta(delta(n, size));
    expect(sent.length).toBe(most);
    expect(caughtUp).toBe(0);
    drain();
    expect(caughtUp).toBe(1);
    outlet.delta(delta(1_001, size));
    expect(sent.length).toBe(most + 1);
    drain();
    expect(caughtUp).toBe(1);
  }
});

test('[TR18] a view larger than the limit still goes out when nothing waits', () => {
  const { socket, sent } = stuckSocket();
  const outlet = outletOf(socket, () => undefined);
  outlet.view({ n: 1, view: { much: 'x'.repeat(2_000_000) } as never });
  outlet.delta(delta(2));
  expect(sent.map(([event]) => event)).toEqual(['view']);
});

test('[TR19] a person has at most eight open pages; the oldest is cut', () => {
  const devices = new Devices(8);
  const told: string[] = [];
  const all = Array.from({ length: 10 }, (_, index) => ({
    replaced: () => told.push(`replaced ${index}`),
    cut: () => told.push(`cut ${index}`),
  }));
  for (const device of all) devices.add('p', device);
  expect(told.filter((said) => said.startsWith('cut'))).toEqual(['cut 0', 'cut 1']);
  expect(all.map((device) => devices.isNewest('p', device)).lastIndexOf(true)).toBe(9);
  expect(told.filter((said) => said.startsWith('replaced'))).toHaveLength(9);
});

test('[TR20] twenty commands in ten seconds, each seat for itself; what is refused does not count', () => {
  const clock = manualClock(0);
  const may = allowance({ most: 20, within: 10_000 }, clock);
  const count = (key: string, tries: number) => Array.from({ length: tries }, () => may(key)).filter(Boolean).length;
  expect([count('fc', 30), count('pc', 5)]).toEqual([20, 5]);
  clock.moveBy(9_999);
  expect(count('fc', 1)).toBe(0);
  clock.moveBy(1);
  expect(count('fc', 30)).toBe(20);
});
