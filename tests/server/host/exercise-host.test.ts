import type { WireCommand } from '@kalari/engine';
import { expect, test } from 'vitest';
import type { EventStore } from '../../../server/src/store/event-store.ts';
import { heldStore } from './held-store.ts';
import { FakePage, facilitator, person, Room } from './room.ts';

const started = async (store?: EventStore): Promise<Room> => {
  const room = await Room.open(store);
  await room.must(facilitator, { type: 'exercise.start' });
  return room;
};

test('[HO1] commands that arrive together are written one after the other, without a gap, whoever sent them', async () => {
  const room = await started();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      room.ask(
        index % 2 === 0 ? facilitator : person('fc'),
        index % 2 === 0
          ? { type: 'observation.note', objective: 'launch', rating: 'strength' }
          : { type: 'message.send', to: ['pc'], text: `number ${index}` },
      ),
    ),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const lines = room.lines();
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.slice(1).every(({ prev }, index) => prev === lines[index]?.hash)).toBe(true);
});

test('[HO2] nothing is answered or shown before the store has it', async () => {
  const held = heldStore();
  const room = await started(held.store);
  const page = new FakePage(room.host, { kind: 'person', person: 'p-pc' });
  await room.host.look(() => undefined);
  const open = held.hold();
  let answered = false;
  const answer = room.ask(person('fc'), { type: 'message.send', to: ['pc'], text: 'now' }).then((said) => {
    answered = true;
    return said;
  });
  for (let turn = 0; turn < 20; turn++) await new Promise((soon) => setImmediate(soon));
  expect([answered, page.told]).toEqual([false, ['view']]);
  open();
  expect(await answer).toMatchObject({ ok: true });
  await room.host.look(() => undefined);
  expect(page.told).toEqual(['view', 'delta']);
});

test('[HO3] every command is answered, the refused ones with a code of the table', async () => {
  const room = await started();
  expect(await room.ask(person('fc'), { type: 'exercise.end' })).toMatchObject({ ok: false, code: 'seat.forbidden' });
  expect(
    await room.ask({ kind: 'person', person: 'p-nobody' }, { type: 'inject.read', inject: 'first-alert' }),
  ).toMatchObject({
    ok: false,
    code: 'seat.unknown',
  });
});

test('[HO4] the same id gives the same answer and no second effect, at once, later, after a restart, for refusals too', async () => {
  const room = await started();
  const ask: WireCommand = { type: 'message.send', to: ['pc'], text: 'once' };
  const bad: WireCommand = { type: 'inject.read', inject: 'reserve' };
  const [id, other] = [room.nextId(), room.nextId()];
  const together = await Promise.all([
    room.ask(person('fc'), ask, id),
    room.ask(person('fc'), ask, id),
    room.ask(person('fc'), bad, other),
  ]);
  expect(together[1]).toEqual(together[0]);
  expect(together[2]).toMatchObject({ ok: false });
  await room.must(facilitator, { type: 'exercise.end' });
  expect(await room.ask(person('fc'), ask, id)).toEqual(together[0]);
  await room.registry.close();

  const again = Room.again(room.store, room.clock, room.host.id);
  expect(await again.ask(person('fc'), ask, id)).toEqual(together[0]);
  expect(await again.ask(person('fc'), bad, other)).toEqual(together[2]);
  expect(again.types().filter((type) => type === 'message.sent')).toHaveLength(1);
});

test('[HO5] an id that somebody else used gives away nothing of the answer', async () => {
  const room = await started();
  const id = room.nextId();
  await room.ask(person('fc'), { type: 'message.send', to: ['pc'], text: 'mine' }, id);
  expect(await room.ask(person('pc'), { type: 'message.send', to: ['fc'], text: 'yours' }, id)).toMatchObject({
    code: 'command.malformed',
  });
});

test('[HO15] a participant’s answers count and chain that person’s commands only; the facilitator’s are the record’s', async () => {
  const room = await started();
  const first = await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'one' });
  await room.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'strength' });
  await room.ask(person('fc'), { type: 'exercise.end' });
  const second = await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'two' });
  const others = await room.must(person('pc'), { type: 'message.send', to: ['fc'], text: 'three' });
  expect([first.seq, second.seq, others.seq]).toEqual([1, 2, 1]);
  const whole = await room.must(facilitator, { type: 'exercise.pause' });
  const last = room.lines().at(-1);
  expect(whole).toEqual({ ok: true, seq: last?.seq, head: last?.hash });
});

test('[HO16] whoever is removed is told, loses the sessions, and sees nothing more', async () => {
  const room = await started();
  const page = new FakePage(room.host, { kind: 'person', person: 'p-pc' });
  await room.must(facilitator, { type: 'seat.remove', person: 'p-pc' });
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'too late' });
  await room.host.look(() => undefined);
  expect(page.told).toEqual(['view', 'removed']);
  expect(room.removed).toEqual(['p-pc']);
  expect(await room.ask(person('pc'), { type: 'message.send', to: ['fc'], text: 'let me' })).toMatchObject({
    code: 'seat.removed',
  });
  const back = new FakePage(room.host, { kind: 'person', person: 'p-pc' });
  await room.host.look(() => undefined);
  expect(back.told).toEqual(['removed']);
});

test('[HO17] a closing server takes nothing more, and what was under way is durable', async () => {
  const room = await started();
  const under = room.ask(person('fc'), { type: 'message.send', to: ['pc'], text: 'last' });
  const closed = room.registry.close();
  expect(await room.ask(person('fc'), { type: 'message.send', to: ['pc'], text: 'no' })).toMatchObject({
    code: 'server.restarting',
  });
  await closed;
  expect(await under).toMatchObject({ ok: true });
  expect(room.types()).toContain('message.sent');
});
