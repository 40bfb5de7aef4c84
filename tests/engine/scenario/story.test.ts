import { edited, refused } from './fixture.ts';

/* Each case has a mark « where the problem is, and its code. */

refused('[SC7] is refused at its place: %s', [
  [
    'nothing sends it',
    edited(
      ['{ release: second-alert }', '{ consent: -1 }'],
      ['  second-alert:\n    from', '  «second-alert:\n    from'],
    ),
    'trigger.missing',
  ],
  [
    'nothing opens it',
    edited(['opens: { with: { inject: first-alert }, delay: 2min }', '«opens: {}']),
    'trigger.unopened',
  ],
  ['two triggers', edited(['at: 0min', 'at: 0min\n    «by-hand: true']), 'trigger.several'],
  [
    'with two things',
    edited(['    opens: { with: { inject: first-alert }', '    opens: { «with: { inject: first-alert, phase: alert }']),
    'trigger.with',
  ],
  [
    'an option of no decision',
    edited(['with: { inject: first-alert }', 'with: { inject: first-alert, «option: now }']),
    'trigger.option',
  ],
  [
    'two that wait for each other',
    edited(['at: 0min', '«with: { decision: launch }'], ['opens: { with', 'opens: { «with']),
    'trigger.never',
    'trigger.never',
  ],
]);

refused('[SC8] is refused at its place: %s', [
  [
    'an unreachable phase',
    edited(['  late: { title: { en: Late } }', '  late: { title: { en: Late } }\n  «lost: { title: { en: Lost } }']),
    'phase.unreachable',
  ],
  [
    'a phase that leads to itself',
    edited(['{ to: late, after', '{ to: «alert, after'], ['  late: { title: { en: Late } }\n', '']),
    'phase.self',
  ],
  ['a way without a reason', edited(['- { to: late, after: 25min, ', '- «{ to: late, ']), 'phase.noReason'],
  [
    'phases that chase each other',
    edited([
      '  in-time: { title: { en: In time } }',
      '  in-time: { title: { en: In time }, next: [{ to: alert, when: «"decisions.launch.taken", why: { en: Back } }] }',
    ]),
    'phase.circle',
  ],
]);

refused('[SC9] is refused at the character: %s', [
  [
    'a name with a typo',
    edited(['when: "decisions.launch.taken"', 'when: "decisions.«lanch.taken"']),
    'condition.wrong',
  ],
  [
    'a word with a typo',
    edited([`act: "decisions.launch.option == 'now'"`, `act: "decisions.launch.option == «'nw'"`]),
    'condition.wrong',
  ],
  [
    'a condition in a plain text',
    edited(['when: "decisions.launch.taken"', 'when: decisions.launch.«tkaen']),
    'condition.wrong',
  ],
  [
    'a condition over several lines',
    edited([
      `act: "decisions.launch.option == 'now'"`,
      `act: «|\n      decisions.launch.taken &&\n      decisions.lunch.taken`,
    ]),
    'condition.wrong',
  ],
  [
    'a condition that is none',
    edited([`act: "decisions.launch.option == 'now'"`, `act: "«indicators.consent"`]),
    'condition.wrong',
  ],
  [
    'a condition with a division',
    edited([`act: "decisions.launch.option == 'now'"`, `act: "«indicators.consent / 2 > 10"`]),
    'condition.wrong',
  ],
]);

refused('[SC18] is refused at its place: %s', [
  ['silence without a time', edited(['    within: 5min\n    if-silent', '    «if-silent']), 'inject.silence'],
  ['nobody who may decide', edited(['authority: [dms]', 'authority: «[srsg, cos]']), 'decision.nobody'],
  ['late before it is due', edited(['late-until: 25min', 'late-until: «5min']), 'checkpoint.order'],
  [
    'counted from two things',
    edited(['from: { inject: first-alert }', '«from: { inject: first-alert, phase: alert }']),
    'checkpoint.from',
  ],
  [
    'an option called other',
    edited([
      '      wait: { text: { en: Wait } }',
      '      wait: { text: { en: Wait } }\n      «other: { text: { en: Something } }',
    ]),
    'id.reserved',
  ],
]);
