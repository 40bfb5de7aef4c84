import { lineOf, readScenario, readSetting } from '@kalari/engine';
import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../../support/tree.ts';

const files = filesUnder('scenarios', /\.yaml$/);
const source = (file: string) => ({ file, text: textOf(file) });
const settings = new Map(
  files.filter((file) => file.endsWith('/setting.yaml')).map((file) => [file.split('/').at(-2) ?? '', source(file)]),
);

test.each([...settings.keys()])('[SC1] the setting %s reads without a word', (id) => {
  const read = readSetting(settings.get(id) ?? source(''));
  expect((read.ok ? read.warnings : read.problems).map(lineOf)).toEqual([]);
});

test.each(files.filter((file) => file.endsWith('/scenario.yaml')))('[SC1] %s reads without a word', (file) => {
  const read = readScenario(source(file), settings);
  expect((read.ok ? read.warnings : read.problems).map(lineOf)).toEqual([]);
});
