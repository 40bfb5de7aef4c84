import { expect, test } from 'vitest';
import { clean, edited, read } from './fixture.ts';

const title = 'title: { en: An ambush }';
const named = (text: string) => edited([title, `title: { en: ${text} }`]);
const with_ = (figure: string) => edited(['indicators: { consent: 60 }', `indicators: { consent: ${figure} }`]);
const bomb = [
  'a: &a [lol, lol]',
  ...Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}, *a]`),
].join('\n');

/** Each with what is told first of all. */
const refused: readonly (readonly [what: string, text: string, told: string])[] = [
  ['a bomb of anchors', bomb, '1:4 yaml.alias'],
  ['a merged key', `${clean}<<: *a\n`, '67:5 yaml.alias'],
  ['ten megabytes', `kalari: 1\nx: "${'x'.repeat(10_000_000)}"`, '1:1 file.tooLarge'],
  ['brackets that never close', `${clean}x: ${'['.repeat(100_000)}`, '67:54 file.tooDeep'],
  ['brackets that close too often', '}'.repeat(100_000), '1:21 yaml.syntax'],
  ['tables in tables', `${clean}x: ${'{a: '.repeat(100_000)}`, '67:204 file.tooDeep'],
  ['dashes in a row', `${clean}x:\n${'- '.repeat(100_000)}a`, '68:101 file.tooDeep'],
  ['question marks in a row', `${clean}x:\n${'? '.repeat(50_000)}`, '68:101 file.tooDeep'],
  [
    'lines ever further in',
    Array.from({ length: 90 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    '51:51 file.tooDeep',
  ],
  ['more entries than a scenario has', clean + 'title: {en: a}\n'.repeat(20_000), '1:1 file.tooMany'],
  ['nothing but spaces', ' '.repeat(1_900_000), '1:1 file.empty'],
  ['a key without end', `${clean}${'k'.repeat(500_000)}: 1\n`, '67:1 yaml.syntax'],
  ['a text without end', named('x'.repeat(1_900_000)), '3:14 value.range'],
  [
    'a condition without end',
    edited(['"decisions.launch.taken"', `"${'!'.repeat(100_000)}true"`]),
    '24:30 value.range',
  ],
  ['tags everywhere', clean + 't: !x a\n'.repeat(20_000), '87:4 yaml.tag'],
  ['wrong escapes everywhere', `${clean}x: "${'\\x'.repeat(300_000)}"`, '67:5 yaml.syntax'],
  ['documents without end', clean + '---\n'.repeat(1_000), '67:1 yaml.documents'],
  ['keys twice', `${clean}length: 2h\n`, '67:1 key.duplicate'],
  ['a number with four hundred digits', with_(`1${'0'.repeat(400)}`), '14:24 value.type'],
  ['a number beyond whole numbers', with_('9007199254740993'), '14:24 value.range'],
  ['infinity', with_('.inf'), '14:24 value.type'],
  ['no number', with_('.nan'), '14:24 value.type'],
  ['a length without end', edited(['length: 1h', `length: ${'9'.repeat(300)}h`]), '6:9 value.wrong'],
  ['a length of a thousand years', edited(['at: 0min', 'at: 365000d']), '30:9 value.wrong'],
  ['NUL', named('An\0ambush'), '3:16 file.sign'],
  ['NUL in quotes', named('"An\0ambush"'), '3:17 file.sign'],
  ['what a terminal would obey', named('An \x1b[2Jambush'), '3:17 file.sign'],
  ['text that runs backwards', named('An \u202eambush'), '3:17 file.sign'],
  ['half a character', named('An \ud800ambush'), '3:17 file.sign'],
  ['bytes that are no UTF-8', named(Buffer.from([0x41, 0xff, 0xfe]).toString('utf8')), '3:15 file.sign'],
  ['UTF-16', Buffer.from(clean, 'utf16le').toString('utf8'), '1:2 file.sign'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('latin1'), '1:1 file.sign'],
  ['tabs for spaces', clean.replaceAll('\n  ', '\n\t'), '10:1 yaml.syntax'],
  ['ends of lines of another age', clean.replaceAll('\n', '\r'), '1:9 yaml.syntax'],
];

test.each(refused)('[SC59] is refused where it stands: %s', (_what, text, told) => {
  const answer = read(text);
  if (answer.ok) throw new Error('It was read.');
  const [first] = answer.problems;
  expect(`${first?.line}:${first?.column} ${first?.code}`).toBe(told);
  expect(answer.problems.length).toBeLessThanOrEqual(201);
});

test.each([
  ['a mark at its beginning that says UTF-8', `\uFEFF${clean}`],
  ['ends of lines of another system', clean.replaceAll('\n', '\r\n')],
  ['a long comment', `#${'x'.repeat(1_000_000)}\n${clean}`],
  ['text from right to left', named('"كمين"')],
  ['spaces that do not break', named('"An\u00a0ambush\u202f!"')],
])('[SC59] is harmless and read: %s', (_what, text) => {
  const [answer, plain] = [read(text), read(clean)];
  if (!answer.ok || !plain.ok) throw new Error(JSON.stringify(answer));
  expect({ ...answer.scenario, title: '' }).toEqual({ ...plain.scenario, title: '' });
});
