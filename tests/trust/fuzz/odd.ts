import fc from '../../support/laws.ts';

const oddStrings = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udfff',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  '<script>',
  '{{7*7}}',
  "'; DROP TABLE records; --",
  'A'.repeat(65),
  'x'.repeat(10_001),
  'ä'.repeat(30_000),
  '\u202e',
];
export const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0.5,
    1e300,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[]],
    ['__proto__'],
    ...oddStrings,
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
);

/** JSON that no library would write: names that reach into prototypes, nests without end, other things. */
export const oddJson = fc.oneof(
  odd.map((value) => JSON.stringify(value)),
  fc.integer({ min: 1, max: 14_000 }).map((deep) => '['.repeat(deep) + ']'.repeat(deep)),
  fc.integer({ min: 1, max: 7_000 }).map((deep) => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
  fc.constantFrom(
    '{"__proto__":{"kind":"facilitator"}}',
    '{"constructor":{"prototype":{"ok":true}}}',
    '{"toString":null,"valueOf":1,"then":1}',
    '{"length":1000000000}',
    '{"_placeholder":true,"num":0}',
    '1e999',
    '-0',
    '"\\ud800"',
  ),
);
