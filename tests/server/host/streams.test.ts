import { expect, test } from 'vitest';
import { shownCode } from '../../../server/src/join-code.ts';
import { FakePage, facilitator, person, Room } from './room.ts';

const opened = async () => {
  const room = await Room.open();
  await room.must(facilitator, { type: 'exercise.start' });
  return room;
};
const settle = (room: Room) => room.host.look(() => undefined);

test('[HO18] a page that follows the changes has the view that a new page gets', async () => {
  const room = await opened();
  const pages = ['srsg', 'fc', 'pc', 'dms'].map(
    (role) => new FakePage(room.host, { kind: 'person', person: `p-${role}` }),
  );
  const desk = new FakePage(room.host, { kind: 'facilitator' });
  await room.must(person('fc'), { type: 'inject.read', inject: 'first-alert' });
  await room.must(person('fc'), { type: 'inject.share', inject: 'first-alert', to: ['pc'], note: 'Look' });
  for (let passed = 0; passed < 10; passed++) await room.pass(30_000);
  await room.must(facilitator, { type: 'seat.remove', person: 'p-pc' });
  await settle(room);
  const fresh = [
    ...['srsg', 'fc', 'dms'].map((role) => ({ kind: 'person', person: `p-${role}` }) as const),
    { kind: 'facilitator' } as const,
  ].map((listener) => new FakePage(room.host, listener));
  await settle(room);
  expect([pages[0], pages[1], pages[3], desk].map((page) => page?.view)).toEqual(fresh.map((page) => page.view));
  expect(pages.flatMap(({ told }) => told)).toContain('delta');
});

test('[HO19] each listener has its own numbers, without gaps, and what is nobody’s business changes none of them', async () => {
  const room = await opened();
  const fc = new FakePage(room.host, { kind: 'person', person: 'p-fc' });
  const pc = new FakePage(room.host, { kind: 'person', person: 'p-pc' });
  await settle(room);
  const before = pc.told.length;
  for (let count = 0; count < 5; count++)
    await room.must(person('fc'), { type: 'message.send', to: ['srsg'], text: 'secret' });
  await room.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'improve', text: 'slow' });
  await settle(room);
  expect(pc.told).toHaveLength(before);
  expect(fc.numbers).toEqual(fc.numbers.map((_, index) => (fc.numbers[0] ?? 0) + index));
  expect(fc.numbers).toHaveLength(6);
});

test('[HO20] a page that missed changes gets exactly those; one too far behind, or from another time, the whole view', async () => {
  const room = await opened();
  const page = new FakePage(room.host, { kind: 'person', person: 'p-fc' });
  await settle(room);
  const first = page.numbers.at(-1) ?? 0;
  for (let count = 0; count < 3; count++)
    await room.must(person('fc'), { type: 'message.send', to: ['srsg'], text: `${count}` });
  await settle(room);
  const asked = (n: number) => {
    const from = page.told.length;
    page.subscription.resync(n);
    return [page.told.slice(from), page.numbers.slice(from)];
  };
  expect(asked(first + 1)).toEqual([
    ['delta', 'delta'],
    [first + 2, first + 3],
  ]);
  expect(asked(first + 3)).toEqual([[], []]);
  expect(asked(0)).toEqual([['view'], [first + 3]]);
  expect(asked(first + 99)).toEqual([['view'], [first + 3]]);
  for (let count = 0; count < 220; count++)
    await room.must(person('fc'), { type: 'message.send', to: ['srsg'], text: 'more' });
  await settle(room);
  expect(asked(first + 3)[0]).toEqual(['view']);
});

test('[HO21] whoever waits at the door sees the door, and the desk once admitted, without a new page', async () => {
  const room = await opened();
  await room.must(facilitator, { type: 'seat.remove', person: 'p-pc' });
  await room.host.submit({
    id: room.nextId(),
    asker: { kind: 'applicant', person: 'p-late' },
    command: {
      type: 'seat.claim',
      person: 'p-late',
      name: { words: 'Late', salt: '0', seal: '0' },
      role: 'pc',
      admitted: false,
    },
  });
  const page = new FakePage(room.host, { kind: 'person', person: 'p-late' });
  await settle(room);
  expect(page.view?.me).toMatchObject({ kind: 'waiting' });
  expect(
    await room.ask({ kind: 'person', person: 'p-late' }, { type: 'message.send', to: ['fc'], text: 'hello?' }),
  ).toMatchObject({ code: 'seat.waiting' });
  await room.must(facilitator, { type: 'seat.admit', person: 'p-late' });
  await settle(room);
  expect(page.view?.me).toMatchObject({ kind: 'participant', role: 'pc' });
  expect(page.told).toEqual(['view', 'view']);
});

test('[HO22] only the facilitator’s view holds the join code', async () => {
  const room = await opened();
  const code = shownCode(room.registry.find(room.host.id)?.entry.joinCode ?? 'none');
  const desk = new FakePage(room.host, { kind: 'facilitator' });
  const fc = new FakePage(room.host, { kind: 'person', person: 'p-fc' });
  await settle(room);
  expect(desk.view?.control?.joinCode).toBe(code);
  expect(JSON.stringify(fc.view)).not.toContain(code);
});
