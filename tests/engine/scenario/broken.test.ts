import { compile, inLanguage, type Problem, readScenario, readSetting, weigh } from '@kalari/engine';
import { expect, test } from 'vitest';
import { type ProblemCode, problems } from '../../../engine/src/scenario/problems.ts';
import { bounds } from '../../../engine/src/scenario/yaml-bounds.ts';
import { filesUnder, textOf } from '../../support/tree.ts';
import { assetKinds, clean, procedures, products, rights, setting } from './fixture.ts';

/*
 * One small file for each thing that can be wrong. Its first lines say what is told about it and where; its name says
 * which of these it is there for.
 */
const folder = 'tests/engine/scenario/broken';
const files = filesUnder(folder, /\.yaml$/).map((path) => path.slice(folder.length + 1));

function toldOf(file: string, text: string): readonly Problem[] {
  const read = file.endsWith('.setting.yaml')
    ? readSetting({ file, text })
    : readScenario(
        { file, text },
        new Map([['small', { file: 'setting.yaml', text: setting + assetKinds + procedures + rights + products }]]),
      );
  if (!read.ok) return read.problems;
  // Weighing takes a play, so reading does not do it; the small scenario is too short for its seats.
  const weighed =
    'scenario' in read && codeOf(file).startsWith('load.') ? weigh({ file, text }, compile(read.scenario)) : [];
  return [...read.warnings, ...weighed];
}

/** What is too large to be kept as a file is made here. */
const made: Readonly<Partial<Record<ProblemCode, string>>> = {
  'file.tooLarge': `${clean}\n# ${'x'.repeat(bounds.characters)}`,
  'file.tooMany': `${clean}${'\n- 1'.repeat(bounds.lexemes)}`,
  'file.more': clean.replace(
    'carries: [second-device]',
    `carries: [${Array.from({ length: 300 }, (_, n) => `f${n}`)}]`,
  ),
  'story.tooLarge': clean.replace('injects:\n', `injects:\n${chain(1_500)}`),
};

/** What only a disk, or the worker that reads, can bring about. */
const elsewhere: readonly ProblemCode[] = ['file.unreadable', 'file.tooHard'];

test.each(files)('[SC27] %s is told where it says', (file) => {
  const text = textOf(`${folder}/${file}`);
  const expected = [...text.matchAll(/^# problem (\d+:\d+) (\S+)$/gm)].map(([, place, code]) => `${place} ${code}`);
  const told = toldOf(file, text);
  expect(told.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(expected);
  expect(told.map(({ code }) => code)).toContain(codeOf(file));
  for (const one of told) {
    const french = inLanguage(one, 'fr');
    expect(`${french.message} ${french.hint}`).not.toMatch(/[{}]{0}\{\w+\}|undefined|\[object/);
    expect(french.message).not.toBe(one.message);
    expect(one.hint).not.toBe('');
  }
});

test.each(Object.keys(made))('[SC27] %s is told of a file too large to be kept here', (code) => {
  expect(toldOf('made.scenario.yaml', made[code as ProblemCode] ?? '').map((one) => one.code)).toContain(code);
});

test('[SC27] there is a broken file for everything that can be wrong', () => {
  const shown = new Set([...files.map(codeOf), ...Object.keys(made), ...elsewhere]);
  expect(Object.keys(problems).filter((code) => !shown.has(code))).toEqual([]);
});

test('[SC60] the guide says what is proved, and by which codes: each is in the table and has its broken file', () => {
  const guide = textOf('docs/scenarios.md').split('### What is proved\n')[1]?.split('\n## ')[0] ?? '';
  const told = [...guide.matchAll(/`([a-z]+\.[A-Za-z]+)`/g)].map(([, code = '']) => code);
  const shown = new Set([...files.map(codeOf), ...Object.keys(made), ...elsewhere]);
  expect(told.length).toBeGreaterThan(70);
  expect(told.filter((code) => !Object.hasOwn(problems, code) || !shown.has(code))).toEqual([]);
});

function codeOf(file: string): string {
  return file.replace(/(-[\w-]+)?\.(scenario|setting)\.yaml$/, '');
}

/** Injects that wait for each other in the wrong order, so that every round of the walk moves one of them. */
function chain(length: number): string {
  const one = (n: number) =>
    `  c${n}: { ${n === length ? 'at: 1min' : `with: { inject: c${n + 1} }`}, from: sector, via: radio, title: { en: x }, to: { fc: } }\n`;
  return Array.from({ length }, (_, n) => one(n + 1)).join('');
}
