import { expect, test } from 'vitest';
import { mapOf } from '../../../engine/src/map/map.ts';
import { documentKinds } from '../../../engine/src/scenario/document-kinds.ts';
import { readSetting } from '../../../engine/src/scenario/read.ts';
import { caranaMap } from '../../support/carana-map.ts';
import { textOf } from '../../support/tree.ts';
import { setting } from './fixture.ts';

const drawing = `map:
  provenance: INV
  coast: [[9, 9], [8, 5], [9, 1]]
  borders:
    south: { name: { en: South }, line: [[9, 1], [0.5, 0.5]], provenance: INV }
    north: { name: { en: North }, line: [[0.5, 0.5], [0.5, 9], [9, 9]], provenance: INV }
  provinces:
    leppko: { outline: [[0, 0], [5, 0], [5, 5], [0, 5]] }
  roads:
    east: { class: main, joins: [kika], via: [[4, 2.5], [8, 5]], provenance: INV }
`;

/** The problems of the setting with a drawing in which something was changed, as an author reads them. */
function told(from = '', to = ''): string[] {
  const text = setting + drawing;
  expect(text).toContain(from);
  const read = readSetting({ file: 'setting.yaml', text: text.replace(from, to) });
  const found = read.ok ? read.warnings : read.problems;
  return found.map(({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`.trim());
}

test('[SC23] a drawing that fits its places is read, in tenths of a kilometre', () => {
  expect(told()).toEqual([]);
  const read = readSetting({ file: 'setting.yaml', text: setting + drawing });
  expect(read.ok && read.setting.map?.roads['east']?.via).toEqual([
    [40, 25],
    [80, 50],
  ]);
});

test.each([
  [
    'a road to nowhere',
    'joins: [kika]',
    'joins: [kiko]',
    ['30:34 reference.place There is no place "kiko". Did you mean "kika"?'],
  ],
  [
    'a province that is not there',
    'leppko: { outline',
    'lepko: { outline',
    ['28:5 reference.province There is no province "lepko". Did you mean "leppko"?'],
  ],
  [
    'a point outside the map',
    '[4, 2.5]',
    '[4, 12.5]',
    ['30:47 map.outside This point lies outside the map. x goes from 0 to 10, y from 0 to 10.'],
  ],
  [
    'a gap between two borders',
    'line: [[0.5, 0.5]',
    'line: [[3, 0.5]',
    ['26:42 map.open The edge of the country has a gap here. Begin where the line before it ends: [0.5, 0.5].'],
  ],
  [
    'a gap at the coast',
    'coast: [[9, 9]',
    'coast: [[9, 8]',
    ['23:11 map.open The edge of the country has a gap here. Begin where the line before it ends: [9, 9].'],
  ],
  [
    'a place in the sea',
    'x: 1, y: 1',
    'x: 9, y: 5',
    [
      '20:3 place.offLand The place "kika" lies outside the country that the map draws. Move it, or draw coast and borders around it.',
    ],
  ],
  [
    'a place in another province',
    'x: 1, y: 1',
    'x: 6, y: 6',
    [
      '20:78 place.province The place "kika" does not lie in its province, "leppko". Its point is outside the outline that the map draws for it.',
    ],
  ],
  [
    'a point without a second figure',
    '[4, 2.5]',
    '[4]',
    ['30:47 value.range "via" is out of bounds: at least 2 entries. A point: [x, y] in kilometres.'],
  ],
])('[SC23] %s is told at its place', (_what, from, to, problems) => {
  expect(told(from, to)).toEqual(problems);
});

test('[SC24] the ways between the places of Carana are those of its travel table', () => {
  const { legs, places } = caranaMap();
  expect(places.length).toBeGreaterThanOrEqual(14);
  expect(legs).toHaveLength((places.length * (places.length - 1)) / 2);
  const way = (from: string, to: string) =>
    legs.find((leg) => [leg.from, leg.to].includes(from) && [leg.from, leg.to].includes(to));
  // Kilometres, minutes by air, kilometres by road, hours by road to one decimal.
  const table = [
    ['galasi', 'corma', 68, 19, 92, 2.6],
    ['galasi', 'muka', 124, 34, 168, 4.8],
    ['galasi', 'amsan', 202, 55, 273, 7.8],
    ['galasi', 'faron', 331, 90, 447, 12.8],
    ['galasi', 'folsa', 401, 109, 542, 15.5],
    ['corma', 'muka', 67, 18, 91, 2.6],
    ['corma', 'xalksa', 81, 22, 109, 3.1],
    ['corma', 'kika', 139, 38, 188, 5.4],
    ['muka', 'xalksa', 28, 8, 38, 1.1],
    ['muka', 'kika', 73, 20, 98, 2.8],
    ['muka', 'amsan', 113, 31, 152, 4.4],
    ['amsan', 'gachal', 42, 12, 57, 1.6],
    ['faron', 'folsa', 88, 24, 119, 3.4],
    ['faron', 'amsan', 146, 40, 197, 5.6],
  ] as const;
  for (const [from, to, km, air, roadKm, hours] of table) {
    const leg = way(from, to);
    expect([leg?.km, leg?.airMinutes, leg?.roadKm]).toEqual([km, air, roadKm]);
    expect(Math.abs((leg?.roadMinutes ?? 0) / 60 - hours)).toBeLessThan(0.06);
  }
});

test('[SC24] what the setting’s page of distances says is what the map says', () => {
  const text = textOf('scenarios/_settings/carana/setting.yaml');
  const page = text.slice(text.indexOf('  distances:'), text.indexOf('  country-brief:'));
  const { legs, places } = caranaMap();
  const idOf = (name: string) => places.find((place) => place.name.text === name)?.id;
  let from = '';
  let seen = 0;
  for (const line of page.split('\n')) {
    from = /^ +## From (\w+)$/.exec(line)?.[1] ?? from;
    const told =
      /^ +\d+\. (?:(\w+) to )?(\w+): (\d+) km, \**(\d+) min\** by air; (\d+) km, \**(?:(\d) h )?(\d+)(?: min)?\** by road/.exec(
        line,
      );
    if (told === null) continue;
    const [, start, end, km, air, roadKm, hours = '0', minutes] = told;
    const ends = [idOf(start ?? from), idOf(end ?? '')];
    const leg = legs.find((each) => ends.includes(each.from) && ends.includes(each.to));
    expect([line, leg?.km, leg?.airMinutes, leg?.roadKm, leg?.roadMinutes]).toEqual([
      line,
      Number(km),
      Number(air),
      Number(roadKm),
      Number(hours) * 60 + Number(minutes),
    ]);
    seen += 1;
  }
  expect(seen).toBe(12);
});

test('[SC25] Carana is written in English and in French throughout, and no text is the same by oversight', () => {
  const read = readSetting({ file: 'setting.yaml', text: textOf('scenarios/_settings/carana/setting.yaml') });
  if (!read.ok) throw new Error('The setting cannot be read.');
  const texts = textsIn(read.setting);
  expect(texts.filter((text) => Object.keys(text).join() !== 'en,fr')).toEqual([]);
  const same = texts.filter(({ en, fr }) => en === fr && (en?.split(' ').length ?? 0) > 1).map(({ en }) => en);
  expect(same).toEqual([]);
  const { documents } = read.setting;
  expect(new Set(Object.values(documents).map(({ kind }) => kind))).toEqual(new Set(documentKinds));
  for (const { body } of Object.values(documents)) {
    const numbers = (text = '') => [...text.matchAll(/^(\d+)\. /gm)].map(([, figure]) => Number(figure));
    expect(numbers(body['fr'])).toEqual(numbers(body['en']));
    expect(numbers(body['en'])).toEqual(numbers(body['en']).map((_, index) => index + 1));
  }
  expect(mapOf(read.setting, 'fr').places.filter(({ name }) => name.lang !== 'fr')).toEqual([]);
});

function textsIn(value: unknown): Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Readonly<Record<string, string>>];
  return Object.values(value).flatMap(textsIn);
}
