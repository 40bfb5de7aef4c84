import { happeningsIn, ifRetimed } from '@kalari/engine';
import type { Happening } from '@kalari/engine/protocol';
import { expect, test } from 'vitest';
import fc from '../support/laws.ts';
import { facilitator, minutes, Play } from '../support/play.ts';
import { happen, type Step, steps } from '../support/random-play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const injects = flow.scenario.order.injects;
const moves = fc.record({
  inject: fc.constantFrom(...injects),
  in: fc.integer({ min: 1, max: 40 }),
  with: fc.uniqueArray(fc.constantFrom(...injects), { minLength: 0, maxLength: 3 }),
});
type Move = typeof moves extends fc.Arbitrary<infer M> ? M : never;

function played(run: readonly Step[]): Play {
  const play = new Play(flow).start();
  run.forEach((step, n) => {
    if (step.what === 'timer.fire') return;
    const asked = happen(play, step, n);
    if (asked !== undefined) play.submit(asked.by, asked.command);
  });
  return play;
}

/** The command, with those others that can be moved along: no law is about a refusal. */
function moving(play: Play, { inject, in: ahead, with: others }: Move) {
  const row = (id: string) => play.world.get('injects', id);
  const fit = others.filter((id) => id !== inject && row(id)?.state === 'planned' && row(id)?.due !== undefined);
  const along = row(inject)?.due === undefined || fit.length === 0 ? {} : { with: fit };
  return { type: 'inject.retime', inject, due: play.t + minutes(ahead), ...along } as const;
}

/** Everything there is, but that an act can be taken back, and what is told of it. */
function standing(play: Play) {
  const rows = play.world.rows('injects').map(({ before, ...row }) => row);
  const byId = <T extends { id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rest = (['timers', 'decisions', 'facts', 'indicators', 'checkpoints', 'phases', 'exercise'] as const).map(
    (table) => byId<{ id: string }>(play.world.rows(table)),
  );
  return [byId(rows), ...rest];
}

test('[IN30] whatever was played, what is moved with others and taken back stands as before', () => {
  let moved = 0;
  fc.assert(
    fc.property(steps(30), moves, (run, move) => {
      const play = played(run);
      play.drain();
      const before = standing(play);
      if (!play.submit(facilitator, moving(play, move)).ok) return;
      moved += 1;
      play.must(facilitator, { type: 'inject.undo', inject: move.inject });
      expect(standing(play)).toEqual(before);
    }),
    { numRuns: 150 },
  );
  expect(moved).toBeGreaterThan(40);
});

test('[IN31] whatever was played, what is told of a move is what comes when it is done and nobody acts', () => {
  let moved = 0;
  const key = ({ t, event, about, to, option, from, how }: Happening) =>
    [t, event, about, to, option, from, how].join(' ');
  fc.assert(
    fc.property(steps(30), moves, (run, move) => {
      const play = played(run);
      if (play.world.must('exercise', 'it').status === 'paused') play.submit(facilitator, { type: 'exercise.resume' });
      play.submit(facilitator, { type: 'release.mode', mode: 'auto' });
      const command = moving(play, move);
      const seq = play.records.length;
      const told = ifRetimed({ flow, world: play.world, t: play.t, wall: play.wall, seq }, command);
      if (play.world.must('exercise', 'it').status !== 'running') return;
      const answer = play.submit(facilitator, command);
      expect(answer.ok).toBe(told.ok);
      if (!told.ok) return;
      moved += 1;
      const { until, shifted, gained, missing } = told.retimed;
      while (play.world.must('exercise', 'it').status === 'running' && play.t < until) play.passTo(until);
      const came = happeningsIn(play.records.slice(seq)).map(key);
      for (const it of [...shifted, ...gained]) expect(came).toContain(key(it));
      for (const it of missing) expect(came).not.toContain(key(it));
    }),
    { numRuns: 120 },
  );
  expect(moved).toBeGreaterThan(30);
});
