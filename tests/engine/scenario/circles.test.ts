import { expect, test } from 'vitest';
import { clean, placesOf } from './fixture.ts';

/** A storyline of two phases that lead to each other, with these ways there and back. */
function between(there: string, back: string): string[] {
  const phases = `storyline:
  alert: { title: { en: Alert }, next: [{ to: calm, ${there}, why: { en: Calmer } }] }
  calm: { title: { en: Calm }, next: [{ to: alert, ${back}, why: { en: Worse } }] }
injects:`;
  return placesOf(clean.replace(/storyline:[\s\S]*injects:/, phases)).filter((line) => line.includes('phase.circle'));
}

test.each([
  ['a time on the way', 'when: "decisions.launch.taken"', 'when: "decisions.launch.taken", after: 1min'],
  ['only a time', 'when: "decisions.launch.taken"', 'after: 5min'],
  ['two sides of a bound', 'when: "indicators.consent > 60"', 'when: "indicators.consent < 40"'],
  [
    'two sides of a bound that touch',
    'when: "indicators.consent >= 40"',
    'when: "indicators.consent < 40 && decisions.launch.taken"',
  ],
  [
    'two answers to one decision',
    `when: "decisions.launch.option == 'now'"`,
    `when: "decisions.launch.option == 'wait'"`,
  ],
])('[SC8] a circle is no danger with %s', (_what, there, back) => {
  expect(between(there, back)).toEqual([]);
});

test.each([
  ['the same condition', 'when: "decisions.launch.taken"', 'when: "decisions.launch.taken"'],
  ['conditions that overlap', 'when: "indicators.consent > 40"', 'when: "indicators.consent < 60"'],
  ['bounds of two things', 'when: "indicators.consent > 40"', 'when: "decisions.launch.takenAt < minutes(40)"'],
  [
    'a choice between conditions',
    'when: "indicators.consent > 60 || decisions.launch.taken"',
    'when: "indicators.consent < 40"',
  ],
  [
    'an effect that moves what is asked',
    'when: "indicators.consent > 60", then: [{ consent: -30 }]',
    'when: "indicators.consent < 40", then: [{ consent: 30 }]',
  ],
])('[SC8] a circle is refused with %s', (_what, there, back) => {
  expect(between(there, back)).toEqual([expect.stringMatching(/phase\.circle$/)]);
});

test('[SC8] every circle through a phase is found, and each told once', () => {
  const phases = `storyline:
  a: { title: { en: A }, next: [{ to: b, when: "decisions.launch.option == 'now'", why: { en: x } }, { to: c, when: "decisions.launch.taken", why: { en: x } }] }
  b: { title: { en: B }, next: [{ to: a, when: "decisions.launch.option == 'wait'", why: { en: x } }] }
  c: { title: { en: C }, next: [{ to: b, when: "decisions.launch.taken", why: { en: x } }] }
injects:`;
  // a → b → a cannot happen: two answers to one decision. a → c → b → a can.
  expect(placesOf(clean.replace(/storyline:[\s\S]*injects:/, phases))).toEqual(['scenario.yaml:22:48 phase.circle']);
});
