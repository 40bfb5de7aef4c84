import type { WireCommand } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { type EventStore, NotSaved, StaleSeq } from '../../../server/src/store/event-store.ts';
import { memoryStore } from '../../../server/src/store/memory.ts';
import { FakePage, facilitator, person, Room } from './room.ts';

const minute = 60_000;
const started = async (store?: EventStore): Promise<Room> => {
  const room = await Room.open(store);
  await room.must(facilitator, { type: 'exercise.start' });
  return room;
};

/** A store whose appends can be held, and made to fail. */
function heldStore() {
  const store = memoryStore();
  let gate: Promise<void> = Promise.resolve();
  let failure: Error | undefined;
  return {
    store: {
      ...store,
      append: async (append) => {
        await gate;
        if (failure !== undefined) throw failure;
        await store.append(append);
      },
    } satisfies EventStore,
    hold(): () => void {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    fail(error: Error | undefined): void {
      failure = error;
    },
  };
}

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

test('[HO6] a fault stops its exercise, tells it, and leaves the others and the record as they were', async () => {
  const room = await started();
  const second = (await room.registry.open({ scenario: (await room.host.look(({ flow }) => flow)).scenario })).host;
  const page = new FakePage(room.host, { kind: 'facilitator' });
  await room.host.look((ledger) => {
    vi.spyOn(ledger, 'ask').mockImplementation(() => {
      throw new Error('a bug');
    });
  });
  const before = room.lines().length;
  expect(await room.ask(facilitator, { type: 'exercise.pause' })).toMatchObject({
    ok: false,
    code: 'exercise.stopped',
  });
  expect(await room.ask(facilitator, { type: 'exercise.pause' })).toMatchObject({
    ok: false,
    code: 'exercise.stopped',
  });
  expect(page.told).toContain('stopped');
  expect(room.lines()).toHaveLength(before);
  expect(room.logged).toMatchObject([
    { message: 'exercise stopped', facts: { exercise: room.host.id, after: before } },
  ]);
  expect(
    await second?.submit({ id: room.nextId(), asker: facilitator, command: { type: 'exercise.start' } }),
  ).toMatchObject({ ok: true });
  vi.restoreAllMocks();

  await room.registry.close();
  const again = Room.again(room.store, room.clock, room.host.id);
  expect(await again.ask(facilitator, { type: 'exercise.pause' })).toMatchObject({ ok: true });
});

test('[HO7] a disk that refuses is told as “not saved”, nothing of it is seen, and the same command succeeds later', async () => {
  const held = heldStore();
  const room = await started(held.store);
  const page = new FakePage(room.host, { kind: 'person', person: 'p-pc' });
  await room.host.look(() => undefined);
  const before = room.lines().length;
  held.fail(new NotSaved('full'));
  const id = room.nextId();
  const ask: WireCommand = { type: 'message.send', to: ['pc'], text: 'keep me' };
  expect(await room.ask(person('fc'), ask, id)).toMatchObject({ ok: false, code: 'command.notSaved' });
  const late = new FakePage(room.host, { kind: 'person', person: 'p-pc' });
  await room.host.look(() => undefined);
  expect(late.view?.messages.order).toEqual([]);
  held.fail(undefined);
  expect(await room.ask(person('fc'), ask, id)).toMatchObject({ ok: true });
  await room.host.look(() => undefined);
  expect(page.view?.messages.order).toHaveLength(1);
  expect(room.lines()).toHaveLength(before + 1);
});

test('[HO8] another writer on the same record stops the exercise before anything is mixed', async () => {
  const held = heldStore();
  const room = await started(held.store);
  held.fail(new StaleSeq(99));
  expect(await room.ask(facilitator, { type: 'exercise.pause' })).toMatchObject({
    ok: false,
    code: 'exercise.stopped',
  });
  expect(room.logged[0]?.facts?.cause).toContain('store.conflict');
});

test('[HO9] timers fire by themselves, each at its own time, ordered by time and then by name', async () => {
  const room = await started();
  await room.pass(0);
  for (let passed = 0; passed < 6 * minute; passed += 1_000) await room.pass(1_000);
  const fired = new Map(room.lines().flatMap(({ by, t, cause }) => (by.kind === 'clock' ? [[cause, t]] : [])));
  expect(fired.size).toBeGreaterThan(2);
  const keys = [...fired].map(([cause, t]) => `${String(t).padStart(9, '0')} ${cause}`);
  expect(keys).toEqual([...keys].sort());
  expect(room.lines().every(({ t }, index, all) => t >= (all[index - 1]?.t ?? 0))).toBe(true);
});

test('[HO10] what was due before a command is in the record before it, at its own time', async () => {
  const room = await started();
  await room.pass(1_000);
  const [due, t] = await room.host.look((ledger) => [ledger.nextWall(), ledger.t(ledger.nextWall())]);
  // A clock whose alarm is late: the command is served first.
  room.clock.alarm = () => () => undefined;
  room.clock.moveTo(due + 5_000);
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'after' });
  const late = room.lines().filter(({ wall }) => wall === due + 5_000);
  expect(late[0]).toMatchObject({ by: { kind: 'clock' }, t });
  expect(late.at(-1)).toMatchObject({ type: 'message.sent', t: t + 5_000 });
});

test('[HO11] more than ten seconds late, nothing fires: a pause is recorded, and what is overdue waits for the facilitator', async () => {
  const room = await started();
  await room.pass(1_000);
  const due = await room.host.look((ledger) => ledger.nextWall());
  await room.registry.close();
  room.clock.moveTo(due + 10_001);

  const again = Room.again(room.store, room.clock, room.host.id);
  await again.host.look(() => undefined);
  const stall = again.lines().find(({ cause }) => cause.startsWith('stall'));
  expect(
    again
      .lines()
      .filter(({ by, wall }) => by.kind === 'clock' && wall > due)
      .every(({ cause }) => cause === stall?.cause),
  ).toBe(true);
  expect(stall).toMatchObject({ type: 'exercise.paused', by: { kind: 'clock' }, freeze: false, stall: 10_001 });
  expect(
    again
      .lines()
      .filter(({ cause }) => cause === stall?.cause)
      .map(({ type }) => type),
  ).toContain('inject.queued');
  const released = again.types().filter((type) => type === 'inject.released').length;
  await again.must(facilitator, { type: 'exercise.resume' });
  await again.pass(1_000);
  expect(again.types().filter((type) => type === 'inject.released')).toHaveLength(released);
});

test('[HO12] up to ten seconds late, what was due goes out at the time it was due', async () => {
  const room = await started();
  await room.pass(1_000);
  const due = await room.host.look((ledger) => ledger.nextWall());
  const t = await room.host.look((ledger) => ledger.t(due));
  await room.registry.close();
  room.clock.moveTo(due + 9_000);

  const again = Room.again(room.store, room.clock, room.host.id);
  await again.host.look(() => undefined);
  expect(again.types()).not.toContain('exercise.paused');
  expect(again.lines().find(({ by, t: at }) => by.kind === 'clock' && at === t)).toBeDefined();
});

test('[HO13] after a restart everybody is where they were, and the clock has gone on', async () => {
  const room = await started();
  await room.pass(2_000);
  await room.must(person('fc'), { type: 'inject.read', inject: 'first-alert' });
  const before = new FakePage(room.host, { kind: 'person', person: 'p-fc' });
  const [state, t] = await room.host.look((ledger) => [ledger.state, ledger.t(room.clock.now())]);
  await room.registry.close();
  room.clock.moveBy(3_000);

  const again = Room.again(room.store, room.clock, room.host.id);
  const after = new FakePage(again.host, { kind: 'person', person: 'p-fc' });
  expect(await again.host.look((ledger) => [ledger.state, ledger.t(again.clock.now())])).toEqual([
    state,
    Number(t) + 3_000,
  ]);
  expect(after.view).toEqual(before.view);
});

test('[HO14] a record that was changed in the store keeps its exercise closed, and only that one', async () => {
  const room = await started();
  const second = await room.registry.open({ scenario: (await room.host.look(({ flow }) => flow)).scenario });
  await room.registry.close();
  const bent: EventStore = {
    ...room.store,
    lines: (exercise, after) =>
      [...room.store.lines(exercise, after)].map((line) =>
        exercise === room.host.id ? line.replace('"cause":"open"', '"cause":"shut"') : line,
      ),
  };
  const again = new Room(bent, room.clock);
  again.registry.reopen();
  expect(again.registry.find(room.host.id)?.host).toBeUndefined();
  expect(again.registry.find(second.entry.id)?.host).toBeDefined();
  expect(again.logged[0]?.message).toBe('exercise cannot be opened');
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
