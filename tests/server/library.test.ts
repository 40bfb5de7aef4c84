import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../server/src/library.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-library-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let writes = 0;
function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  writes += 1;
  utimesSync(join(folder, path), writes, writes);
}
const scenario = (id: string) => smallScenario.replace('id: small-ambush', `id: ${id}`);

test('[AC18] one broken scenario hides no other, whatever is wrong with it', () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  write('syntax/scenario.yaml', 'kalari: 1\n  id: [');
  write('bomb/scenario.yaml', `kalari: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`);
  write('lost/scenario.yaml', scenario('lost').replace('setting: small', 'setting: nowhere'));
  write('notes/readme.txt', 'not a scenario');
  mkdirSync(join(folder, 'folder/scenario.yaml'), { recursive: true });
  const all = openLibrary([folder, join(folder, 'nothing-here')]).all();
  expect(all.map(({ id, read }) => [id, read.ok])).toEqual([
    ['bomb', false],
    ['folder', false],
    ['good', true],
    ['lost', false],
    ['syntax', false],
  ]);
  for (const { read } of all) expect(read.ok ? ['none'] : read.problems).not.toEqual([]);
});

test('[AC19] a scenario, or its setting, that was changed on disk is read again when it is asked for next', () => {
  write('_settings/small/setting.yaml', smallSetting);
  write('good/scenario.yaml', scenario('good'));
  const library = openLibrary([folder]);
  const title = () => {
    const read = library.find('good')?.read;
    return read?.ok ? [read.scenario.title.en, read.scenario.setting.title.en] : 'broken';
  };
  const first = library.find('good');
  expect(library.find('good')).toBe(first);
  write('good/scenario.yaml', scenario('good').replace('A small ambush', 'Another title'));
  expect(title()).toEqual(['Another title', 'Small']);
  write('_settings/small/setting.yaml', smallSetting.replace('{ en: Small }', '{ en: Changed }'));
  expect(title()).toEqual(['Another title', 'Changed']);
  write('good/scenario.yaml', 'kalari: 1');
  expect(title()).toBe('broken');
});
