import { decide, replay } from '@kalari/engine';
import type { Bench } from '../bench.ts';
import { idOf, roomWithAllRead, seatOf } from '../material/room.ts';
import { flowOf, recipientsOf } from '../material/scenario.ts';
import { type Batch, cpuPerCall } from '../measure.ts';

const injects = 200;
const most = 100;
const uses = ({ quick }: { readonly quick: boolean }) => (quick ? [0, 2] : [0, 12, most]);

/** A role acknowledges an inject while procedures run: one that concerns none of them, and one that an act of one waits for. */
export const procedures: Bench = {
  name: 'procedures',
  cases: (scale) =>
    uses(scale).flatMap((size) => [{ who: 'none', size }, ...(size === 0 ? [] : [{ who: 'one', size }])]),
  measure: ({ who, size }, { budget }) => ({ us: cpuPerCall(budget, acknowledging(size, who === 'one')) }),
  figures({ growth, plain, quick }) {
    const [least = 0, some = 0, many = some] = uses({ quick });
    const of = (who: string, what: string, from: number) =>
      growth({ unit: '×', what, metric: 'us', ours: who, from, to: many, target: { most: 1.3 } });
    return [
      plain({
        what: `deciding with ${many} procedures running, none concerned`,
        metric: 'us',
        unit: 'µs',
        ours: { who: 'none', size: many },
      }),
      of('none', `growth of it from ${least} to ${many} procedures`, least),
      plain({
        what: `deciding with ${many} procedures running, one concerned`,
        metric: 'us',
        unit: 'µs',
        ours: { who: 'one', size: many },
      }),
      of('one', `growth of it from ${some} to ${many} procedures`, some),
    ];
  },
};

function acknowledging(size: number, concerned: boolean): () => Batch {
  const flow = flowOf(injects, size);
  const world = replay(roomWithAllRead(flow, injects).records);
  const t = 10 * injects * 1_000;
  // Deciding leaves the world as it is: each can be asked again and again.
  const first = concerned ? 0 : most;
  const asks = Array.from({ length: Math.min(12, concerned ? size : 12) }, (_, n) => first + n).map((n) => ({
    command: { type: 'inject.acknowledge', inject: `i-${n}` } as const,
    by: seatOf(recipientsOf(n)[0] ?? ''),
    t,
    wall: t,
    id: idOf(n),
  }));
  return () => ({
    calls: asks.length * 8,
    run: () => {
      for (let round = 0; round < 8; round += 1)
        for (const asked of asks) {
          const decision = decide(flow, world, asked);
          const acts = decision.ok && decision.events.some(({ type }) => type === 'procedure.acted');
          if (!decision.ok || acts !== concerned) throw new Error('another procedure was concerned than was meant');
        }
    },
  });
}
