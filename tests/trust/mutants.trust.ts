import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mutationRun, tableOf } from '../engine/scenario/mutants.ts';
import { textOf } from '../support/tree.ts';
import { escapes } from './escapes.ts';

const setting: unknown = parse(textOf('scenarios/_settings/carana/setting.yaml'));

test.each(['ten-one-two', 'everyone-stay', 'the-gate'])(
  '[SC30] of slips in %s, at least 95 in a hundred of the harmful ones are caught, and the others are known',
  (id) => {
    const good = { scenario: parse(textOf(`scenarios/${id}/scenario.yaml`)), setting };
    const run = mutationRun(good, { each: 1, seed: 7 });
    const table = tableOf(run);
    process.stdout.write(
      `\nSlips in ${id}: ${run.caught} of ${run.harmful} harmful ones are caught\n${table}\n${told(run.escapes)}\n`,
    );
    expect(run.rows.length).toBeGreaterThan(60);
    expect(run.harmful).toBeGreaterThan(40);
    expect(run.caught * 100, told(run.escapes)).toBeGreaterThanOrEqual(run.harmful * 95);
    // Each that passes is explained: a new one is a hole in the check, or has a reason that belongs there.
    const unknown = run.escapes.filter(({ slip }) => !Object.hasOwn(escapes, `${id}: ${slip}`));
    expect(told(unknown)).toBe('');
  },
  900_000,
);

function told(some: readonly { slip: string; lost: readonly string[] }[]): string {
  return some.map(({ slip, lost }) => `${slip} (${lost.slice(0, 4).join('; ')})`).join('\n');
}
