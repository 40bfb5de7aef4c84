import { expect, test } from 'vitest';
import { edited, placesOf } from './fixture.ts';

const now = 'now: { text: { en: Launch now }';
const wait = 'wait: { text: { en: Wait }';
const act = `act: "decisions.launch.option == 'now'"`;
const beginning = 'from: { inject: first-alert }';

test.each([
  ['asks for another option than doctrine points to', edited([wait, `${wait}, doctrine: true`])],
  ['asks for any option but that one', edited([now, `${now}, doctrine: true`], [act, act.replace('==', '!=')])],
])('[SC58] a checkpoint that %s is told', (_what, text) => {
  expect(placesOf(text)).toEqual([expect.stringContaining('checkpoint.doctrine')]);
});

test.each([
  ['asks for what doctrine points to', edited([now, `${now}, doctrine: true`])],
  [
    'asks for one of two that doctrine points to',
    edited([now, `${now}, doctrine: true`], [wait, `${wait}, doctrine: true`]),
  ],
  [
    'asks whether it was decided at all',
    edited([wait, `${wait}, doctrine: true`], [act, 'act: "decisions.launch.taken"']),
  ],
  [
    'applies only after another option',
    edited(
      [wait, `${wait}, doctrine: true`],
      ['basis: exercise-standard', `applies: "decisions.launch.option == 'now'"\n    basis: exercise-standard`],
    ),
  ],
  [
    'begins with what doctrine does not bring',
    edited(
      [wait, `${wait}, then: [{ release: late-alert }]`],
      [now, `${now}, doctrine: true`],
      [act, act.replace('now', 'wait')],
      [beginning, 'from: { inject: late-alert }'],
    ).replace(
      'decisions:\n',
      '  late-alert: { from: sector, via: radio, title: { en: Late }, to: { fc: } }\ndecisions:\n',
    ),
  ],
])('[SC58] a checkpoint that %s is not', (_what, text) => {
  expect(placesOf(text).filter((line) => line.includes('checkpoint.doctrine'))).toEqual([]);
});

test('[SC58] a minute is time enough, and less is not', () => {
  const closing = (time: string) => placesOf(edited(['closes: 12min', `closes: ${time}`]));
  expect(closing('59s')).toEqual([expect.stringContaining('time.short')]);
  expect(closing('60s')).toEqual([]);
});
