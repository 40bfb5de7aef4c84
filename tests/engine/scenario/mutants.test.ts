import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { clean, setting } from './fixture.ts';
import { isCaught, mutationRun } from './mutants.ts';

const settings = new Map([['small', { file: 'setting.yaml', text: setting }]]);

test('[SC30] of slips in a small scenario, those that lose something in play are caught', () => {
  const plain: unknown = parse(clean);
  expect(isCaught(JSON.stringify(plain), settings)).toBe(false);
  const { mutants, caught, missed } = mutationRun(plain, settings, { each: 2, seed: 11 });
  expect(mutants).toBeGreaterThan(25);
  expect(caught).toBeGreaterThan(mutants / 2);
  expect(missed).toEqual([]);
});
