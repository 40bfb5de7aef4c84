import { expect, test } from 'vitest';
import { linesOf } from '../../../engine/src/scenario/lines.ts';
import { readSlowly } from '../../../engine/src/scenario/yaml.ts';
import { readQuickly } from '../../../engine/src/scenario/yaml-quick.ts';
import { plainOf, type YamlNode } from '../../../engine/src/scenario/yaml-tree.ts';
import fc from '../../support/laws.ts';
import { filesUnder, textOf } from '../../support/tree.ts';
import { clean, procedures, setting } from './fixture.ts';

/** Where nothing is written there is no place to compare. */
function comparable(node: YamlNode): unknown {
  if (node.kind === 'list') return [node.start, ...node.items.map(comparable)];
  if (node.kind === 'table')
    return [node.start, [...node.entries].map(([key, { start, value }]) => [key, start, comparable(value)])];
  const { start, value, isQuoted, isEmpty } = node;
  return isEmpty ? { value } : { start, value, isQuoted };
}

/** Whether it was read; then as the library reads it, to the place of every part. */
function agrees(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === undefined) return false;
  const slow = readSlowly(text, linesOf(text, 'a.yaml'));
  if (!slow.ok) throw new Error(`Only the quick reader reads ${JSON.stringify(text)}: ${slow.problems[0]?.message}`);
  expect(slow.problems).toEqual([]);
  expect(comparable(quick), JSON.stringify(text)).toEqual(comparable(slow.tree));
  return true;
}

test.each(filesUnder('scenarios', /\.yaml$/))('[SC57] %s is read quickly, as the library reads it', (file) => {
  expect(agrees(textOf(file))).toBe(true);
});

test('[SC57] so is the same as JSON, on one line and on many', () => {
  for (const file of filesUnder('scenarios', /\.yaml$/)) {
    const tree = readQuickly(textOf(file));
    if (tree === undefined) throw new Error(file);
    for (const gap of [0, 1])
      expect(agrees(JSON.stringify(plainOf(tree), null, gap).replaceAll('\u2028', ' '))).toBe(true);
  }
});

const whole = `${clean}${setting}${procedures}`;
const words = [...new Set(whole.split(/[^\w-]+/).filter((word) => word.length > 1))].slice(0, 30);
const signs = [
  ':',
  ': ',
  '- ',
  '-',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '"',
  "'",
  '|',
  '|\n',
  '>-\n',
  '>',
  '&a',
  '*a',
  '!t',
];
const more = [
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n\n',
  ' #',
  ' # x\n',
  '#',
  '\t',
  '\r\n',
  '%',
  '?',
  '\\',
  '---\n',
];
const values = [
  '1',
  '-1',
  '+4',
  '1.5',
  '07',
  '1e3',
  '.5',
  '0x1f',
  'null',
  '~',
  'true',
  'False',
  '20min',
  '07:40',
  'é',
  '😀',
];
const scraps = fc.array(fc.constantFrom(...words.slice(0, 6), 'a: ', 'b: ', 'c:', ...signs, ...more, ...values), {
  maxLength: 24,
});

test('[SC57] what the quick reader reads of scraps, the library reads alike', () => {
  fc.assert(
    fc.property(scraps, (parts) => void agrees(parts.join(''))),
    { numRuns: 2_000 },
  );
});

/** Files as somebody might write them: tables and lists by indentation or in brackets, in any style that comes to mind. */
const scalar = fc.constantFrom(
  ...[
    'x',
    'two words',
    'it is 07:40',
    '"a: b, {c} # d"',
    "'it''s'",
    '"é\\n\\"q\\""',
    '-1',
    '+6',
    '0.5',
    '012',
    'yes',
    'null',
  ],
  ...[
    '|\n{in}one\n{in}  two\n\n{in}three\n',
    '>-\n{in}one\n{in}two\n\n\n{in}three\n',
    '|-\n{in}x',
    '',
    ' # note',
    'a # b',
    'a#b',
  ],
  ...[
    '[a, b]',
    '{ a: 1, b: [x, "y"] }',
    '[]',
    '{}',
    '{ fc: , dms: }',
    '[\n{in}a,\n{in}b # c\n{in}]',
    '{ "a":1,"b": {c: d} }',
  ],
);
interface Part {
  readonly key: string;
  readonly value: string | readonly Part[];
  readonly isList: boolean;
  readonly gap: string;
}
const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.record({
    key: fc.constantFrom('a', 'first-alert', '"b c"', '7', 'late until', 'D+1'),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar,
      fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
    ),
    isList: fc.boolean(),
    gap: fc.constantFrom('', '', '', '\n', '  # note\n', '    # further in\n'),
  }),
}));

function written(parts: readonly Part[], indent: string, isList: boolean): string {
  return parts
    .map(({ key, value, isList: inner, gap }, index) => {
      const head = isList ? '-' : key.startsWith('"') ? `"${key.slice(1, -1)}${index}":` : `${key}${index}:`;
      const further = `${indent}${isList ? '  ' : '   '}`;
      const body =
        typeof value === 'string'
          ? ` ${value.replaceAll('{in}', further)}`
          : isList && !inner
            ? ` ${written(value, further, false).trimStart()}`
            : `\n${written(value, inner && !isList ? indent : further, inner)}`;
      return `${gap}${indent}${head}${body.replace(/\n$/, '')}\n`;
    })
    .join('');
}

test('[SC57] what the quick reader reads of files in many styles, the library reads alike; and it reads most of them', () => {
  let [read, all] = [0, 0];
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, isList) => {
      all++;
      if (agrees(written(parts, '', isList))) read++;
    }),
    { numRuns: 1_500 },
  );
  expect(read).toBeGreaterThan(all / 4);
});

/** A slip of the hand somewhere in a good file. */
const slip = fc.record({
  at: fc.nat(whole.length),
  gone: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.constantFrom('', ...signs, ...more, ...values),
});

test('[SC57] so of slips in a good file', () => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      agrees(slips.reduce((text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone), clean));
    }),
    { numRuns: 500 },
  );
});
