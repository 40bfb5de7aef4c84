import { clean, edited, refused } from './fixture.ts';

const title = 'title: { en: An ambush }';

/* Each case has a mark « where the problem is, and its code. */

refused('[SC5] is refused at its place: %s', [
  ['no version', clean.replace('kalari: 1\nid', '«id'), 'format.version'],
  ['another version', clean.replace('kalari: 1', 'kalari: «2'), 'format.version'],
  ['the version as text', clean.replace('kalari: 1', 'kalari: «"1"'), 'format.version'],
  [
    'an unknown key',
    edited([
      '    via: radio\n    title: { en: Contact }',
      '    via: radio\n    «titel: { en: Contact }\n    title: { en: Contact }',
    ]),
    'key.unknown',
  ],
  [
    'a missing key',
    edited(['  first-alert:\n    at: 0min\n    from: sector', '  «first-alert:\n    at: 0min']),
    'key.missing',
  ],
  [
    'a missing section',
    `«${edited(['objectives:\n  launch-early: { title: { en: Launch early }, short: { en: Launch } }\n', ''])}`,
    'key.missing',
  ],
  ['a number for a text', edited([title, 'title: { en: «2024 }']), 'value.type'],
  ['a text without its language', edited([title, 'title: «An ambush']), 'value.type'],
  ['a text for a list', edited(['authority: [dms]', 'authority: «dms']), 'value.type'],
  ['a time without unit', edited(['at: 0min', 'at: «20']), 'value.type'],
  ['not a time', edited(['at: 0min', 'at: «soon']), 'value.wrong'],
  ['not a story time', edited(['starts: D+1 07:40', 'starts: «7:40']), 'value.wrong'],
  [
    'nothing after a key',
    edited(['via: radio\n    title: { en: Contact again }', '«via:\n    title: { en: Contact again }']),
    'value.empty',
  ],
  [
    'an unknown channel',
    edited(['via: radio\n    title: { en: Contact again }', 'via: «radoi\n    title: { en: Contact again }']),
    'value.choice',
  ],
  ['a figure out of bounds', edited(['indicators: { consent: 60 }', 'indicators: { consent: «160 }']), 'value.range'],
  ['half a point', edited(['{ consent: -10 }', '{ consent: «-10.5 }']), 'value.type'],
  ['an empty text', edited([title, 'title: { en: «"" }']), 'value.wrong'],
  ['no recipients', edited(['to: { fc: }', 'to: «{}']), 'value.wrong'],
  [
    'a single option',
    edited(
      ['      wait: { text: { en: Wait } }\n    otherwise: wait', '    otherwise: now'],
      ['      now: { text', '      «now: { text'],
    ),
    'value.wrong',
  ],
  [
    'an id that is none',
    edited(
      ['  second-alert:\n    from', '  «Second_Alert:\n    from'],
      ['{ release: second-alert }', '{ skip: first-alert }'],
    ),
    'id.wrong',
  ],
  [
    'a reference that is no id',
    edited([
      'from: sector\n    via: radio\n    title: { en: Contact again }',
      'from: «Sector 3\n    via: radio\n    title: { en: Contact again }',
    ]),
    'id.wrong',
  ],
  ['a language that is none', edited([title, 'title: { «english: An ambush }']), 'language.wrong'],
  ['an unknown effect', edited(['{ release: second-alert }', '{ «relase: second-alert }']), 'effect.unknown'],
  [
    'an effect with a part missing',
    edited(
      ['{ release: second-alert }', '«{ delay: second-alert }'],
      ['  second-alert:\n    from', '  second-alert:\n    at: 5min\n    from'],
    ),
    'key.missing',
  ],
  [
    'an effect that is a text',
    edited(
      ['[{ release: second-alert }]', '[«second-alert]'],
      ['  second-alert:\n    from', '  second-alert:\n    at: 5min\n    from'],
    ),
    'effect.unknown',
  ],
]);
