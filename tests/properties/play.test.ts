import { createHash } from 'node:crypto';
import {
  canonical,
  commandSchema,
  decide,
  eventSchema,
  evolve,
  type Flow,
  openWorld,
  replay,
  type Stamped,
  stampSchema,
} from '@kalari/engine';
import { describe, expect, test, vi } from 'vitest';
import { tableNames } from '../../engine/src/world/tables.ts';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { happen, type Step, steps } from '../support/random-play.ts';
import { secretsFlow } from '../support/secrets-scenario.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { tenOneTwo } from '../support/ten-one-two.ts';
import { worldText } from '../support/world-tables.ts';

vi.setConfig({ testTimeout: 120_000 });

const flows = [
  { name: 'a small exercise', flow: smallFlow(), share: 1 },
  { name: 'one with rights, procedures and assets', flow: secretsFlow(), share: 4 },
  { name: 'Ten, One, Two', flow: tenOneTwo(), share: 5 },
];

/** Plays the steps; `asked` looks at each command before it is submitted. */
function played(
  flow: Flow,
  all: readonly Step[],
  asked?: (play: Play, by: Parameters<Play['submit']>[0], command: Parameters<Play['submit']>[1]) => void,
): Play {
  const play = new Play(flow).start();
  for (const step of all) {
    const next = happen(play, step);
    if (next === undefined) continue;
    asked?.(play, next.by, next.command);
    play.submit(next.by, next.command);
  }
  return play;
}

const parsed = (play: Play): Stamped[] => JSON.parse(JSON.stringify(play.records));

describe.each(flows)('in $name:', ({ flow, share }) => {
  test('[EX17] [EX23] [EX3] whatever is asked in the right form is answered, and deciding leaves the world as it was', () => {
    fc.assert(
      fc.property(steps(40), (all) => {
        played(flow, all, (play, by, command) => {
          expect(commandSchema.parse(command)).toEqual(command);
          play.drain();
          const before = worldText(play.world);
          const records = play.records.length;
          const answer = decide(flow, play.world, { command, by, t: play.t, wall: play.wall, id: 'e'.repeat(32) });
          expect(worldText(play.world)).toBe(before);
          if (answer.ok) for (const event of answer.events) expect(eventSchema.parse(event)).toEqual(event);
          if (answer.ok) return;
          expect(play.submit(by, command)).toEqual(answer);
          expect(play.records.length).toBe(records);
        });
      }),
      { numRuns: Math.ceil(150 / share) },
    );
  });

  test('[EX18] played twice, the records are the same byte for byte; replayed from text they give the same world', () => {
    fc.assert(
      fc.property(steps(60), (all) => {
        const play = played(flow, all);
        expect(JSON.stringify(played(flow, all).records)).toBe(JSON.stringify(play.records));
        expect(worldText(replay(parsed(play)))).toBe(worldText(play.world));
        for (const { event: _, ...stamp } of play.records) expect(stampSchema.parse(stamp)).toEqual(stamp);
      }),
      { numRuns: Math.ceil(100 / share) },
    );
  });

  test('[EX19] what each event says it touched is what it touched: a hash kept from it equals one made of all rows', () => {
    fc.assert(
      fc.property(steps(60), (all) => {
        const world = openWorld();
        const kept = new Map<string, string>();
        for (const stamped of played(flow, all).records) {
          for (const { table, id, before, after } of evolve(world, stamped)) {
            const name = `${table} ${id}`;
            expect(kept.get(name)).toBe(before === undefined ? undefined : hashOf(name, before));
            if (after === undefined) kept.delete(name);
            else kept.set(name, hashOf(name, after));
          }
        }
        const made = new Map(
          tableNames.flatMap((table) =>
            world.rows(table).map((row) => [`${table} ${row.id}`, hashOf(`${table} ${row.id}`, row)]),
          ),
        );
        expect(folded(kept)).toBe(folded(made));
      }),
      { numRuns: Math.ceil(60 / share) },
    );
  });

  test('[CL4] [CL2] time never goes back in a record, whatever the wall clock, the factor and the pauses do', () => {
    fc.assert(
      fc.property(steps(60), (all) => {
        const { records } = played(flow, all);
        let standing = true;
        let before = 0;
        let jumpedTo = 0;
        for (const { t, event } of records) {
          expect(t).toBeGreaterThanOrEqual(before);
          if (standing) expect([event.type, t <= Math.max(before, jumpedTo)]).toEqual([event.type, true]);
          before = t;
          if (event.type === 'clock.advanced') jumpedTo = event.to;
          if (event.type === 'exercise.started' || event.type === 'exercise.resumed') standing = false;
          if (event.type === 'exercise.paused' || event.type === 'exercise.ended') standing = true;
        }
      }),
      { numRuns: Math.ceil(150 / share) },
    );
  });
});

test('[EX32] an indicator stays between 0 and 100, and each record of it follows from the one before', () => {
  const flow = smallFlow();
  const reached = new Set<number>();
  const moves: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      what: fc.constantFrom<Step['what'][]>(
        'pass',
        'decision.open',
        'decision.take',
        'decision.rule',
        'effect.overrule',
      ),
      who: fc.nat(999),
      a: fc.nat(999),
      b: fc.nat(999),
      c: fc.nat(999),
      seconds: fc.nat(400),
    }),
    { maxLength: 60, size: 'max' },
  );
  fc.assert(
    fc.property(fc.oneof(moves, steps(60)), (all) => {
      const values = new Map<string, number>();
      for (const { event } of played(flow, all).records) {
        if (event.type !== 'indicator.moved') continue;
        const { indicator, change, to } = event;
        expect([indicator, to, to >= 0 && to <= 100]).toEqual([indicator, to, true]);
        expect([indicator, to]).toEqual([indicator, (values.get(indicator) ?? 0) + change]);
        values.set(indicator, to);
        reached.add(to);
      }
    }),
    { numRuns: 120 },
  );
  // Both ends were pushed against.
  expect([...reached]).toEqual(expect.arrayContaining([0, 100]));
});

function hashOf(name: string, row: unknown): string {
  return createHash('sha256')
    .update(`${name} ${canonical(row)}`)
    .digest('hex');
}

/** The exclusive or of all hashes: the order does not matter. */
function folded(hashes: ReadonlyMap<string, string>): string {
  const sum = Buffer.alloc(32);
  for (const hash of hashes.values()) {
    for (const [at, byte] of Buffer.from(hash, 'hex').entries()) sum.writeUInt8(sum.readUInt8(at) ^ byte, at);
  }
  return sum.toString('hex');
}
