import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runVerb } from '../../server/src/cli/run.ts';
import { verbsIn } from '../../server/src/cli/verbs.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';

let folder = '';
const verbs = verbsIn(process.cwd(), {});
const small = () => join(folder, 'small-ambush');
const inFolder = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-cli-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('small-ambush/scenario.yaml', smallScenario);
  write('_settings/small/setting.yaml', smallSetting);
  write(
    'lame/scenario.yaml',
    smallScenario.replace('id: small-ambush', 'id: lame').replace('length: 1h', 'lenght: 1h'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let out = '';
let err = '';
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
const kalari = async (...args: string[]) => {
  [out, err] = ['', ''];
  return await runVerb(verbs, args, '0.1.0');
};

describe('[CLI1] the exit code says done, no, wrong usage, or cannot', () => {
  test.each([
    [['--help'], 0],
    [['--version'], 0],
    [['check', '--help'], 0],
    [[], 2],
    [['dance'], 2],
    [['replay'], 2],
    [['check', '--colour', 'x'], 2],
    [['rehearse', 'ten-one-two', '--seed', 'x'], 2],
    [['rehearse', 'ten-one-two', '--policy', 'wild'], 2],
    [['rehearse', 'ten-one-two', '--length', '60'], 2],
    [['report', 'x', '--format', 'docx'], 2],
    [['replay', '/nowhere/r.jsonl'], 3],
    [['check', '/nowhere'], 3],
    [['draw', 'nothing-of-that-name'], 3],
  ])('%j → %i', async (args, code) => {
    expect(await kalari(...args)).toBe(code);
    expect(code === 0 ? out : out + err).not.toBe('');
    expect(out + err).not.toMatch(/\n\s+at /);
  });
});

test('[CLI2] check names every problem by file, line and column, and the answer is no; warnings alone are not', async () => {
  expect(await kalari('check', small(), inFolder('_settings/small'))).toBe(0);
  expect(await kalari('check', folder)).toBe(1);
  expect(out).toMatch(/lame\/scenario\.yaml:\d+:\d+ key\.unknown /);
  expect(await kalari('check', inFolder('lame'), '--json')).toBe(1);
  const [first] = JSON.parse(out);
  expect(Object.keys(first).sort()).toEqual(['code', 'column', 'file', 'hint', 'line', 'message', 'severity']);
});

test('[CLI3] a rehearsal with the same seed writes the same bytes; replay and verify agree with it', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => inFolder(`${name}.jsonl`)) as [string, string, string];
  expect(await kalari('rehearse', small(), '--seed', '7', '--out', a)).toBe(0);
  const state = /state\s+([0-9a-f]{64})/.exec(out)?.[1];
  await kalari('rehearse', small(), '--seed', '7', '--out', b);
  await kalari('rehearse', small(), '--seed', '8', '--out', c);
  expect(readFileSync(a, 'utf8')).toBe(readFileSync(b, 'utf8'));
  expect(readFileSync(a, 'utf8')).not.toBe(readFileSync(c, 'utf8'));
  expect(await kalari('replay', a)).toBe(0);
  expect(out).toContain(state);
  expect(await kalari('verify', a)).toBe(0);
  expect(out).toMatch(/^Good: rehearsal-7, \d+ records/);
});

test('[CLI4] a rehearsal tells what it reached of the scenario and what it never did', async () => {
  expect(await kalari('rehearse', small(), '--seed', '7', '--runs', '3', '--json')).toBe(0);
  const told = JSON.parse(out);
  expect(told).toMatchObject({ runs: 3, reached: { phases: { of: 4 } } });
  const { injects } = told.reached;
  expect(injects.reached + injects.never.length).toBe(injects.of);
  expect(Object.values(told.endings).reduce((sum: number, count) => sum + Number(count), 0)).toBe(3);
});

test('[CLI12] a rehearsal in ninety minutes of the room comes to the end of the story and leaves out what is optional', async () => {
  expect(await kalari('rehearse', 'ten-one-two', '--length', '90', '--out', inFolder('short.jsonl'), '--json')).toBe(0);
  expect(JSON.parse(out).reached.injects.never).toContain('call-from-a-capital');
  const lines = readFileSync(inFolder('short.jsonl'), 'utf8').split('\n');
  expect(lines.some((line) => line.includes('"type":"exercise.paced"'))).toBe(true);
  expect(Object.keys(JSON.parse(out).endings)).toEqual(['accounts']);
});

test('[CLI5] a record that was changed fails in verify and in replay, with the place in plain words', async () => {
  const [good, bad] = [inFolder('good.jsonl'), inFolder('bad.jsonl')];
  await kalari('rehearse', small(), '--out', good);
  const lines = readFileSync(good, 'utf8').split('\n');
  writeFileSync(bad, lines.with(9, (lines[9] ?? '').replace(/"t":\d+/, '"t":1')).join('\n'));
  expect(await kalari('verify', bad)).toBe(1);
  expect(out).toBe('Not good, at line 10: Record 9 was changed after it was written, or is from another exercise.\n');
  expect(await kalari('replay', bad)).toBe(1);
  expect(err).toContain('record 9 was changed after it was written');
  writeFileSync(bad, 'hello');
  expect([await kalari('verify', bad), await kalari('replay', bad), await kalari('report', bad)]).toEqual([1, 1, 1]);
});

test('[CLI6] report, draw and schema write to standard output or to a file', async () => {
  const record = inFolder('report.jsonl');
  await kalari('rehearse', small(), '--out', record);
  expect(await kalari('report', record)).toBe(0);
  expect(out).toContain('# ');
  expect(await kalari('report', record, '--format', 'html', '--out', inFolder('r.html'))).toBe(0);
  expect(readFileSync(inFolder('r.html'), 'utf8')).toContain('<html');
  await kalari('report', record, '--format', 'json');
  expect(JSON.parse(out).exercise.scenario).toBe('small-ambush');
  await kalari('draw', small());
  expect(out).toContain('stateDiagram');
  await kalari('schema');
  expect(JSON.parse(out)).toHaveProperty('properties.kalari');
});

test('[CLI7] a port that is taken is told in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => taken.once('listening', listening));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await kalari('serve', '--port', String(port), '--data', inFolder('data'))).toBe(3);
  expect(err).toBe(`The server cannot start. Port ${port} is taken. Choose another with --port.\n`);
  taken.close();
  expect(await kalari('serve', '--port', '70000')).toBe(2);
});
