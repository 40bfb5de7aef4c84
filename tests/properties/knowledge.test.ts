import { knownAt, replay } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { dms, facilitator, fc as force, Play } from '../support/play.ts';
import { dealings, happen, steps } from '../support/random-play.ts';
import { secretsFlow } from '../support/secrets-scenario.ts';

const flow = secretsFlow();
const anything = (most: number) => fc.oneof(steps(most), dealings(most));
const played = (run: Parameters<typeof happen>[1][]) => {
  const play = new Play(flow).start();
  // Chance seldom comes so far: a desk that is asked about a message, one that answers, an asset that does not leave.
  play.must(force, { type: 'rfi.ask', to: 'cmo', inject: 'first-alert', text: words('Who goes?') });
  play.must(dms, { type: 'rfi.ask', to: 'cmo', text: words('Which hospital?') });
  const rfi = play.world.rows('rfis').at(-1)?.id ?? '';
  play.must(facilitator, { type: 'rfi.answer', rfi, answer: 'hospitals' });
  play.must(force, { type: 'asset.task', asset: 'reserve', stops: [{ place: 'kika' }] });
  const sections = [{ section: 'what', text: words('A second device.') }];
  play.must(force, { type: 'product.save', form: 'flash', sections, facts: ['second-device'] });
  const product = play.world.rows('products').at(-1)?.id ?? '';
  play.must(force, { type: 'product.submit', product, version: 1 });
  run.forEach((step, n) => {
    const asked = happen(play, step, n);
    if (asked !== undefined) play.submit(asked.by, asked.command);
  });
  return play.pass(60);
};

test('[KN4] who knew what is the same at any record as in a replay up to it', () => {
  fc.assert(
    fc.property(anything(60), fc.nat(400), (run, at) => {
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
    fc.property(anything(60), (run) => {
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
  const ways = new Map<string, number>();
  fc.assert(
    fc.property(anything(80), (run) => {
      const { records } = played(run);
      const before: typeof records = [];
      for (const stamped of records) {
        before.push(stamped);
        const { event } = stamped;
        if (event.type !== 'fact.learned') continue;
        expect(wayOf(before, event), JSON.stringify(event)).toBe(true);
        ways.set(event.via, (ways.get(event.via) ?? 0) + 1);
      }
    }),
    { numRuns: 120 },
  );
  // Every way there is was taken.
  expect([...ways.keys()].sort()).toEqual([
    'asset',
    'brief',
    'desk',
    'inject',
    'meeting',
    'message',
    'product',
    'share',
    'told',
  ]);
});

type Learned = Extract<Play['records'][number]['event'], { type: 'fact.learned' }>;

/** Whether what it names has happened by then, and brought this fact to this role. */
function wayOf(records: Play['records'], { fact, role, via, from, inject, product }: Learned): boolean {
  const { facts, injects, desks, assets } = flow.scenario;
  const said = records.map(({ event }) => event);
  const held = (by: string | undefined) =>
    said.slice(0, -1).some((it) => it.type === 'fact.learned' && it.fact === fact && it.role === by);
  const carries = (id = '') => {
    const parts = Object.values(injects[id]?.to ?? {}).flatMap((part) => part?.carries ?? []);
    return [...(injects[id]?.carries ?? []), ...parts].includes(fact);
  };
  switch (via) {
    case 'brief':
      return facts[fact]?.first === role && said.some((it) => it.type === 'exercise.started');
    case 'inject':
      return (
        carries(inject) && said.some((it) => it.type === 'inject.read' && it.inject === inject && it.role === role)
      );
    case 'share':
      return (
        carries(inject) &&
        said.some((it) => {
          if (it.type === 'inject.shared') return it.inject === inject && it.from === from && it.to.includes(role);
          return it.type === 'rfi.asked' && it.inject === inject && it.from === from && it.desk === role && held(from);
        })
      );
    case 'told':
      return said.some(
        (it) =>
          it.type === 'fact.told' &&
          it.to.includes(role) &&
          it.from === from &&
          (it.fact === fact || carries(it.inject)),
      );
    case 'message':
      return (
        held(from) &&
        said.some(
          (it) => it.type === 'message.sent' && it.from === from && it.to.includes(role) && it.facts?.includes(fact),
        )
      );
    case 'asset':
      return said.some(
        (it) => it.type === 'asset.balked' && assets[it.asset]?.caveats[it.caveat]?.carries.includes(fact),
      );
    case 'product':
      return (
        held(from) &&
        said.some((it) => it.type === 'product.saved' && it.product === product && it.facts.includes(fact)) &&
        said.some((it) => 'product' in it && it.product === product && it.type !== 'product.saved')
      );
    case 'meeting':
      return said.some((it) => it.type === 'meeting.held' && it.facts?.includes(fact) && it.roles.includes(role));
    case 'desk': {
      const asked = said.flatMap((it) => (it.type === 'rfi.asked' && it.from === role ? [it] : []));
      return said.some((it) => {
        const desk = it.type === 'rfi.answered' && asked.find(({ rfi }) => rfi === it.rfi)?.desk;
        return desk !== false && desks[desk ?? '']?.answers[it.answer ?? '']?.carries.includes(fact);
      });
    }
  }
}
