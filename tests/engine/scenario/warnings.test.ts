import { expect, test } from 'vitest';
import { clean, edited, linesOf, marked, placesOf, read } from './fixture.ts';

const doubtful: readonly (readonly [what: string, text: string, code: string])[] = [
  [
    'a fact that nobody learns',
    edited(
      ['    first: fc\n', ''],
      ['    carries: [second-device]\n', ''],
      ['  second-device:\n', '  «second-device:\n'],
    ),
    'fact.uncarried',
  ],
  [
    'a deadline without a default',
    edited(['    otherwise: wait\n', ''], ['closes: 12min', '«closes: 12min']),
    'decision.noDefault',
  ],
  [
    'a default without a deadline',
    edited(['    closes: 12min\n', ''], ['otherwise: wait', '«otherwise: wait']),
    'decision.noDeadline',
  ],
  ['a delay that puts nothing off', edited(['at: 0min', 'at: 0min\n    «delay: 2min']), 'trigger.delay'],
  ['an inject after the end', edited(['at: 0min', 'at: «1h30']), 'trigger.late'],
  ['late without a time limit', edited(['    within: 10min\n    late-until', '    «late-until']), 'checkpoint.noLimit'],
  ['somebody to consult who is not there', edited(['consult: [fc]', 'consult: [fc, «cos]']), 'role.unseated'],
  ['somebody expected to act who is not there', edited(['{ who: dms, act', '{ who: «cos, act']), 'role.unseated'],
  ['a checkpoint for nobody at the table', edited(['who: [dms]\n', 'who: [«cos]\n']), 'role.unseated'],
  ['a language that is not offered', edited(['en: An ambush', 'en: An ambush, «fr: Une embuscade']), 'text.language'],
  ['a language twice', edited(['setting: small', 'setting: small\nlanguages: [en, «en]']), 'language.twice'],
  [
    'a condition that never changes',
    edited(['when: "decisions.launch.taken"', 'when: «"1 < 2"']),
    'condition.constant',
  ],
];

test.each(doubtful)('[SC13] a warning is told and the scenario can be played: %s', (_what, text, code) => {
  const { text: plain, marks } = marked(text);
  expect(placesOf(plain)).toEqual(marks.map((place) => `scenario.yaml:${place} ${code}`));
  expect(read(plain)).toMatchObject({ ok: true, warnings: [{ severity: 'warning' }] });
});

test('[SC13] while there are errors, warnings are kept back', () => {
  const text = edited(['en: An ambush', 'en: An ambush, fr: Une embuscade'], ['length: 1h', 'length: 1h\nfoo: 1']);
  expect(placesOf(text)).toEqual(['scenario.yaml:7:1 key.unknown']);
});

test('[SC12] every text is there in every language of the scenario', () => {
  const text = clean
    .replaceAll(/\{ en: ([^{}]+) \}/g, '{ en: $1, fr: $1 }')
    .replace('setting: small', 'setting: small\nlanguages: [en, fr]');
  expect(linesOf(text)).toEqual([
    'scenario.yaml:5:10 text.setting The setting has 16 texts that are not in all languages of this scenario (en and fr). They will be shown in a language that is there.',
  ]);
  const { text: without, marks } = marked(
    text
      .replace('summary: { en: A convoy is hit., fr: A convoy is hit. }', '«summary: { en: A convoy is hit. }')
      .replace(/(why): (\{ en: Launched), fr: Launched \}/, '«$1: $2 }')
      .replace('{ body: { en: Air operations ask who authorises., fr', '{ «body: { fr'),
  );
  expect(placesOf(without).filter((line) => line.endsWith('text.missing'))).toEqual(
    marks.map((place) => `scenario.yaml:${place} text.missing`),
  );
});
