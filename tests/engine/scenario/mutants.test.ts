import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { clean, setting } from './fixture.ts';
import { mutationRun, tableOf } from './mutants.ts';

test('[SC30] of slips in a small scenario, those that lose something in play are caught', () => {
  const run = mutationRun({ scenario: parse(clean), setting: parse(setting) }, { each: 2, seed: 11 });
  expect(run.rows.length).toBeGreaterThan(40);
  expect(run.rows.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(60);
  // What is judged there is turned into its opposite; no option is marked as doctrine, so that nothing says which was meant.
  expect(
    run.escapes.map(({ slip }) => slip),
    tableOf(run),
  ).toEqual(['turned: an equal sign into its opposite: checkpoints/launched/act']);
});
