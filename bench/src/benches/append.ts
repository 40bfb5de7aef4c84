import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '../../../server/src/store/event-store.ts';
import { openSqlite } from '../../../server/src/store/sqlite.ts';
import type { Bench, Sample } from '../bench.ts';

const exercises = 100;
const line = JSON.stringify({ type: 'inject.responded', filler: 'x'.repeat(450) });

/**
 * Events made durable a second: a hundred at once from one exercise, one each from a hundred exercises in the same turn, and one
 * by one; against write and fdatasync of the same bytes. They take turns on the same disk, block by block, since a disk's syncs
 * vary tenfold within a minute.
 */
export const append: Bench = {
  name: 'append',
  cases: () => [{ who: 'kalari', size: exercises }],
  measure: async (_, { folder, quick }) => {
    const place = mkdtempSync(join(folder, 'append-'));
    const store = await openSqlite(join(place, 'kalari.db'));
    const file = openSync(join(place, 'plain.log'), 'a');
    try {
      return await inTurns(store, file, quick ? 2 : 30);
    } finally {
      await store.close();
      closeSync(file);
      rmSync(place, { recursive: true, force: true });
    }
  },
  figures({ against }) {
    const it = { who: 'kalari', size: exercises };
    const limit = { ours: it, peer: it, peerName: 'write + fdatasync' };
    return [
      against({
        ...limit,
        what: 'durable append, 100 events of one exercise',
        metric: 'batched',
        peerMetric: 'batchedLimit',
        unit: 'events/s',
        target: { least: 0.7 },
      }),
      against({
        ...limit,
        what: 'durable append, 100 exercises with one each',
        metric: 'grouped',
        peerMetric: 'batchedLimit',
        unit: 'events/s',
        target: { least: 0.7 },
      }),
      against({
        ...limit,
        what: 'durable append, one by one',
        metric: 'single',
        peerMetric: 'singleLimit',
        unit: 'events/s',
      }),
    ];
  },
};

async function inTurns(store: EventStore, file: number, blocks: number): Promise<Sample> {
  const names = Array.from({ length: exercises }, (_, n) => `e-${n}`);
  const seqs = new Map(names.map((name) => [name, 1]));
  for (const id of names) await store.create({ id, header: '{}', joinCode: id, openedWall: 0, ended: false }, [line]);

  const add = (exercise: string, events = 1) => {
    const after = seqs.get(exercise) ?? 1;
    seqs.set(exercise, after + events);
    return store.append({ exercise, after, lines: Array.from({ length: events }, () => line), answered: [] });
  };
  const write = (lines: number) => {
    writeSync(file, `${line}\n`.repeat(lines));
    fdatasyncSync(file);
  };
  const took = { batched: 0, grouped: 0, batchedLimit: 0, single: 0, singleLimit: 0 };
  const time = async (what: keyof typeof took, act: () => unknown) => {
    const before = performance.now();
    await act();
    took[what] += performance.now() - before;
  };

  const singles = 10;
  for (let block = 0; block < blocks; block++) {
    await time('batched', () => add('e-0', exercises));
    await time('grouped', () => Promise.all(names.map((name) => add(name))));
    await time('batchedLimit', () => write(exercises));
    await time('single', async () => {
      for (let n = 0; n < singles; n++) await add('e-0');
    });
    await time('singleLimit', () => {
      for (let n = 0; n < singles; n++) write(1);
    });
  }
  const perSecond = (events: number, milliseconds: number) => (events * blocks * 1_000) / milliseconds;
  return {
    batched: perSecond(exercises, took.batched),
    grouped: perSecond(exercises, took.grouped),
    batchedLimit: perSecond(exercises, took.batchedLimit),
    single: perSecond(singles, took.single),
    singleLimit: perSecond(singles, took.singleLimit),
  };
}
