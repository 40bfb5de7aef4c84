import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overlaySchema } from '@kalari/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsBeside } from '../../server/src/folders.ts';
import { openReader, readApart } from '../../server/src/reading.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';
import { small } from './small.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-reading-'));
  mkdirSync(join(folder, '_settings/small'), { recursive: true });
  writeFileSync(join(folder, '_settings/small/setting.yaml'), smallSetting);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(id: string, text: string): string {
  mkdirSync(join(folder, id), { recursive: true });
  writeFileSync(join(folder, id, 'scenario.yaml'), text);
  return join(folder, id, 'scenario.yaml');
}
const reading = (path: string) => ({ kind: 'scenario', file: path, settings: settingsBeside(folder) }) as const;
/** As many entries as a file may hold, each of which the parser has to look at. */
const costly = `kalari: 1\nid: costly\nfacts:\n${'  - [1, 2, 3, 4, 5]\n'.repeat(18_000)}`;
const tooHard = { ok: false, problems: [{ code: 'file.tooHard', line: 1, column: 1 }] };

test('[SC29] a file that takes too much is given up, and the next one is read', async () => {
  const readings = [file('costly', costly), file('small-ambush', smallScenario)].map(reading);
  expect(await readApart(readings.slice(0, 1), { seconds: 0, megabytes: 256 })).toMatchObject([tooHard]);
  const [full, small] = await readApart(readings);
  expect(full?.ok).toBe(false);
  expect(small).toMatchObject({ ok: true, scenario: { id: 'small-ambush' } });
});

test('[SC50] rules are checked and laid over apart, too, and given up when they take too much', async () => {
  const scenario = small();
  const overlay = overlaySchema.parse({ kalari: 'overlay', id: 'ours', title: 'Ours', setting: 'small' });
  const laid = { ...reading(file('small-ambush', smallScenario)), kind: 'laid', scenario, overlay } as const;
  const [reader, hasty] = [openReader(), openReader({ seconds: 0, megabytes: 256 })];
  expect(await reader.read(laid)).toMatchObject({ problems: [], read: { ok: true } });
  const elsewhere = { ...laid, overlay: { ...overlay, setting: 'elsewhere' } };
  expect(await reader.read(elsewhere)).toEqual({
    problems: [{ code: 'setting.other', severity: 'error', part: 'setting', id: 'elsewhere' }],
  });
  expect(await hasty.read(laid)).toMatchObject({ problems: [], read: tooHard });
});

test('[SC29] a file that no scenario can be is not even taken into memory', async () => {
  const path = file('huge', 'kalari: 1\n');
  truncateSync(path, 3_000_000_000);
  const [huge] = await readApart([reading(path)]);
  expect(huge).toMatchObject({ ok: false, problems: [{ code: 'file.tooLarge' }] });
});
