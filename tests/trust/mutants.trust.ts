import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mutationRun } from '../engine/scenario/mutants.ts';
import { textOf } from '../support/tree.ts';

const settings = new Map([
  ['carana', { file: 'setting.yaml', text: textOf('scenarios/_settings/carana/setting.yaml') }],
]);

test.each(['ten-one-two', 'everyone-stay'])(
  '[SC30] of slips in %s, at least 95 in a hundred of those that lose something are caught',
  (id) => {
    const run = mutationRun(parse(textOf(`scenarios/${id}/scenario.yaml`)), settings, { each: 2, seed: 7 });
    expect(run.mutants).toBeGreaterThan(35);
    const harmful = run.caught + run.missed.length;
    expect(run.caught * 100, run.missed.join('\n')).toBeGreaterThanOrEqual(harmful * 95);
  },
  // Twenty seconds of a quiet machine; a busy one may take its time.
  900_000,
);
