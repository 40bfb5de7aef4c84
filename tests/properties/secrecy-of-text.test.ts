import type { Actor, Command, Flow, Scenario, Stamped } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { type Known, knownTo, mayRead, wordsFor } from '../support/addressed.ts';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { dealings, happen, type Step, steps } from '../support/random-play.ts';
import { rewritten } from '../support/scenario-texts.ts';
import { secretsFlow } from '../support/secrets-scenario.ts';
import { smallFlow } from '../support/small-scenario.ts';

vi.setConfig({ testTimeout: 120_000 });

/*
 * One exercise is played; then once more, with every text that was not addressed to one role written otherwise, every
 * truth turned round, every option's doctrine swapped, every note and script gone. That role must see the same bytes
 * at every step.
 */

const roles = ['srsg', 'fc', 'pc', 'dms'] as const;

/** What happens at a step: time passes as it did, or the same command, perhaps in other words. */
type Act = { readonly step: Step } | { readonly by: Actor; readonly command: Command };

/** The play, what happened in it, and what the role saw after each step. */
function first(
  flow: Flow,
  started: readonly Stamped[],
  all: readonly Step[],
  role: string,
): { play: Play; acts: Act[]; seen: string[] } {
  const play = Play.after(flow, started);
  const acts: Act[] = [];
  const seen: string[] = [];
  for (const [n, step] of all.entries()) {
    const asked = happen(play, step, n);
    acts.push(asked ?? { step });
    if (asked !== undefined) play.submit(asked.by, asked.command);
    seen.push(JSON.stringify(play.view(role)));
  }
  return { play, acts, seen };
}

function again(play: Play, acts: readonly Act[], role: string, write: (command: Command) => Command): string[] {
  return acts.map((act) => {
    if ('step' in act) happen(play, act.step);
    else play.submit(act.by, write(act.command));
    return JSON.stringify(play.view(role));
  });
}

const exercises = [
  { of: 'a small exercise', flow: smallFlow(), random: steps(24), runs: 150 },
  { of: 'one with rights, assets and procedures', flow: secretsFlow(), random: dealings(30), runs: 100 },
];
const cases = exercises.flatMap((exercise) => roles.map((role) => ({ ...exercise, role })));

test.each(cases)('[VW15] in $of whatever else is written where $role may not read, it sees the same', (it) => {
  const { role, flow, random, runs } = it;
  const started = new Play(flow).start().records;
  fc.assert(
    fc.property(random, (all) => {
      const { play, acts, seen } = first(flow, started, all, role);
      const known = knownTo(flow.scenario, play.records, role);
      const written = wordsFor(flow.scenario, play.records, known);
      const others = otherwise(flow.scenario, known);
      const rewrite = (command: Command) => inOtherWords(command, written, play.records);
      const other = Play.after({ ...flow, scenario: others }, started);
      expect(again(other, acts, role, rewrite)).toEqual(seen);
    }),
    { numRuns: runs },
  );
});

function otherwise(scenario: Scenario, known: Known): Scenario {
  const other = rewritten(scenario, (path, text) => (mayRead(scenario, known, path) ? text : `${text} or not`));
  return {
    ...other,
    facts: mapped(other.facts, (fact) => ({ ...fact, truth: fact.truth !== true })),
    injects: mapped(other.injects, ({ notes: _, script: __, ...inject }) => ({
      ...inject,
      category: 'other' as const,
      thread: 'elsewhere',
      expect: [],
      objectives: [],
    })),
    decisions: mapped(other.decisions, ({ notes: _, ...decision }) => ({
      ...decision,
      options: mapped(decision.options, (option) => ({ ...option, doctrine: !option.doctrine })),
      objectives: [],
    })),
  };
}

/** The same command; what a person wrote in it is written otherwise, unless it is for the role. */
function inOtherWords(command: Command, kept: ReadonlySet<string>, records: readonly Stamped[]): Command {
  const used = new Set(JSON.stringify(records).match(/words \d+ \d+ \d+/g));
  const otherwise = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(otherwise);
    if (typeof value !== 'object' || value === null) return value;
    if (!('words' in value)) return mapped(value as Readonly<Record<string, unknown>>, otherwise);
    const text = value.words;
    const secret = typeof text === 'string' && used.has(text) && !kept.has(text);
    return secret ? words(`${text} or not`) : value;
  };
  return otherwise(command) as Command;
}

function mapped<T, U>(table: Readonly<Record<string, T>>, change: (row: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, change(row)]));
}
