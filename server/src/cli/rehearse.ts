import { compile, policies, type Scenario } from '@kalari/engine';
import { defineCommand } from 'citty';
import { type Coverage, coverageOf, type Reached } from '../coverage.ts';
import { rehearse as playThrough, rehearsalRecord } from '../rehearsal.ts';
import { openScenario, writeOut } from './files.ts';
import { Ends, exit, print, printJson, wholeNumber } from './verb.ts';

export const rehearse = (projectRoot: string) =>
  defineCommand({
    meta: { name: 'kalari rehearse', description: 'Plays a scenario without people, as fast as it can' },
    args: {
      scenario: { type: 'positional', required: true, description: 'Path, or id in scenarios/' },
      seed: { type: 'string', default: '1', description: 'The same seed gives the same record' },
      runs: { type: 'string', default: '1', description: 'How many, with the seeds that follow' },
      policy: {
        type: 'string',
        default: 'steady',
        description: `How people play: ${Object.keys(policies).join(', ')}`,
      },
      length: { type: 'string', description: 'Minutes in the room, such as 90; without it, the whole story' },
      out: { type: 'string', description: 'File for the record of the first run' },
      json: { type: 'boolean', description: 'Coverage as JSON' },
    },
    run({ args }) {
      const seed = wholeNumber('seed', args.seed, 0, 0x7fffffff);
      const runs = wholeNumber('runs', args.runs, 1, 100_000);
      const policy = Object.hasOwn(policies, args.policy) ? policies[args.policy] : undefined;
      if (policy === undefined)
        throw new Ends(
          exit.usage,
          `There is no policy ${args.policy}. There are: ${Object.keys(policies).join(', ')}.`,
        );
      const scenario = openScenario(args.scenario, projectRoot);
      const flow = compile(scenario);
      const left = args.length === undefined ? undefined : roomOf(args.length, scenario);
      const began = performance.now();
      const played = Array.from({ length: runs }, (_, run) => playThrough(scenario, seed + run, policy, flow, left));
      const took = Math.round(performance.now() - began);
      const [first] = played;
      if (args.out !== undefined && first !== undefined)
        writeOut(args.out, `${[...rehearsalRecord(first)].join('\n')}\n`);
      const coverage = coverageOf(played);
      if (args.json === true)
        printJson({ scenario: scenario.id, seed, policy: args.policy, took, state: first?.ledger.state, ...coverage });
      else tell(scenario.id, took, coverage, first?.ledger.state);
      return exit.done;
    },
  });

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

function tell(scenario: string, took: number, coverage: Coverage, state: string | undefined): void {
  print(
    `${scenario}: ${coverage.runs === 1 ? 'one rehearsal' : `${coverage.runs} rehearsals`} in ${(took / 1_000).toFixed(1)} s, ${Math.max(...coverage.records)} records at most`,
  );
  for (const kind of ['injects', 'decisions', 'phases'] as const)
    print(`  ${kind.padEnd(10)} ${shareOf(coverage[kind])}`);
  print(
    `  endings    ${Object.entries(coverage.endings)
      .map(([phase, count]) => `${phase} ${count}`)
      .join(', ')}`,
  );
  print(`  state      ${state ?? ''}`);
}

function shareOf({ of, reached, never }: Reached): string {
  return `${reached} of ${of}${never.length > 0 ? `; never: ${never.join(', ')}` : ''}`;
}
