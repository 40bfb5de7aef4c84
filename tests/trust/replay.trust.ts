import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { node24 } from '../support/node24.ts';

const cli = join(process.cwd(), 'dist', 'server', 'cli.js');

/** Places and languages that sort, write dates and count differently; and the next Node. */
const elsewhere = [
  {
    name: 'Kabul, Turkish',
    env: { TZ: 'Asia/Kabul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    node: () => process.execPath,
  },
  {
    name: 'New York, French',
    env: { TZ: 'America/New_York', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
    node: () => process.execPath,
  },
  { name: 'UTC, Arabic', env: { TZ: 'UTC', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }, node: () => process.execPath },
  { name: 'Kathmandu, C, Node 24', env: { TZ: 'Asia/Kathmandu', LANG: 'C', LC_ALL: 'C' }, node: node24 },
];

let folder: string;
let home: string;
let state: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-replay-'));
  home = rehearse('home', process.execPath, {});
  state = replay(home, process.execPath, {});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('[RC20] the same scenario, seed and commands give the same record, byte for byte, anywhere', () => {
  test('a rehearsal replays to the state it says after every record', () => {
    expect(state).toMatch(/[0-9a-f]{64}/);
    expect(verify(home)).toMatch(/^Good/);
  });

  test.each(elsewhere)('$name', ({ name, env, node }) => {
    const there = node();
    expect(readFileSync(rehearse(name.replaceAll(/\W/g, '-'), there, env)).equals(readFileSync(home))).toBe(true);
    expect(replay(home, there, env)).toBe(state);
  });

  test('another seed gives another record', () => {
    const other = join(folder, 'other.jsonl');
    run(process.execPath, {}, ['rehearse', 'ten-one-two', '--seed', '8', '--out', other]);
    expect(readFileSync(other).equals(readFileSync(home))).toBe(false);
  });
});

function rehearse(name: string, node: string, env: Record<string, string>): string {
  const out = join(folder, `${name}.jsonl`);
  run(node, env, ['rehearse', 'ten-one-two', '--seed', '7', '--out', out]);
  return out;
}

/** What replay prints; the state hash it compared at every record stands in it. */
function replay(record: string, node: string, env: Record<string, string>): string {
  return run(node, env, ['replay', record]);
}

function verify(record: string): string {
  return run(process.execPath, {}, ['verify', record]);
}

function run(node: string, env: Record<string, string>, args: readonly string[]): string {
  return execFileSync(node, [cli, ...args], { env: { ...process.env, ...env }, encoding: 'utf8' });
}
