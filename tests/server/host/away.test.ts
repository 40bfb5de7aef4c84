import { expect, test } from 'vitest';
import { manualClock } from '../../../server/src/clock.ts';
import { FakePage, facilitator, person, Room } from './room.ts';

const minute = 60_000;
const started = async (): Promise<Room> => {
  const room = await Room.open();
  await room.must(facilitator, { type: 'exercise.start' });
  return room;
};

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
  await room.awake(due - 1_000 - room.clock.now());
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

test('[HO27] a clock that leaps more than ten seconds ahead, or a machine that slept, pauses the exercise even when nothing was due', async () => {
  const room = await started();
  await room.pass(1_000);
  room.clock.alarm = () => () => undefined;
  room.clock.moveBy(10_000);
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'ten seconds are nothing' });
  expect(room.types()).not.toContain('exercise.paused');

  room.clock.moveBy(10_001);
  expect(await room.ask(person('fc'), { type: 'inject.read', inject: 'first-alert' })).toMatchObject({ ok: true });
  const stall = room.lines().find(({ type }) => type === 'exercise.paused');
  expect(stall).toMatchObject({ by: { kind: 'clock' }, freeze: false, stall: 10_001 });
  expect(room.lines().find(({ type }) => type === 'inject.read')?.seq).toBeGreaterThan(stall?.seq ?? 0);
  await room.must(facilitator, { type: 'exercise.resume' });
  room.clock.moveBy(9_000);
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'on we go' });
  expect(room.types().filter((type) => type === 'exercise.paused')).toHaveLength(1);
});

test('[HO27] ten minutes ahead: what fell due meanwhile waits for the facilitator, and time is where the clock says', async () => {
  const room = await started();
  await room.pass(1_000);
  const before = room.types().filter((type) => type === 'inject.released').length;
  await room.pass(10 * minute);
  await room.host.look(() => undefined);
  expect(room.types().filter((type) => type === 'inject.released')).toHaveLength(before);
  expect(room.types()).toContain('inject.queued');
  const [t, status] = await room.host.look((ledger) => [
    ledger.t(room.clock.now()),
    ledger.world.must('exercise', 'it').status,
  ]);
  expect([t, status]).toEqual([10 * minute + 1_000, 'paused']);
});

test('[HO28] a machine that comes back with its clock set back goes on from the last moment on record', async () => {
  const room = await started();
  await room.awake(30_000);
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'last words' });
  const t = await room.host.look((ledger) => ledger.t(room.clock.now()));
  await room.registry.close();

  const again = Room.again(room.store, manualClock(room.clock.now() - 60 * minute), room.host.id);
  expect(await again.host.look((ledger) => ledger.t(again.clock.now()))).toBe(t);
  await again.awake(5_000);
  expect(await again.host.look((ledger) => ledger.t(again.clock.now()))).toBe(t + 5_000);
  expect(again.types()).not.toContain('exercise.paused');
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
