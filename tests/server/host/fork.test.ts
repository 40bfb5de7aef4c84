import { replay } from '@kalari/engine';
import { expect, test } from 'vitest';
import { fromLine, type RecordLine } from '../../../server/src/chain.ts';
import type { Held } from '../../../server/src/host/registry.ts';
import { exported } from '../../../server/src/record-file.ts';
import { verifyRecord } from '../../../server/src/verify.ts';
import { quickKeys, until } from '../small.ts';
import { FakePage, facilitator, person, Room } from './room.ts';

const linesOf = (room: Room, exercise: string): RecordLine[] =>
  [...room.store.lines(exercise)].map((line) => JSON.parse(line));
const isNote = ({ type }: RecordLine) => type === 'message.sent';

/** A room that has played on after a moment: `point` is the record of the first message, `fork` what goes on from there. */
async function forked(): Promise<{ room: Room; point: number; fork: Held }> {
  const room = await Room.open();
  await room.must(facilitator, { type: 'exercise.start' });
  await room.awake(30_000);
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'before' });
  const point = room.lines().find(isNote)?.seq ?? 0;
  await room.awake(60_000);
  await room.must(person('fc'), { type: 'message.send', to: ['pc'], text: 'after' });
  const id = room.nextId();
  expect(await room.ask(facilitator, { type: 'exercise.fork', seq: point }, id)).toMatchObject({ ok: true });
  const fork = await until(() => room.registry.find(`e-${id}`));
  return { room, point, fork };
}

test('[HO34] a new exercise goes on from an earlier moment of another, and the other from where it is', async () => {
  const { room, point, fork } = await forked();
  const page = new FakePage(fork.host ?? room.host, { kind: 'facilitator' });
  const view = await until(() => page.view);
  expect(Object.values(view.messages.byId).map(({ text }) => text)).toEqual(['before']);
  expect(view.exercise).toMatchObject({ id: fork.entry.id, status: 'paused' });
  expect(view.clock).toMatchObject({ t: 30_000, running: false });
  expect(view.control?.continues).toEqual({ origin: room.host.id, point, t: 30_000 });
  expect(Object.values(view.control?.persons ?? {}).every(({ state }) => state === 'removed')).toBe(true);

  const old = new FakePage(room.host, { kind: 'facilitator' });
  const there = await until(() => old.view);
  expect(Object.values(there.messages.byId)).toHaveLength(2);
  expect(there.exercise.status).toBe('running');
  expect(there.control?.forks).toEqual([{ exercise: fork.entry.id, point }]);
});

test('[HO34] it is played on as any other, and its record is whole and plays again', async () => {
  const { room, point, fork } = await forked();
  const { host } = fork;
  if (host === undefined) throw new Error('not opened');
  const asked = { id: room.nextId(), asker: facilitator, command: { type: 'exercise.resume' } } as const;
  expect(await host.submit({ ...asked, sent: asked.command })).toMatchObject({ ok: true });
  const lines = await host.look(() => linesOf(room, host.id));
  const before = room.lines().slice(0, point);
  expect(lines.slice(1, point).map(({ type, t, wall, by }) => [type, t, wall, by])).toEqual(
    before.slice(1).map(({ type, t, wall, by }) => [type, t, wall, by]),
  );
  const state = await host.look((ledger) => ledger.state);
  expect(lines.at(-1)?.state).toBe(state);
  expect(replay(lines.map(fromLine)).must('exercise', 'it')).toMatchObject({ exercise: host.id, status: 'running' });
  const file = [...exported(fork.header, room.store.lines(host.id), quickKeys().signing)];
  expect(verifyRecord(file)).toMatchObject({ ok: true, exercise: host.id, records: lines.length });
});

test('[HO35] what a server did not get to, because it stopped, is there when it starts again', async () => {
  const { room, fork } = await forked();
  await room.registry.close();
  const { store } = room;
  const origin = store.exercises().filter(({ id }) => id !== fork.entry.id);
  const kept = { ...store, exercises: () => origin, create: store.create.bind(store) };
  const made: string[] = [];
  kept.create = async (entry) => {
    made.push(entry.id);
  };
  const again = Room.again(Object.assign(Object.create(store), kept), room.clock, room.host.id);
  await until(() => again.registry.find(fork.entry.id));
  expect(made).toEqual([fork.entry.id]);
});

test('[HO36] a moment is never in the middle of what was done in one breath, nor after the end', async () => {
  const room = await Room.open();
  await room.must(facilitator, { type: 'exercise.start' });
  const start = room.lines().find(({ type }) => type === 'exercise.started');
  const started = room.lines().filter(({ cause }) => cause === start?.cause);
  expect(started.length).toBeGreaterThan(2);
  await room.must(facilitator, { type: 'exercise.end' });
  const ended = room.lines().find(({ type }) => type === 'exercise.ended')?.seq ?? 0;
  const moments = [
    [started[0]?.seq ?? 0, started.at(-1)?.seq],
    [9_999, ended - 1],
  ] as const;
  for (const [point, last] of moments) {
    const id = room.nextId();
    await room.ask(facilitator, { type: 'exercise.fork', seq: point }, id);
    const fork = await until(() => room.registry.find(`e-${id}`));
    const lines = linesOf(room, fork.entry.id);
    const set = lines.findIndex(({ type }) => type === 'exercise.continued');
    expect(lines[set - 1]?.seq).toBe(last);
    expect(lines.some(({ type }) => type === 'exercise.ended')).toBe(false);
  }
});
