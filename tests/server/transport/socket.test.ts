import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from '../../support/laws.ts';
import { until } from '../small.ts';
import { House, nextId } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

test('[TR1] a page is shown its view on connecting, and every change after it, each with the next number', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const [desk, fc] = [await house.desk(opened).shown(), await house.page({ token: seat.token }).shown()];
  await desk.must({ type: 'exercise.start' });
  await until(() => fc.view?.injects.order.includes('first-alert'));
  await fc.must({ type: 'inject.read', inject: 'first-alert' });
  await until(() => desk.view?.control?.injects.byId['first-alert']?.receipts.fc?.readAt !== undefined);
  const numbers = [...fc.views, ...fc.deltas].map(({ n }) => n);
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  expect([...fc.views, ...fc.deltas].every(({ wall }) => wall !== undefined)).toBe(true);
});

test('[TR2] the newest device of a person may write, the older is told so and only shows; the same device may take back', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  const laptop = await house.page({ token: seat.token }).shown();
  const again = await house.sit(opened, 'fc');
  const phone = await house.page({ token: again.token }).shown();
  await until(() => laptop.notices.includes('replaced'));
  expect(await laptop.ask({ type: 'message.send', to: ['pc'], text: 'old' })).toMatchObject({ code: 'seat.replaced' });
  await phone.must({ type: 'message.send', to: ['pc'], text: 'new' });
  await until(() => laptop.view?.messages.order.length === 1);
  const back = await house.page({ token: seat.token }).shown();
  await back.must({ type: 'message.send', to: ['pc'], text: 'back' });
  expect(await phone.ask({ type: 'message.send', to: ['pc'], text: 'phone' })).toMatchObject({ code: 'seat.replaced' });
});

test('[TR3] two facilitators steer side by side', async () => {
  const opened = await house.exercise();
  const [one, two] = [await house.desk(opened).shown(), await house.desk(opened).shown()];
  await one.must({ type: 'exercise.start' });
  await two.must({ type: 'exercise.pause' });
  expect([one.notices, two.notices]).toEqual([[], []]);
});

test('[TR4] whoever is removed is told and cut at once, and the old token opens nothing any more', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'pc');
  const [desk, pc] = [await house.desk(opened).shown(), await house.page({ token: seat.token }).shown()];
  const person = Object.keys(desk.view?.control?.persons ?? {})[0] ?? '';
  await desk.must({ type: 'seat.remove', person });
  await until(() => !pc.socket.connected);
  expect(pc.notices).toEqual(['removed']);
  const late = house.page({ token: seat.token });
  await until(() => late.refused[0]);
  expect(late.refused).toEqual(['session.missing']);
  expect(late.raw).toEqual([]);
});

test('[TR5] a page is let in only with a token or cookie that is good, for an exercise that is there', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const refused = async (auth: Record<string, unknown>, headers = {}) => {
    const page = house.page(auth, headers);
    return await until(() => page.refused[0]);
  };
  expect(await refused({ token: 'wrong', exercise: opened.exercise })).toBe('session.missing');
  expect(await refused({ token: house.token, exercise: 'e-none' })).toBe('exercise.unknown');
  expect(await refused({ token: house.token })).toBe('exercise.unknown');
  expect(await refused({ token: seat.token, exercise: 'e-other' })).toBe('session.missing');
  expect(await refused({ token: 7 })).toBe('command.malformed');
  const cookie = `kalari=${house.token}; kalari-${opened.exercise}=${seat.token}`;
  expect(await refused({ exercise: opened.exercise }, { cookie })).toBe('session.origin');
  const origin = house.address;
  expect((await house.page({ exercise: opened.exercise }, { cookie, origin }).shown()).view?.me.kind).toBe(
    'facilitator',
  );
  const own = `kalari-${opened.exercise}=${seat.token}`;
  expect((await house.page({ exercise: opened.exercise }, { cookie: own, origin }).shown()).view?.me.kind).toBe(
    'participant',
  );
});

describe('[TR6] a page of another origin gets no connection, whatever it carries', () => {
  const port = () => house.server.port;
  test('refused', async () => {
    const opened = await house.exercise();
    const origins = [
      'https://evil.example',
      'null',
      `https://127.0.0.1:${port()}`,
      `http://127.0.0.1:${port() + 1}`,
      `http://127.0.0.1.evil.example:${port()}`,
      `http://user@127.0.0.1:${port()}`,
      'file://',
      `HTTP://127.0.0.1:${port()}/x`,
    ];
    for (const origin of origins) {
      const page = house.page({ token: house.token, exercise: opened.exercise }, { origin });
      expect([origin, await until(() => page.refused[0])]).toEqual([origin, 'websocket error']);
      expect(page.raw).toEqual([]);
    }
  });
  test('accepted', async () => {
    const opened = await house.exercise();
    for (const origin of [`http://127.0.0.1:${port()}`, `http://localhost:${port()}`]) {
      await house.page({ token: house.token, exercise: opened.exercise }, { origin }).shown();
    }
  });
});

test('[TR7] an oversized message costs its own connection and nothing else', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const [desk, fc] = [await house.desk(opened).shown(), await house.page({ token: seat.token }).shown()];
  fc.socket.emit('command', { id: nextId(), type: 'message.send', to: ['pc'], text: 'x'.repeat(70_000) });
  await until(() => !fc.socket.connected);
  await desk.must({ type: 'exercise.start' });
  const again = await house.page({ token: seat.token }).shown();
  expect(await again.ask({ type: 'message.send', to: ['pc'], text: 'x'.repeat(10_001) })).toMatchObject({
    code: 'command.tooLarge',
  });
});

test('[TR8] a thousand malformed messages change nothing and stop nothing', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const [desk, page] = [await house.desk(opened).shown(), await house.page({ token: seat.token }).shown()];
  await desk.must({ type: 'exercise.start' });
  await until(() => page.view?.exercise.status === 'running');
  const before = [...house.store.lines(opened.exercise)].length;
  const nearly = fc.record(
    {
      id: fc.oneof(fc.constant('f'.repeat(32)), fc.string(), fc.integer()),
      type: fc.constantFrom(
        'inject.read',
        'timer.fire',
        'seat.claim',
        'clock.stall',
        '__proto__',
        'message.send',
        'constructor',
      ),
      inject: fc.jsonValue(),
      to: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const messages = fc.sample(fc.oneof(fc.jsonValue(), nearly, fc.array(fc.jsonValue(), { maxLength: 3 })), {
    numRuns: 1_000,
    seed: 5,
  });
  await Promise.all(
    messages.map((message, index) => {
      if (index % 3 === 0) page.socket.emit('resync', message);
      if (index % 3 === 1) page.socket.emit('command', message, message, 'no function');
      return index % 3 === 2
        ? page.send('command', message).then((answer) => expect(answer).toMatchObject({ ok: false }))
        : undefined;
    }),
  );
  for (const event of ['connect', 'error', 'constructor', ''])
    page.socket.emit(event === 'connect' ? 'connectt' : `x${event}`, 1);
  expect(await page.ask({ type: 'inject.read', inject: 'first-alert' })).toMatchObject({ ok: true });
  const read = [...house.store.lines(opened.exercise)].slice(before).map((line) => JSON.parse(line).cause);
  expect(new Set(read).size).toBe(1);
  expect(house.logged).toEqual([]);
});

test('[TR9] commands that only the server may ask are refused from a page', async () => {
  const opened = await house.exercise();
  const desk = await house.desk(opened).shown();
  const inner = [
    { type: 'timer.fire', timer: 'inject:first-alert' },
    { type: 'clock.stall', late: 1 },
    { type: 'seat.claim', person: 'p-x', name: { words: 'x', salt: '', seal: '' }, admitted: true },
  ];
  for (const command of inner) {
    expect(await desk.send('command', { id: nextId(), ...command })).toMatchObject({ code: 'command.malformed' });
  }
});

test('[TR10] after a gap a page asks with the number it holds and gets what is missing', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const [desk, page] = [await house.desk(opened).shown(), await house.page({ token: seat.token }).shown()];
  page.socket.emit('resync', { n: 0 });
  await desk.must({ type: 'exercise.start' });
  await until(() => page.view?.injects.order.length);
  await page.must({ type: 'inject.read', inject: 'first-alert' });
  await until(() => page.deltas.length >= 2);
  expect(page.views).toHaveLength(1);
  const [last, held] = [page.n, page.deltas.length];
  page.socket.emit('resync', { n: last - 1 });
  await until(() => page.deltas.length > held);
  expect(page.deltas.at(-1)).toMatchObject({ n: last });
  page.socket.emit('resync', { n: 0 });
  await until(() => page.views.length === 2);
  expect(page.views[1]).toMatchObject({ n: last });
});

test('[TR11] another language is another view for that page alone, and leaves no trace in the record', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const page = await house.page({ token: seat.token, language: 'en' }).shown();
  const before = [...house.store.lines(opened.exercise)].length;
  page.socket.emit('resync', { n: page.n, language: 'fr' });
  await until(() => page.views.length === 2);
  expect([...house.store.lines(opened.exercise)]).toHaveLength(before);
});

test('[TR12] a page of another version is told and may not write', async () => {
  const opened = await house.exercise();
  const old = await house.page({ token: house.token, exercise: opened.exercise, version: 0 }).shown();
  await until(() => old.notices.includes('oldPage'));
  expect(await old.ask({ type: 'exercise.start' })).toMatchObject({ code: 'command.oldPage' });
});

test('[TR13] who is on line is told to facilitators when it changes, to nobody else, and is never recorded', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const desk = await house.desk(opened).shown();
  const before = [...house.store.lines(opened.exercise)].length;
  const page = await house.page({ token: seat.token }).shown();
  const devices = () => Object.values(desk.presence.at(-1)?.persons ?? {}).map((each) => each.devices);
  await until(() => devices()[0] === 1);
  page.socket.disconnect();
  await until(() => devices()[0] === 0);
  expect(desk.presence.at(-1)?.facilitators).toBe(1);
  expect(page.presence).toEqual([]);
  expect([...house.store.lines(opened.exercise)]).toHaveLength(before);
});

test('[TR14] a session that ends stops working on the open page too', async () => {
  const opened = await house.exercise();
  const desk = await house.desk(opened).shown();
  await house.asFacilitator('DELETE', '/api/sessions');
  expect(await desk.ask({ type: 'exercise.start' })).toMatchObject({ code: 'session.missing' });
  await until(() => !desk.socket.connected);
});

test('[TR15] nothing goes by long polling, and the server serves no client of its own', async () => {
  expect((await house.call('GET', '/socket.io/?EIO=4&transport=polling')).status).toBe(400);
  expect((await house.call('GET', '/socket.io/socket.io.js')).status).toBe(400);
});

test('[TR16] a server that stops says so to every page', async () => {
  const opened = await house.exercise();
  const desk = await house.desk(opened).shown();
  await house.server.close();
  expect(desk.notices).toEqual(['restarting']);
  house = await House.open();
});
