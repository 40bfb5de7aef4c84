import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { results } from '../../server/bin/test/failures.mjs';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'tests/project/told-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('[PJ28] what failed in a lane is told in one line each, also a file that could not be loaded', () => {
  const head = "import { expect, test } from 'vitest';";
  writeFileSync(
    join(folder, 'fails.test.ts'),
    `${head}\ntest('holds', () => {});\ntest('one', () => expect(1).toBe(2));\n`,
  );
  writeFileSync(join(folder, 'broken.test.ts'), "throw new Error('not even loaded');\n");
  const told = results(root);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', folder, ...told.options];
  expect(spawnSync(process.execPath, vitest, { cwd: root }).status).toBe(1);
  const place = folder.slice(root.length + 1);
  expect(told.failures().sort()).toEqual([
    `${place}/broken.test.ts: not even loaded`,
    `${place}/fails.test.ts > one: AssertionError: expected 1 to be 2 // Object.is equality`,
  ]);
});

test('[PJ28] a lane that was stopped before it could say anything has nothing to tell', () => {
  expect(results(root).failures()).toEqual([]);
});
