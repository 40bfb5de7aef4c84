import { expect, test, vi } from 'vitest';
import type { Ask } from '../../engine/src/acts/act.ts';
import { holds, namesIn, readCondition } from '../../engine/src/conditions.ts';
import { momentsOf } from '../../engine/src/moments.ts';
import fc from '../support/laws.ts';
import { facilitator, Play } from '../support/play.ts';
import { happen, steps } from '../support/random-play.ts';
import { wholeFlow } from '../support/whole-scenario.ts';

vi.setConfig({ testTimeout: 120_000 });

const flow = wholeFlow();
const { scenario } = flow;
const names = namesIn(scenario, scenario.setting);

/** Every text of the scenario that reads as a condition. */
function conditionsIn(value: unknown): string[] {
  if (typeof value === 'string') return readCondition(value, names).ok ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(conditionsIn) : [];
}
const { setting, ...own } = scenario;
const sources = [...new Set(conditionsIn(own))];

function anew(source: string, play: Play): boolean {
  const read = readCondition(source, names);
  return read.ok && holds(read.condition, momentsOf(scenario, play.world));
}

function everyMoment(look: (play: Play) => void): void {
  fc.assert(
    fc.property(steps(40), (all) => {
      const play = new Play(flow);
      for (const step of all) {
        const next = happen(play, step);
        if (next !== undefined) play.submit(next.by, next.command);
        look(play);
      }
    }),
    { numRuns: 60 },
  );
}

test('[EX28] what is remembered of a condition is what asking anew gives, whoever asked last and about which exercise', () => {
  expect(sources.length).toBeGreaterThan(10);
  const other = new Play(flow).start();
  everyMoment((play) => {
    for (const source of sources)
      expect([source, flow.conditions.holds(source, play.world)]).toEqual([source, anew(source, play)]);
    for (const source of sources.slice(0, 5)) flow.conditions.holds(source, other.world);
  });
});

test('[EX29] at rest no branch of the present phase waits any more for a condition that holds', () => {
  everyMoment((play) => {
    const { status } = play.world.must('exercise', 'it');
    const value = play.world.get('flow', 'it')?.value;
    if (value === undefined || (status !== 'running' && status !== 'paused')) return;
    const ask = {
      command: { type: 'exercise.pause', freeze: false },
      by: facilitator,
      t: play.t,
      wall: play.wall,
      id: 'f'.repeat(32),
      scenario,
      world: play.world,
      holds: (source: string) => anew(source, play),
      dependsOn: flow.conditions.dependsOn,
    } as Ask;
    expect(flow.machine.can(value, { type: 'world.changed', ask, say: [] })).toBe(false);
  });
});
