import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, root, textOf } from '../support/tree.ts';

const code = filesUnder('.', /\.(ts|tsx|mjs|cjs|css)$/);
const words = filesUnder('.', /\.(ts|tsx|mjs|cjs|css|md|yaml|json|html|grit)$/).filter(
  (path) => path !== 'package-lock.json',
);

/** Generated or data, not written to be read from top to bottom. */
const exempt = /^(tests\/golden\/|docs\/scenario\.schema\.json)/;

test('[PJ15] no file of code is longer than 350 lines', () => {
  expect(code.length).toBeGreaterThan(100);
  const long = code
    .filter((path) => !exempt.test(path))
    .map((path) => [path, textOf(path).split('\n').length - 1] as const);
  expect(long.filter(([, lines]) => lines > 350)).toEqual([]);
});

test('[PJ16] no file names a place on the machine that wrote it', () => {
  // Written in two halves, so that this file does not find itself.
  const places = new RegExp(
    ['/wo' + 'rk/', '/tmp/' + 'brief', '/ho' + 'me/[a-z]', '/ro' + 'ot/', 'C:\\\\Us' + 'ers'].join('|'),
  );
  expect(words.filter((path) => places.test(textOf(path)))).toEqual([]);
});

test('[PJ22] no check is switched off without a written reason, and no type is talked away', () => {
  const sources = code.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('tests/architecture/'));
  const silenced = sources.flatMap((path) =>
    textOf(path)
      .split('\n')
      .filter((line) => /@ts-(ignore|nocheck)|as unknown as|biome-ignore [^:]*$|biome-ignore-all/.test(line))
      .filter((line) => !line.includes('@ts-(ignore'))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(silenced).toEqual([]);
});

test('[PJ29] every law is tried from one seed', () => {
  const direct = code.filter(
    (path) => /^tests\/.*\.ts$/.test(path) && /^import .* from 'fast-check'/m.test(textOf(path)),
  );
  expect(direct).toEqual(['tests/support/laws.ts']);
  expect(textOf('tests/support/laws.ts')).toMatch(/configureGlobal\(\{ seed:/);
});

test('[PJ23] every link in the README and the guides leads to a file that is there', () => {
  const pages = ['README.md', ...filesUnder('docs', /\.md$/)];
  const dead = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
      .map((match) => posix.join(posix.dirname(page), match[1] ?? ''))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(dead).toEqual([]);
});

describe('[PJ17] participants never read the words of the machinery', () => {
  const catalogues = [
    ...filesUnder('ui-kit/src/messages', /^en\.ts$/),
    'ui-kit/src/map/words.ts',
    ...filesUnder('player-ui/src', /\.ts$/).filter((path) => path.includes('/messages/')),
  ];

  test('[PJ17] in the catalogues that their pages load', () => {
    expect(catalogues.length).toBeGreaterThan(0);
    expect(catalogues.flatMap(forbiddenIn)).toEqual([]);
  });

  test('[PJ17] a forbidden word would be found', () => {
    expect(wordsIn(`  'inbox.title': 'Your game, {player}',\n  'phase.title': 'Inbox'`)).toEqual([
      "'inbox.title': 'Your game, {player}',",
    ]);
  });
});

function forbiddenIn(path: string): string[] {
  return wordsIn(textOf(path)).map((line) => `${path}: ${line}`);
}

/** Keys are for programmers, and what stands in braces is replaced: only the words between them are read. */
function wordsIn(catalogue: string): string[] {
  return catalogue
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(\/\/|\/?\*)/.test(line))
    .filter((line) =>
      /\b(players?|users?|games?|injects?|phases?)\b/i.test(
        line.replace(/^['"][^'"]*['"]\s*:/, '').replace(/\{[^{}]*\}/g, ''),
      ),
    );
}
