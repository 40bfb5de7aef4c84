import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/tree.ts';

let clone = '';

beforeAll(() => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), 'kalari-clone-')));
  // What git would give somebody else, with what is about to be committed.
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(clone, file), { recursive: true });
  }
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('[PJ1] a verb works in a clone in which nothing was ever installed', () => {
  const first = run('npx', 'kalari', '--help');
  expect(first.stderr).toContain('Installing the packages');
  expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('rehearse')]);
});

test('[PJ2] the second time it starts within three seconds, and only runs', () => {
  const started = Date.now();
  const second = run(process.execPath, 'server/bin/kalari.mjs', '--help');
  expect([second.status, second.stderr]).toEqual([0, '']);
  expect(Date.now() - started).toBeLessThan(3_000);
});

function run(command: string, ...args: string[]) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (name.startsWith('npm_')) delete env[name];
  const shell = process.platform === 'win32' && command === 'npx';
  return spawnSync(command, args, { cwd: clone, env, encoding: 'utf8', timeout: 280_000, shell });
}
