import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overlaySchema } from '@kalari/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Library, openLibrary, type Sound } from '../../server/src/library.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';
import { scenarioText } from '../support/ten-one-two.ts';

let folder = '';
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-library-'));
  library = openLibrary([folder, join(folder, 'nothing-here')]);
});
afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

let writes = 0;
function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  writes += 1;
  utimesSync(join(folder, path), writes, writes);
}
const scenario = (id: string) => smallScenario.replace('id: small-ambush', `id: ${id}`);
const codes = async () =>
  (await library.all()).map(({ id, read }) => [id, ...(read.ok ? [] : read.problems.map(({ code }) => code))]);

test('[AC18] one broken scenario hides no other, whatever is wrong with it', async () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  write('syntax/scenario.yaml', 'kalari: 1\n  id: [');
  write('bomb/scenario.yaml', `kalari: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`);
  write('lost/scenario.yaml', scenario('lost').replace('setting: small', 'setting: nowhere'));
  write('notes/readme.txt', 'not a scenario');
  mkdirSync(join(folder, 'folder/scenario.yaml'), { recursive: true });
  const all = await library.all();
  expect(all.map(({ id, read }) => [id, read.ok])).toEqual([
    ['bomb', false],
    ['folder', false],
    ['good', true],
    ['lost', false],
    ['syntax', false],
  ]);
  for (const { read } of all) expect(read.ok ? ['none'] : read.problems).not.toEqual([]);
});

test('[SC50] a file that takes more memory than it may stands in the library with what is wrong, and the server goes on', async () => {
  // In which a small scenario is read, and a whole one is not.
  library = openLibrary([folder], { seconds: 30, megabytes: 32 });
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  for (const path of ['_settings/carana/setting.yaml', 'ten-one-two/scenario.yaml']) write(path, scenarioText(path));
  expect(await codes()).toEqual([['good'], ['ten-one-two', 'file.tooHard']]);
});

test('[SC50] a pipe, at which whoever reads it waits for ever, is told as no file', async () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  mkdirSync(join(folder, 'pipe'));
  execFileSync('mkfifo', [join(folder, 'pipe/scenario.yaml')]);
  expect(await codes()).toEqual([['good'], ['pipe', 'file.unreadable']]);
});

test('[SC51] what was read is not read again while its files stay the same, nor with the same rules over it', async () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  write('bad/scenario.yaml', 'kalari: 1');
  const before = await library.all();
  write('good/scenario.yaml', scenario('good'));
  const after = await library.all();
  expect(after.map((one, at) => one === before[at])).toEqual([true, true]);
  const rules = (title: string) => overlaySchema.parse({ kalari: 'overlay', id: 'ours', title, setting: 'small' });
  const good = after.find(({ read }) => read.ok) as Sound;
  const laid = await library.laid(good, rules('Ours'));
  expect(laid.read?.ok).toBe(true);
  expect(await library.laid(good, rules('Ours'))).toBe(laid);
  expect(await library.laid(good, rules('Theirs'))).not.toBe(laid);
});

test('[SC51] nothing is read any more once the library is closed, and nobody waits for it', async () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  const asked = expect(library.find('good')).rejects.toThrow('Nothing more is read.');
  await library.close();
  await asked;
});

test('[AC19] a scenario, or its setting, that was changed on disk is read again when it is asked for next', async () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  const title = async () => {
    const read = (await library.find('good'))?.read;
    return read?.ok ? [read.scenario.title.en, read.scenario.setting.title.en] : 'broken';
  };
  write('good/scenario.yaml', scenario('good').replace('A small ambush', 'Another title'));
  expect(await title()).toEqual(['Another title', 'Small']);
  write('_settings/small/setting.yaml', smallSetting.replace('{ en: Small }', '{ en: Changed }'));
  expect(await title()).toEqual(['Another title', 'Changed']);
  write('good/scenario.yaml', 'kalari: 1');
  expect(await title()).toBe('broken');
});
