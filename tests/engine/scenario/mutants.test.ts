import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { clean, setting } from './fixture.ts';
import { mutationRun, tableOf } from './mutants.ts';

test('[SC30] of slips in a small scenario, those that lose something in play are caught', () => {
  // Which option was meant has to be said: otherwise a well-trained leader chooses by lot, and one slip looks like another.
  const meant = clean.replace('Launch now }, then:', 'Launch now }, doctrine: true, then:');
  expect(meant).not.toBe(clean);
  const run = mutationRun({ scenario: parse(meant), setting: parse(setting) }, { each: 2, seed: 11 });
  expect(run.rows.length).toBeGreaterThan(40);
  expect(run.rows.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(60);
  expect(
    run.escapes.map(({ slip }) => slip),
    tableOf(run),
  ).toEqual([]);
});
