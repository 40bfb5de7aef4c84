import { join } from 'node:path';
import { compile, policies } from '@kalari/engine';
import { settingsBeside } from '../../../server/src/folders.ts';
import { rehearse as played } from '../../../server/src/rehearsal/play.ts';
import { everybody } from '../../../server/src/rehearsal/verdict.ts';
import { readScenarioFile } from '../../../server/src/scenario-files.ts';
import type { Bench } from '../bench.ts';
import { root } from '../material/tree.ts';
import { cpuPerCall } from '../measure.ts';

const it = { who: 'kalari', size: 1 };

/** The flagship played from beginning to end by people who are not there: each policy in its turn. */
export const rehearse: Bench = {
  name: 'rehearse',
  cases: () => [it],
  measure(_, { budget }) {
    const shelf = join(root, 'scenarios');
    const read = readScenarioFile(join(shelf, 'ten-one-two/scenario.yaml'), settingsBeside(shelf));
    if (!read.ok) throw new Error('the flagship cannot be played');
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
    return { seconds: us / 1_000 / 2, perSecond: 1_000_000 / us, records };
  },
  figures({ plain }) {
    return [
      plain({
        what: 'a thousand rehearsals of the flagship, by two workers',
        metric: 'seconds',
        unit: 's',
        ours: it,
        target: { figure: 20 },
      }),
      plain({ what: 'rehearsals a second, by one worker', metric: 'perSecond', unit: '', ours: it }),
    ];
  },
};
