import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../support/tree.ts';

const listed = [...textOf('docs/rules.md').matchAll(/^[-*\s]*\**([A-Z]{2,3}\d+)\b/gm)].map((match) => match[1] ?? '');
const tests = filesUnder('tests', /\.(test|trust|e2e|pages)\.tsx?$|^[a-z-]+\.ts$/);
const cited = new Set(
  tests.flatMap((path) => [...textOf(path).matchAll(/\[([A-Z]{2,3}\d+)\]/g)].map((match) => match[1] ?? '')),
);

test('[PJ13] every rule has a test that is named after it', () => {
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.filter((rule) => !cited.has(rule))).toEqual([]);
});

test('[PJ13] every number in the name of a test stands in docs/rules.md', () => {
  expect([...cited].filter((rule) => !listed.includes(rule)).sort()).toEqual([]);
});

test('[PJ13] no number stands twice', () => {
  expect(listed.filter((rule, at) => listed.indexOf(rule) !== at)).toEqual([]);
});
