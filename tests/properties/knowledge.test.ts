import { knownAt, replay } from '@kalari/engine';
import { expect, test } from 'vitest';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { happen, steps } from '../support/random-play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const played = (run: Parameters<typeof happen>[1][]) => {
  const play = new Play(flow).start();
  run.forEach((step, n) => {
    const asked = happen(play, step, n);
    if (asked !== undefined) play.submit(asked.by, asked.command);
  });
  return play;
};

test('[KN4] who knew what is the same at any record as in a replay up to it', () => {
  fc.assert(
    fc.property(steps(60), fc.nat(400), (run, at) => {
      const { records } = played(run);
      const seq = at % (records.length + 1);
      const world = replay(records.slice(0, seq));
      for (const { fact, holders } of knownAt(flow.scenario, records, seq)) {
        const told = Object.fromEntries(holders.map(({ role, seq: record, ...how }) => [role, how]));
        expect(told).toEqual(world.get('facts', fact)?.holders ?? {});
      }
    }),
    { numRuns: 60 },
  );
});

test('[KN5] knowing is never lost and never moves forward', () => {
  fc.assert(
    fc.property(steps(60), (run) => {
      const { records } = played(run);
      const since = new Map<string, number>();
      for (const { seq, event } of records) {
        if (event.type !== 'fact.learned') continue;
        const now = new Map(
          knownAt(flow.scenario, records, seq).flatMap(({ fact, holders }) =>
            holders.map((it): [string, number] => [`${fact} ${it.role}`, it.since]),
          ),
        );
        for (const [key, before] of since) expect(now.get(key)).toBeLessThanOrEqual(before);
        for (const [key, t] of now) since.set(key, t);
      }
    }),
    { numRuns: 60 },
  );
});

test('[KN6] a fact never comes from nowhere', () => {
  fc.assert(
    fc.property(steps(80), (run) => {
      const { records } = played(run);
      const before: typeof records = [];
      for (const stamped of records) {
        before.push(stamped);
        const { event } = stamped;
        if (event.type !== 'fact.learned') continue;
        expect(wayOf(before, event), JSON.stringify(event)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

type Learned = Extract<Play['records'][number]['event'], { type: 'fact.learned' }>;

/** Whether what the event names has happened by then. */
function wayOf(records: Play['records'], { fact, role, via, from, inject }: Learned): boolean {
  const said = records.map(({ event }) => event);
  switch (via) {
    case 'brief':
      return flow.scenario.facts[fact]?.first === role && said.at(-1) !== undefined;
    case 'inject':
      return said.some((it) => it.type === 'inject.read' && it.inject === inject && it.role === role);
    case 'share':
      return said.some(
        (it) => it.type === 'inject.shared' && it.inject === inject && it.from === from && it.to.includes(role),
      );
    case 'told':
      return said.some((it) => it.type === 'fact.told' && it.to.includes(role) && it.from === from);
    case 'message':
      return said.some(
        (it) => it.type === 'message.sent' && it.from === from && it.to.includes(role) && it.facts?.includes(fact),
      );
    case 'asset':
      return said.some((it) => it.type === 'asset.balked');
    case 'meeting':
      return said.some((it) => it.type === 'meeting.held' && it.facts?.includes(fact) && it.roles.includes(role));
    case 'desk':
      return (
        said.some((it) => it.type === 'rfi.asked' && it.from === role) && said.some((it) => it.type === 'rfi.answered')
      );
  }
}
