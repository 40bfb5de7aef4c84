import { edited, refused } from './fixture.ts';

/* Each case has a mark « where the problem is, and its code. */

refused('[SC6] is refused at its place: %s', [
  ['no such setting', edited(['setting: small', 'setting: «smal']), 'reference.setting'],
  [
    'a seat that is no role',
    edited(['  dms: { brief', '  dms: { brief: { en: You support. } }\n  «dsm: { brief']),
    'reference.role',
  ],
  ['a recipient that is no role', edited(['to: { fc: }', 'to: { «fcc: }']), 'reference.role'],
  ['a recipient without a seat', edited(['to: { fc: }', 'to: { «srsg: }']), 'reference.seat'],
  [
    'a sender nobody knows',
    edited([
      'from: sector\n    via: radio\n    title: { en: Contact again }',
      'from: «sektor\n    via: radio\n    title: { en: Contact again }',
    ]),
    'reference.sender',
  ],
  [
    'no such inject',
    edited(
      ['{ release: second-alert }', '{ release: «third-alert }'],
      ['  second-alert:\n    from', '  second-alert:\n    at: 5min\n    from'],
    ),
    'reference.inject',
  ],
  ['no such decision', edited(['matters-to: { launch', 'matters-to: { «lanch']), 'reference.decision'],
  ['no such option', edited(['otherwise: wait', 'otherwise: «weit']), 'reference.option'],
  [
    'no such option in a trigger',
    edited(['  second-alert:\n    from', '  second-alert:\n    with: { decision: launch, option: «never }\n    from']),
    'reference.option',
  ],
  ['no such fact', edited(['carries: [second-device]', 'carries: [«second-devise]']), 'reference.fact'],
  ['no such objective', edited(['shows: launch-early', 'shows: «lunch-early']), 'reference.objective'],
  [
    'no such phase',
    edited(['{ to: late, after', '{ to: «lately, after'], ['  late: { title: { en: Late } }\n', '']),
    'reference.phase',
  ],
  ['no such indicator', edited(['{ consent: -10 }', '{ «konsent: -10 }']), 'reference.indicator'],
  ['no such indicator, in full', edited(['{ consent: -10 }', '{ move: «konsent, by: -10 }']), 'reference.indicator'],
  [
    'an indicator the setting has not',
    edited(['indicators: { consent: 60 }', 'indicators: { consent: 60, «credit: 50 }']),
    'reference.indicator',
  ],
  ['a judge nobody knows', edited(['who: [dms]\n', 'who: [«dmz]\n']), 'reference.role'],
  [
    'no such inject inside a draw',
    edited([
      '[{ release: second-alert }]',
      '[{ draw: luck, percent: 60, then: [{ release: second-alert }], otherwise: [{ skip: «nothing }] }]',
    ]),
    'reference.inject',
  ],
]);
