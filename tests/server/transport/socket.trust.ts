import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../small.ts';
import { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

test('[TR21] a connection that does not say who it is, or was refused, is cut within five seconds', async () => {
  const asked = Date.now();
  const refused = house.page({ token: 'wrong', exercise: 'e-none' });
  const silent = connect(house.server.port, '127.0.0.1');
  silent.write(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  let [ended, heard] = [0, ''];
  silent.on('data', (data) => {
    heard += data.toString('latin1');
  });
  silent.on('close', () => {
    ended = Date.now();
  });
  await until(() => ended > 0);
  expect(heard).toContain('101 Switching Protocols');
  expect(heard).not.toContain('view');
  expect(ended - asked).toBeLessThan(6_500);
  await until(() => !refused.socket.io.engine || refused.socket.io._readyState === 'closed');
  expect(Date.now() - asked).toBeLessThan(8_000);
});

test('[TR22] a page that stops reading costs little memory and nobody else anything; reading again it has the present view', async () => {
  const opened = await house.exercise();
  const [fc, pc] = await Promise.all(['fc', 'pc'].map((role) => house.sit(opened, role)));
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  const writer = await house.page({ token: fc?.token }).shown();
  const reader = await house.page({ token: pc?.token }).shown();
  const network = (reader.socket.io.engine.transport as never as { ws: { pause(): void; resume(): void } }).ws;
  network.pause();
  const before = process.memoryUsage().rss;
  const text = 'x'.repeat(9_000);
  const many = 1_000;
  for (let sent = 0; sent < many; sent++) await writer.must({ type: 'message.send', to: ['pc'], text });
  await until(() => desk.view?.messages.order.length === many);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  network.resume();
  // On a slow machine it was silent for so long that it was taken for gone; pages come back by themselves.
  if (!reader.socket.connected) reader.socket.connect();
  reader.socket.on('disconnect', () => reader.socket.connect());
  await until(() => reader.view?.messages.order.length === many);
  expect(reader.views.length).toBeGreaterThan(1);
  expect(reader.deltas.length).toBeLessThan(many);
});
