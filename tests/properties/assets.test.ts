import { type Actor, canonical, compile, replay, type Stamped, stampSchema } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { eventSchema } from '../../engine/src/events.ts';
import { assetFlow } from '../support/asset-scenario.ts';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { dms, facilitator, minutes, Play, seatOf } from '../support/play.ts';
import { type Asked, happen, type Step, steps } from '../support/random-play.ts';
import { worldText } from '../support/world-tables.ts';

vi.setConfig({ testTimeout: 120_000 });

/* What holds of assets whatever anybody orders, in whatever order: random plays with many orders among other things. */

const flow = assetFlow();
const often = [
  'asset.task',
  'asset.task',
  'asset.recall',
  'asset.set',
  'asset.request',
  'asset.refuse',
  'asset.escalate',
  'pass',
  'decision.take',
  'decision.open',
] as const;
const orders: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Step['what'][]>(...often),
    who: fc.nat(999),
    a: fc.nat(999),
    b: fc.nat(999),
    c: fc.nat(999),
    seconds: fc.nat(3_000),
  }),
  { maxLength: 60, size: 'max' },
);

/** Plays, and looks after every record. */
function played(all: readonly Step[], look?: (play: Play) => void): Play {
  const play = new Play(flow).start();
  for (const [n, step] of all.entries()) {
    const next = happen(play, step, n);
    if (next !== undefined) play.submit(step.c % 2 === 0 ? whoseItIs(next) : next.by, next.command);
    look?.(play);
  }
  return play.pass(300);
}

/** Whoever may give an order, so that many are carried out. */
function whoseItIs({ by, command }: Asked): Actor {
  if (command.type !== 'asset.task' && command.type !== 'asset.recall') return by;
  const asset = flow.scenario.assets[command.asset];
  return asset === undefined ? by : seatOf(asset['tasked-by']?.[0] ?? asset.holder);
}

test('[AS17] an asset is in one place or on one way, and never in two', () => {
  let moved = 0;
  fc.assert(
    fc.property(orders, (all) => {
      const play = played(all, ({ world, t }) => {
        for (const row of world.rows('assets')) {
          expect([row.id, row.place !== undefined]).toEqual([row.id, row.state !== 'moving']);
          if (row.state !== 'moving') continue;
          expect(row.way?.to).toBe(row.plan[0]?.place);
          expect(row.way?.leaves).toBeLessThanOrEqual(t);
          expect(row.due).toBeGreaterThanOrEqual(t);
        }
      });
      // Whatever it leaves is where it stood; wherever it arrives it was going.
      const at = new Map<string, string>();
      for (const { event } of play.records) {
        if (event.type === 'asset.placed') at.set(event.asset, event.place);
        if (event.type === 'asset.departed') {
          if (event.turned === undefined) expect(event.from).toBe(at.get(event.asset));
          at.set(event.asset, `to ${event.to}`);
          moved += 1;
        }
        if (event.type === 'asset.arrived') {
          expect([event.place, `to ${event.place}`]).toContain(at.get(event.asset));
          at.set(event.asset, event.place);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(moved).toBeGreaterThan(5);
});

test('[AS18] never is more aboard than fits, nor less than nothing', () => {
  fc.assert(
    fc.property(orders, (all) => {
      played(all, ({ world }) => {
        for (const { id, aboard } of world.rows('assets')) {
          const { carries, kind } = flow.scenario.assets[id] ?? { carries: 0, kind: '' };
          const most = carries ?? flow.scenario.setting['asset-kinds'][kind]?.carries ?? 0;
          expect([id, aboard >= 0 && aboard <= most]).toEqual([id, true]);
        }
      });
    }),
    { numRuns: 30 },
  );
});

test('[AS18] never is a crew away longer than it has hours, whatever holds it up', () => {
  let away = 0;
  fc.assert(
    fc.property(orders, (all) => {
      const play = played(all);
      const hours = new Map<string, number>();
      const since = new Map<string, number>();
      for (const { event, t } of play.records) {
        if (event.type === 'asset.placed') {
          since.delete(event.asset);
          hours.set(event.asset, event.crew ?? Number.POSITIVE_INFINITY);
        }
        if (event.type === 'asset.departed' && !since.has(event.asset)) since.set(event.asset, t);
        if (event.type === 'asset.returned' || event.type === 'asset.halted' || event.type === 'asset.balked') {
          const gone = t - (since.get(event.asset) ?? t);
          hours.set(event.asset, (hours.get(event.asset) ?? 0) - gone);
          since.delete(event.asset);
          away += gone;
        }
        for (const [id, begun] of since) expect([id, t - begun <= (hours.get(id) ?? 0)]).toEqual([id, true]);
      }
    }),
    { numRuns: 60 },
  );
  expect(away).toBeGreaterThan(minutes(60));
});

test('[AS19] played twice, the same orders give the same records; replayed from text they give the same world', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const [one, two] = [played(all), played(all)];
      expect(canonical(two.records)).toBe(canonical(one.records));
      const read = one.records.map((record): Stamped => {
        const { event, ...stamp } = JSON.parse(JSON.stringify(record)) as Stamped;
        return { ...stampSchema.parse(stamp), event: eventSchema.parse(event) };
      });
      expect(worldText(replay(read))).toBe(worldText(one.world));
    }),
    { numRuns: 30 },
  );
});

test('[AS19] random plays of everything else leave assets in order as well', () => {
  fc.assert(
    fc.property(steps(60), (all) => {
      const play = played(all);
      expect(worldText(replay(play.records))).toBe(worldText(play.world));
    }),
    { numRuns: 30 },
  );
});

/*
 * Two exercises side by side. In the second there is more to task, and it is tasked, called back and fought over by others.
 * Whoever does not know of it sees the same in both, byte for byte.
 */
test.each([
  ['srsg', ['kestrel-2', 'kestrel-3', 'beech']],
  ['pc', ['kestrel-2', 'kestrel-3', 'beech']],
])('[AS20] what a role does not know of changes nothing in what it sees: %s', (role, hidden) => {
  const rest = flow.scenario.order.assets.filter((id) => !hidden.includes(id));
  const assets = Object.fromEntries(Object.entries(flow.scenario.assets).filter(([id]) => rest.includes(id)));
  const options = flow.scenario.decisions['cordon']?.options ?? {};
  for (const option of Object.values(options)) option.then.length = 0;
  const plain = compile({ ...flow.scenario, assets, order: { ...flow.scenario.order, assets: rest } });
  const places = Object.keys(flow.scenario.setting.places);
  let orders = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(99), fc.nat(4), fc.nat(2_000)), { maxLength: 20 }), (all) => {
      const [here, there] = [new Play(plain).start(), new Play(flow).start()];
      for (const [which, place, what, seconds] of all) {
        const asset = hidden[which] ?? '';
        const text = words(`hidden ${place}`);
        const stops = [{ place: places[place % places.length] ?? '' }];
        const next = [
          { by: dms, command: { type: 'asset.task' as const, asset, stops, text } },
          { by: dms, command: { type: 'asset.recall' as const, asset, reason: text } },
          { by: dms, command: { type: 'asset.request' as const, asset, text } },
          {
            by: facilitator,
            command: { type: 'asset.set' as const, asset, place: stops[0]?.place ?? '', reason: text },
          },
          { by: facilitator, command: { type: 'asset.set' as const, asset, ready: 'broken' as const, reason: text } },
        ][what];
        if (next !== undefined && there.submit(next.by, next.command).ok) orders += 1;
        for (const play of [here, there]) play.pass(seconds / 60);
        expect(JSON.stringify(there.view(role))).toBe(JSON.stringify(here.view(role)));
        expect(there.refused(seatOf(role), { type: 'asset.request', asset, text })).toBe('asset.unknown');
      }
    }),
    { numRuns: 25 },
  );
  expect(orders).toBeGreaterThan(20);
});
