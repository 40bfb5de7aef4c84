import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExerciseEvent, replay as replayed, type Stamped } from '@kalari/engine';
import type { Bench, Scale } from '../bench.ts';
import { idOf, personOf, roomWithAllRead } from '../material/room.ts';
import { flowOf, injectIds, recipientsOf } from '../material/scenario.ts';
import { cpuSince } from '../measure.ts';

const injects = 200;
const sizeOf = (quick: boolean) => (quick ? 2_000 : 100_000);

/** A log read from the beginning: parsed and folded into a world, against parsing the same lines. */
export const replay: Bench = {
  name: 'replay',
  prepare: (scale) => keep(scale),
  cases: ({ quick }) => ['kalari', 'JSON.parse'].map((who) => ({ who, size: sizeOf(quick) })),
  measure({ who, size }, scale) {
    const lines = readFileSync(fileOf(scale), 'utf8').split('\n');
    const before = process.cpuUsage();
    const seen = who === 'kalari' ? replayed(parsed(lines)).rows('feed').length : [...parsed(lines)].length;
    if (seen < 1) throw new Error('nothing came of it');
    return { ms: cpuSince(before) / 1_000, us: cpuSince(before) / size };
  },
  figures({ against, quick }) {
    const size = sizeOf(quick);
    return [
      against({
        what: `replay of ${size.toLocaleString('en')} events`,
        metric: 'ms',
        unit: 'ms',
        ours: { who: 'kalari', size },
        peer: { who: 'JSON.parse', size },
        target: { most: 2 },
      }),
    ];
  },
};

const fileOf = ({ folder, quick }: Scale) => join(folder, `events-${sizeOf(quick)}.jsonl`);

function* parsed(lines: readonly string[]): Generator<Stamped> {
  for (const line of lines) yield JSON.parse(line) as Stamped;
}

/** The first events are those of a real room; then everybody goes on reading, acknowledging, answering and taking back. */
function keep(scale: Scale): void {
  const file = fileOf(scale);
  if (existsSync(file)) return;
  const records: Stamped[] = [...roomWithAllRead(flowOf(injects), injects).records];
  const round = injectIds(injects).flatMap((inject, n) => turnOf(inject, recipientsOf(n)));
  for (let n = 0; records.length < sizeOf(scale.quick); n++) {
    const event = round[n % round.length];
    if (event === undefined) throw new Error('an empty round');
    const t = 10_000_000 + n * 250;
    const seq = records.length + 1;
    records.push({
      seq,
      t,
      wall: t,
      by: { kind: 'participant', role: 'fc', person: personOf('fc') },
      cause: idOf(n),
      event,
    });
  }
  mkdirSync(scale.folder, { recursive: true });
  writeFileSync(
    file,
    records
      .slice(0, sizeOf(scale.quick))
      .map((record) => JSON.stringify(record))
      .join('\n'),
  );
}

const text = {
  words:
    'We hold the road, inform the duty officer and start the procedure; the next report follows in fifteen minutes.',
  salt: '0123456789abcdef0123456789abcdef',
  seal: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
};

function turnOf(inject: string, to: readonly string[]): ExerciseEvent[] {
  return [
    { type: 'inject.released', inject, to: [...to] },
    ...to.flatMap((role): ExerciseEvent[] => [
      { type: 'inject.read', inject, role },
      { type: 'inject.acknowledged', inject, role },
    ]),
    { type: 'inject.responded', inject, role: to[0] ?? '', text },
  ];
}
