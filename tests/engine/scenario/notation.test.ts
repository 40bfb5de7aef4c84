import { clean, edited, refused } from './fixture.ts';

const title = 'title: { en: An ambush }';

/* Each case has a mark « where the problem is, and its code. */

refused('[SC3] is refused: %s', [
  ['an empty file', '«', 'file.empty'],
  ['only a comment', '«# nothing yet\n', 'file.empty'],
  ['a list', '«- kalari: 1\n', 'file.notTable'],
  ['a bare text', '«Hello', 'file.notTable'],
  [
    'a colon in a text',
    edited([title, 'title: { en: An ambush }\nsensitivity: «Contact: north of Kika']),
    'yaml.syntax',
  ],
  [
    'an open quotation mark',
    `${edited(['basis: exercise-standard', 'basis: exercise-standard\n    source: "DOS/2020.7'])}«`,
    'yaml.syntax',
  ],
  [
    'a tab',
    edited(
      ['  late: { title: { en: Late } }\n', ''],
      ['to: late', 'to: in-time'],
      ['  in-time: { title', '«\tin-time: { title'],
    ),
    'yaml.syntax',
  ],
  ['a bracket left open', edited(['who: [dms]\n    from', 'who: [dms\n    «from']), 'yaml.syntax'],
  ['a wrong escape', edited([title, 'title: { en: "C:«\\kalari" }']), 'yaml.syntax'],
  ['an entry at the wrong depth', edited(['  late: { title', '« late: { title']), 'yaml.syntax'],
  ['an alias bomb', 'kalari: 1\na: «&a [x, x]\nb: «&b [«*a, «*a]\nc: [«*b, «*b]\n', ...Array(6).fill('yaml.alias')],
  ['a tag', edited([title, 'title: «!!js/function x']), 'yaml.tag'],
  ['two documents', `${clean}«---\nkalari: 1\n`, 'yaml.documents'],
  ['a list as a key', edited([title, `${title}\n? «[a]\n: b`]), 'key.notText'],
  ['a key twice', edited(['length: 1h', 'length: 1h\n«title: { en: Another }']), 'key.duplicate'],
  [
    'an id twice',
    edited([
      '  second-alert:\n    from',
      '  second-alert:\n    from: sector\n    via: radio\n    title: { en: x }\n    to: { fc: }\n  «second-alert:\n    from',
    ]),
    'key.duplicate',
  ],
  ['__proto__', `${clean}«__proto__: { isFacilitator: true }\n`, 'key.reserved'],
]);

refused('[SC4] is refused before it costs anything: %s', [
  ['too deep in brackets', `kalari: 1\nx: ${'['.repeat(50)}«[`, 'file.tooDeep'],
  [
    'too deep in lines',
    Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}${i === 50 ? '«' : ''}a:`).join('\n'),
    'file.tooDeep',
  ],
  ['a text of 20 MB', `«kalari: 1\nx: "${'x'.repeat(20_000_000)}"`, 'file.tooLarge'],
  ['a million entries', `«kalari: 1\nx: {${'a: 1, '.repeat(100_000)}}`, 'file.tooMany'],
  ['a million line ends', `«${'\n'.repeat(1_000_000)}`, 'file.tooMany'],
]);
