import { cpSync, readFileSync } from 'node:fs';
import { systemChance } from '../../../server/src/chance.ts';
import { systemClock } from '../../../server/src/clock.ts';
import { Registry } from '../../../server/src/host/registry.ts';
import { silentLog } from '../../../server/src/log.ts';
import { openSqlite } from '../../../server/src/store/sqlite.ts';
import type { Bench, Sample } from '../bench.ts';
import { keepBusy, keptAt } from '../material/busy.ts';
import { personOf } from '../material/room.ts';
import { cpuSince } from '../measure.ts';

const sizeOf = (quick: boolean) => (quick ? 300 : 10_000);

/** A server that comes back: the exercise read from its store, every link and state checked, and the first view served. */
export const open: Bench = {
  name: 'open',
  prepare: ({ folder, quick }) => keepBusy(folder, sizeOf(quick)),
  cases: ({ quick }) => ['kalari', 'JSON.parse'].map((who) => ({ who, size: sizeOf(quick) })),
  measure({ who, size }, { folder }) {
    const kept = keptAt(folder, size);
    return who === 'kalari' ? reopened(kept.store, kept.id) : parsed(kept.lines);
  },
  figures({ against, quick }) {
    const size = sizeOf(quick);
    return [
      against({
        what: `open an exercise of ${size.toLocaleString('en')} records, serve a view`,
        metric: 'ms',
        unit: 'ms',
        ours: { who: 'kalari', size },
        peer: { who: 'JSON.parse', size },
        target: { figure: 1_000 },
      }),
    ];
  },
};

async function reopened(kept: string, id: string): Promise<Sample> {
  const copy = `${kept}.${process.pid}`;
  cpSync(kept, copy);
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const store = await openSqlite(copy);
  const registry = new Registry({
    store,
    clock: systemClock(),
    chance: systemChance,
    log: silentLog,
    removed: () => undefined,
  });
  registry.reopen();
  const bytes = await new Promise<number>((seen, failed) => {
    const host = registry.find(id)?.host;
    if (host === undefined) throw new Error('the exercise could not be opened');
    host.listen({ kind: 'person', person: personOf('fc') }, 'en', {
      view: (message) => seen(JSON.stringify(message).length),
      delta: () => undefined,
      removed: () => failed(new Error('nobody sits there')),
      stopped: () => failed(new Error('it stopped')),
      readOnly: () => failed(new Error('it is read-only')),
    });
  });
  const sample = { ms: cpuSince(cpu) / 1_000, wall: performance.now() - wall, bytes };
  await registry.close();
  await store.close();
  return sample;
}

function parsed(file: string): Sample {
  const lines = readFileSync(file, 'utf8').split('\n');
  const cpu = process.cpuUsage();
  const seen = lines.map((line) => JSON.parse(line) as unknown);
  return { ms: cpuSince(cpu) / 1_000, seen: seen.length };
}
