import { compile, type Flow, type Post, type Scenario } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { facilitator } from '../support/play.ts';
import { happen, type Step, steps } from '../support/random-play.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { TeamPlay } from '../support/team-play.ts';

vi.setConfig({ testTimeout: 120_000 });

/*
 * Two exercises side by side in which the same is done. In the second there is more that never comes to pass: an inject, a
 * decision, a fact, a phase, a checkpoint; what control knows of the rest is written otherwise; and evaluators note and mark.
 * A post that is not to know any of that sees the same bytes after every step.
 */

const blind = ['mentor', 'observer', 'role-player', 'safeguarding'] as const satisfies readonly Post[];
const plain = smallFlow();
const other = compile(disturbed(plain.scenario));

test.each(blind)('[TE8] what is planned, true, noted or judged beyond its post changes nothing for %s', (post) => {
  let noted = 0;
  fc.assert(
    fc.property(steps(30), (all) => {
      const [here, there] = [playOf(plain), playOf(other)];
      for (const [n, step] of all.entries()) {
        both(here, there, step, n);
        noted += evaluate(there, step, n);
        expect(JSON.stringify(there.seenBy(post))).toBe(JSON.stringify(here.seenBy(post)));
      }
    }),
    { numRuns: 120 },
  );
  expect(noted).toBeGreaterThan(100);
});

test('[TE8] whoever reads everything sees that the two are not the same', () => {
  const [here, there] = [playOf(plain), playOf(other)];
  evaluate(there, { what: 'pass', who: 0, a: 0, b: 0, c: 0, seconds: 0 }, 1);
  const [one, two] = [here, there].map((play) => play.seenBy('evaluator').control);
  for (const part of ['injects', 'facts', 'checkpoints', 'observations', 'phases', 'doctrine'] as const)
    expect([part, JSON.stringify(one?.[part]) === JSON.stringify(two?.[part])]).toEqual([part, false]);
});

/** The one who plays goes with a desk that nothing hidden is about. */
function playOf(flow: Flow): TeamPlay {
  return new TeamPlay(flow, { 'role-player': ['cmo'] }).start();
}

/** The same happens in both; what is of the team itself is left out, since the members are to stay who they are. */
function both(here: TeamPlay, there: TeamPlay, step: Step, n: number): void {
  if (/^(team|observation|checkpoint|effect)\./.test(step.what) || step.what === 'wall-back') return;
  const asked = happen(here, step, n);
  if (asked === undefined) {
    happen(there, step, n);
    return;
  }
  const id = `a${n.toString(16).padStart(31, '0')}`;
  for (const play of [here, there]) play.submit(asked.by, asked.command, id);
}

function evaluate(play: TeamPlay, { a, b }: Step, n: number): number {
  const id = (k: string) => `${k}${n.toString(16).padStart(31, '0')}`;
  const text = words(`judged ${n}`);
  const by = a % 2 === 0 ? facilitator : play.as('evaluator');
  const said = [
    play.submit(by, { type: 'observation.note', objective: 'launch', rating: 'improve', text }, id('b')),
    play.submit(by, { type: 'checkpoint.mark', checkpoint: 'hidden', result: 'met', reason: text }, id('c')),
    ...(b % 2 === 0 ? [play.submit(facilitator, { type: 'inject.hold', inject: 'hidden' }, id('d'))] : []),
  ];
  return said.filter(({ ok }) => ok).length;
}

function disturbed(scenario: Scenario): Scenario {
  const { injects, decisions, facts, checkpoints, storyline, order } = scenario;
  const [inject, decision, fact, checkpoint, phase] = [
    injects['reserve'],
    decisions['patrol'],
    facts['busy-surgeon'],
    checkpoints['srsg-informed'],
    storyline['calm'],
  ];
  if (!inject || !decision || !fact || !checkpoint || !phase) throw new Error('The small scenario is another.');
  const first = (ids: readonly string[]) => ['hidden', ...ids];
  return {
    ...scenario,
    notes: { en: 'Otherwise' },
    injects: {
      hidden: { ...inject, script: { en: 'Hidden' } },
      ...mapped(injects, (it) => ({
        ...it,
        notes: { en: 'Otherwise' },
        script: { en: 'Otherwise' },
        objectives: [],
        expect: [],
      })),
    },
    decisions: {
      hidden: decision,
      ...mapped(decisions, (it) => ({
        ...it,
        notes: { en: 'Otherwise' },
        objectives: [],
        options: mapped(it.options, (option) => ({ ...option, doctrine: !option.doctrine })),
      })),
    },
    facts: {
      hidden: fact,
      ...mapped(facts, (it) => ({ ...it, truth: it.truth !== true })),
    },
    checkpoints: { hidden: checkpoint, ...checkpoints },
    storyline: { ...mapped(storyline, (it) => ({ ...it, notes: { en: 'Otherwise' } })), hidden: phase },
    order: {
      ...order,
      injects: first(order.injects),
      decisions: first(order.decisions),
      facts: first(order.facts),
      checkpoints: first(order.checkpoints),
      storyline: [...order.storyline, 'hidden'],
    },
  };
}

function mapped<T, U>(table: Readonly<Record<string, T>>, change: (row: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, change(row)]));
}
