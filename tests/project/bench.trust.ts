import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/tree.ts';

/** No peers are installed for this: what is there is measured, and what is not is a dash. */
test('[PJ24] every measurement runs, against whoever is installed, and none of ours is missing from the table', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bench/bench.mjs'), '--quick', '--no-install'],
    { cwd: root, encoding: 'utf8' },
  );
  expect({ status, stderr: stderr.replaceAll(/^(\w+ +[\d.]+ s|.* …| {2}done in .*)\n/gm, '') }).toEqual({
    status: 0,
    stderr: '',
  });
  const rows = stdout.split('\n').filter((line) => line.startsWith('  '));
  expect(rows.length).toBeGreaterThan(15);
  // Figure and ours stand in the first two columns, two spaces or more apart.
  expect(rows.filter((row) => row.trim().split(/ {2,}/)[1] === '–')).toEqual([]);
});

test('[PJ24] what is compared with is pinned, carries its checksums and comes from the registry', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, 'bench', file), 'utf8')) as unknown;
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { integrity?: string; resolved?: string }>;
  };
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(50);
  expect(installed.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});
