import type { WireCommand } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { type EventStore, NotSaved, StaleSeq } from '../../../server/src/store/event-store.ts';
import { heldStore } from './held-store.ts';
import { FakePage, facilitator, person, Room } from './room.ts';

const started = async (store?: EventStore): Promise<Room> => {
  const room = await Room.open(store);
  await room.must(facilitator, { type: 'exercise.start' });
  return room;
};

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
  await room.pass(1_000);
  await room.host.look(() => undefined);
  expect(await room.ask(person('fc'), ask, id)).toMatchObject({ ok: true });
  await room.host.look(() => undefined);
  expect(page.view?.messages.order).toHaveLength(1);
  expect(room.lines()).toHaveLength(before + 1);
});

test('[HO25] while the disk refuses, every page is told that it can only read, the later ones too; when there is room all are shown where things stand', async () => {
  const held = heldStore();
  const room = await started(held.store);
  const pages = [
    new FakePage(room.host, { kind: 'facilitator' }),
    new FakePage(room.host, { kind: 'person', person: 'p-pc' }),
  ];
  await room.host.look(() => undefined);
  const before = room.lines().length;
  held.fail(new NotSaved('full'));
  expect(await room.ask(facilitator, { type: 'exercise.pause' })).toMatchObject({ code: 'command.notSaved' });
  const late = new FakePage(room.host, { kind: 'facilitator' });
  for (let passed = 0; passed < 5; passed++) await room.pass(1_000);
  expect(pages.map(({ told }) => told)).toEqual([
    ['view', 'readOnly'],
    ['view', 'readOnly'],
  ]);
  expect(late.told).toEqual(['view', 'readOnly']);
  expect(await room.ask(facilitator, { type: 'exercise.pause' })).toMatchObject({ code: 'command.notSaved' });
  expect(room.logged.map(({ message }) => message)).toEqual(['not saved']);
  expect(room.lines()).toHaveLength(before);

  held.fail(undefined);
  await room.pass(1_000);
  await room.host.look(() => undefined);
  for (const page of [...pages, late]) {
    expect(page.told).toEqual(['view', 'readOnly', 'view']);
    expect(page.view?.exercise.status).toBe('running');
  }
  await room.must(facilitator, { type: 'exercise.pause' });
  expect(pages[0]?.told.at(-1)).toBe('delta');
});

test('[HO26] a store that cannot even be read refuses, and ends neither the exercise nor the server', async () => {
  const held = heldStore();
  const room = await started(held.store);
  held.beUnreadable(true);
  const ask: WireCommand = { type: 'message.send', to: ['pc'], text: 'once' };
  expect(await room.ask(person('fc'), ask)).toMatchObject({ code: 'command.notSaved' });
  held.beUnreadable(false);
  await room.pass(1_000);
  await room.host.look(() => undefined);
  expect(await room.ask(person('fc'), ask)).toMatchObject({ ok: true });
  expect(room.types().filter((type) => type === 'message.sent')).toHaveLength(1);
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

test.each([
  ['without records', (lines: string[]) => lines.slice(0, 0), 'there are 0 records'],
  ['cut short', (lines: string[]) => lines.slice(0, -3), 'where there were'],
])('[HO29] an exercise that comes back %s stays closed: it is never begun anew', async (_, cut, why) => {
  const room = await started();
  const second = await room.registry.open({ scenario: (await room.host.look(({ flow }) => flow)).scenario });
  const last = room.lines().at(-1);
  await room.registry.close();
  const less: EventStore = {
    ...room.store,
    lines: (exercise, after) =>
      exercise === room.host.id ? cut([...room.store.lines(exercise, after)]) : room.store.lines(exercise, after),
  };
  const known = new Map([[room.host.id, { seq: last?.seq ?? 0, hash: last?.hash ?? '' }]]);
  const again = new Room(less, room.clock, known);
  again.registry.reopen();
  expect(again.registry.find(room.host.id)).toMatchObject({ host: undefined });
  expect(again.registry.damaged).toMatchObject([{ exercise: room.host.id, cause: expect.stringContaining(why) }]);
  expect(again.registry.find(second.entry.id)?.host).toBeDefined();
});

test('[HO29] an exercise whose header cannot be read stays closed, and only that one', async () => {
  const room = await started();
  await room.registry.close();
  const entries = room.store.exercises();
  const bad = { ...entries[0], id: 'e-bad', header: '{"kalari":', joinCode: 'BAD', openedWall: 1, ended: false };
  const again = new Room({ ...room.store, exercises: () => [bad, ...entries] }, room.clock);
  again.registry.reopen();
  expect(again.registry.damaged.map(({ exercise }) => exercise)).toEqual(['e-bad']);
  expect(again.registry.find(room.host.id)?.host).toBeDefined();
});
