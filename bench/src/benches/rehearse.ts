import { join } from 'node:path';
import { compile, policies } from '@kalari/engine';
import { settingsBeside } from '../../../server/src/folders.ts';
import { rehearse as played } from '../../../server/src/rehearsal/play.ts';
import { everybody } from '../../../server/src/rehearsal/verdict.ts';
import { readScenarioFile } from '../../../server/src/scenario-files.ts';
import type { Bench } from '../bench.ts';
import { root } from '../material/tree.ts';
import { cpuPerCall } from '../measure.ts';

const scenarios = ['ten-one-two', 'everyone-stay', 'the-gate'];

/** Whole scenarios played from beginning to end by people who are not there: each policy in its turn. */
export const rehearse: Bench = {
  name: 'rehearse',
  cases: ({ quick }) => scenarios.slice(0, quick ? 1 : undefined).map((who) => ({ who, size: 1 })),
  measure({ who }, { budget }) {
    const shelf = join(root, 'scenarios');
    const read = readScenarioFile(join(shelf, who, 'scenario.yaml'), settingsBeside(shelf));
    if (!read.ok) throw new Error(`${who} cannot be played`);
    const flow = compile(read.scenario);
    let [seed, records] = [0, 0];
    const us = cpuPerCall(budget, () => ({
      calls: everybody.length,
      run: () => {
        seed += 1;
        for (const name of everybody) records = played(flow, { seed, policy: policies[name] }).records.length;
      },
    }));
    // A thousand of them, in milliseconds each, are as many seconds; half of it where two workers share them.
    return { seconds: us / 1_000 / 2, perMinute: (2 * 60_000_000) / us, records };
  },
  figures({ plain, quick }) {
    const each = scenarios.slice(0, quick ? 1 : undefined).map((who) => ({ who, size: 1 }));
    return [
      ...each.map((ours) =>
        plain({
          what: `a thousand rehearsals of ${ours.who}, by two workers`,
          metric: 'seconds',
          unit: 's',
          ours,
          target: { figure: ours.who === 'ten-one-two' ? 20 : 60 },
        }),
      ),
      ...each.map((ours) =>
        plain({ what: `rehearsals of ${ours.who} a minute, by two workers`, metric: 'perMinute', unit: '', ours }),
      ),
    ];
  },
};
