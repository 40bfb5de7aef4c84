import { expect, test } from 'vitest';
import { rejections } from '../../engine/src/rejections.ts';
import { filesUnder, textOf } from '../support/tree.ts';

const codes = Object.keys(rejections);
const catalogues = ['ui-kit/src', 'player-ui/src', 'facilitator-ui/src'].flatMap((folder) =>
  filesUnder(folder, /\.ts$/).filter((path) => path.includes('/messages/')),
);
const worded = new Set(
  catalogues.flatMap((path) =>
    [...textOf(path).matchAll(/'refusal\.([A-Za-z]+\.[A-Za-z]+)'/g)].map((match) => match[1] ?? ''),
  ),
);

test('[PJ14] every refusal has its words in the catalogues', () => {
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !worded.has(code))).toEqual([]);
});

test('[PJ14] the catalogues word no refusal that nobody gives; those of the link are its own', () => {
  expect([...worded].filter((code) => !codes.includes(code) && !code.startsWith('link.'))).toEqual([]);
});

test('[PJ14] docs/rejections.md is the table as it stands in the engine', async () => {
  const rows = Object.entries(rejections).map(
    ([code, { status, message, hint }]) => `| \`${code}\` | ${status} | ${message} | ${hint} |`,
  );
  const page = [
    '# Rejections',
    '',
    'Every refusal that the server gives, over HTTP with this status and over the live link with this code. Written from the',
    'table in the engine; `npx vitest run tests/project/rejections -u` writes it anew.',
    '',
    '| code | status | message | hint |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/rejections.md');
});
