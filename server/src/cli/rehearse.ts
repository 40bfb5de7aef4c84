import { availableParallelism } from 'node:os';
import { compile, type PolicyName, policies, type Scenario } from '@kalari/engine';
import { defineCommand } from 'citty';
import { tallies } from '../rehearsal/crew.ts';
import { findingsOf } from '../rehearsal/findings.ts';
import { rehearse as playThrough, rehearsalRecord } from '../rehearsal/play.ts';
import { tableOf } from '../rehearsal/table.ts';
import { tallyOf } from '../rehearsal/tally.ts';
import { everybody, isPolicy } from '../rehearsal/verdict.ts';
import { openScenario, writeOut } from './files.ts';
import { Ends, type Exit, exit, print, printJson, wholeNumber } from './verb.ts';

export const rehearse = (projectRoot: string) =>
  defineCommand({
    meta: { name: 'kalari rehearse', description: 'Plays a scenario without people, as fast as it can' },
    args: {
      scenario: { type: 'positional', required: true, description: 'Path, or id in scenarios/' },
      seed: { type: 'string', default: '1', description: 'The same seed gives the same record' },
      runs: { type: 'string', default: '1', description: 'How many, with the seeds that follow' },
      policy: {
        type: 'string',
        description: `How people play: ${Object.keys(policies).join(', ')}; or all, in turn, as in more than one run`,
      },
      length: { type: 'string', description: 'Minutes in the room, such as 90; without it, the whole story' },
      workers: { type: 'string', description: 'How many play at the same time; as many as there are processors' },
      out: { type: 'string', description: 'File for the record of the first run' },
      json: { type: 'boolean', description: 'What was found, as JSON' },
    },
    async run({ args }) {
      const seed = wholeNumber('seed', args.seed, 0, 0x7fffffff);
      const runs = wholeNumber('runs', args.runs, 1, 100_000);
      const workers =
        args.workers === undefined ? availableParallelism() : wholeNumber('workers', args.workers, 1, 1_000);
      const cast = castOf(args.policy ?? (runs === 1 ? 'steady' : 'all'));
      const scenario = openScenario(args.scenario, projectRoot);
      const left = args.length === undefined ? undefined : roomOf(args.length, scenario);
      const began = performance.now();
      const { state, played } =
        runs === 1 || args.out !== undefined
          ? firstOf(scenario, seed, cast, left, args.out)
          : { state: undefined, played: undefined };
      const all =
        runs === 1 && played !== undefined
          ? [played]
          : await tallies({ scenario, seed, runs, policies: cast, left }, workers);
      const found = findingsOf(scenario, seed, all);
      const took = Math.round(performance.now() - began);
      if (args.json === true) printJson({ ...found, ...(state === undefined ? {} : { state }) });
      else print(tableOf(scenario, found, took, state));
      return (found.verdict?.sound === false ? exit.no : exit.done) satisfies Exit;
    },
  });

function castOf(name: string): readonly PolicyName[] {
  if (name === 'all') return everybody;
  if (isPolicy(name)) return [name];
  throw new Ends(exit.usage, `There is no policy ${name}. There are: ${Object.keys(policies).join(', ')}, and all.`);
}

/** The first rehearsal with its record. */
function firstOf(
  scenario: Scenario,
  seed: number,
  [name = 'steady']: readonly PolicyName[],
  left: number | undefined,
  out: string | undefined,
) {
  const flow = compile(scenario);
  const rehearsal = playThrough(flow, { seed, policy: policies[name], left });
  const { state, lines } = rehearsalRecord(rehearsal);
  if (out !== undefined) writeOut(out, `${lines.join('\n')}\n`);
  return { state, played: tallyOf(flow, name, rehearsal) };
}

/** Milliseconds of the room, in which the story can be told. */
function roomOf(length: string, scenario: Scenario): number {
  const left = wholeNumber('length', length, 1, 1_440) * 60_000;
  const shortest = scenario.shortest ?? scenario.length;
  if (left < shortest)
    throw new Ends(
      exit.usage,
      `${scenario.id} cannot be played in ${length} minutes; ${shortest / 60_000} is the least.`,
    );
  return left;
}
