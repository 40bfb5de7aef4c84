import { type Audience, decide, evolve, project, replay, type View, viewDelta, type World } from '@kalari/engine';
import type { Bench, Sample } from '../bench.ts';
import { idOf, personOf, type Room, roomWithAllRead, seatOf } from '../material/room.ts';
import { flowOf, injectIds, recipientsOf, roles } from '../material/scenario.ts';
import { cpuSince } from '../measure.ts';

const sizesOf = (quick: boolean) => (quick ? [12, 24] : [200, 1_000]);

/** What one event costs until seven roles and the facilitator have their new views ready to send: changes, or whole views. */
export const views: Bench = {
  name: 'views',
  cases: ({ quick }) => ['kalari', 'whole views'].flatMap((who) => sizesOf(quick).map((size) => ({ who, size }))),
  measure({ who, size }, { budget }) {
    const room = roomWithAllRead(flowOf(size), size);
    const prepare = who === 'kalari' ? changes : wholeViews;
    acknowledge(room, size, prepare(room), budget * 2);
    return acknowledge(room, size, prepare(room), budget);
  },
  figures({ against, growth, quick }) {
    const [small = 0, large = 0] = sizesOf(quick);
    const asked = { ours: { who: 'kalari', size: small }, peer: { who: 'whole views', size: small } };
    const what = `all views after one event, ${small} injects`;
    return [
      against({ ...asked, what: `${what}: bytes`, metric: 'bytes', unit: 'B', target: { timesLess: 500 } }),
      against({ ...asked, what: `${what}: processor`, metric: 'us', unit: 'µs', target: { timesLess: 50 } }),
      growth({
        unit: '×',
        what: `growth of it from ${small} to ${large} injects: processor`,
        metric: 'us',
        ours: 'kalari',
        peer: 'whole views',
        from: small,
        to: large,
        target: { most: 1.3 },
      }),
    ];
  },
};

const audiences: readonly Audience[] = [
  ...roles.map((role) => ({ kind: 'participant', language: 'en', role, person: personOf(role) }) as const),
  { kind: 'facilitator', language: 'en', joinCode: 'ABCD-EFGH' },
];

/** Brings every view up to date with the world, and says how many bytes that is on the wire. */
type Show = (world: World) => number;

function changes({ flow, records }: Room): Show {
  const world = replay(records);
  const held: View[] = audiences.map((audience) => project(flow, world, audience));
  return (now) => {
    let bytes = 0;
    audiences.forEach((audience, n) => {
      const [before, after] = [held[n], project(flow, now, audience)];
      const patches = before === undefined ? [] : viewDelta(before, after);
      held[n] = after;
      if (patches.length > 0) bytes += JSON.stringify(patches).length;
    });
    return bytes;
  };
}

function wholeViews({ flow }: Room): Show {
  return (now) => {
    let bytes = 0;
    for (const audience of audiences) bytes += JSON.stringify(project(flow, now, audience)).length;
    return bytes;
  };
}

/** Acknowledges inject after inject, again and again from the same beginning; only the showing is measured. */
function acknowledge({ flow, records }: Room, injects: number, show: Show, budget: number): Sample {
  let [events, bytes, spent] = [0, 0, 0];
  for (;;) {
    const world = replay(records);
    show(world);
    for (const [n, inject] of injectIds(injects).slice(0, 100).entries()) {
      const by = seatOf(recipientsOf(n)[0] ?? '');
      const asked = { command: { type: 'inject.acknowledge' as const, inject }, by, t: 9_000_000, wall: 9_000_000 };
      const decision = decide(flow, world, { ...asked, id: idOf(n) });
      if (!decision.ok) throw new Error(decision.rejection.code);
      for (const event of decision.events)
        evolve(world, { seq: records.length + n + 1, t: asked.t, wall: asked.wall, by, cause: idOf(n), event });
      const before = process.cpuUsage();
      bytes += show(world);
      spent += cpuSince(before);
      events += 1;
      if (spent > budget * 1_000) return { us: spent / events, bytes: bytes / events };
    }
  }
}
