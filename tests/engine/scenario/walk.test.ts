import { expect, test } from 'vitest';
import { namesIn } from '../../../engine/src/conditions.ts';
import { earliestIn } from '../../../engine/src/scenario/proof/earliest.ts';
import { edited, problemsOf, read } from './fixture.ts';

function walked(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  const { setting, ...scenario } = result.scenario;
  const walk = earliestIn({ ...scenario, setting: setting.id }, namesIn(result.scenario, setting));
  if (walk === undefined) throw new Error('It was not walked.');
  return walk;
}

const minutes = (count: number) => count * 60_000;

test('[SC28] each thing comes as early as it can: times, delays, silences and answers', () => {
  const walk = walked(edited());
  expect(walk.of('inject first-alert')).toBe(0);
  expect(walk.of('inject second-alert')).toBe(minutes(5));
  expect(walk.of('opened launch')).toBe(minutes(2));
  expect(walk.of('answered launch/now')).toBe(minutes(2));
  expect(walk.of('phase in-time')).toBe(minutes(2));
  expect(walk.of('phase late')).toBe(minutes(25));
  expect(walk.of('fact second-device')).toBe(0);
  expect(walk.of('answered launch/none')).toBe(Number.POSITIVE_INFINITY);
});

test.each([
  ['injects.second_alert.released && decisions.launch.taken', 5, 0],
  ['injects.second_alert.released || decisions.launch.taken', 2, 0],
  ["decisions.launch.option == 'other'", 2, 2],
  ["decisions.launch.option in ['none']", undefined, 2],
  ["'dms' in injects.second_alert.readBy", undefined, 0],
  ['size(injects.second_alert.readBy) >= 2', undefined, 0],
  ['indicators.consent < 60', 2, 0],
  ['indicators.consent <= 60', 0, 2],
  ['indicators.consent < 0', undefined, 0],
  ['decisions.launch.lapsed', 14, 0],
  ['decisions.launch.takenAt - injects.second_alert.releasedAt < minutes(3)', 5, 5],
  ["phase == 'late'", 25, 0],
])('[SC28] %s can be so from minute %s, and not so from minute %s', (source, yes, no) => {
  const text = edited(
    ['otherwise: wait\n', `otherwise: wait\n    notes: { en: x }\n`],
    ['{ consent: -10 }', '{ consent: -10 }'],
  );
  const walk = walked(
    text.replace('wait: { text: { en: Wait } }', 'wait: { text: { en: Wait }, then: [{ consent: -5 }] }'),
  );
  const never = Number.POSITIVE_INFINITY;
  expect(walk.condition(source)).toEqual({ yes: yes === undefined ? never : minutes(yes), no: minutes(no) });
});

test('[SC28] checkpoints that ask about each other never come, and end the walk', () => {
  const circle = `${edited(['act: "decisions.launch.option == \'now\'"', 'act: "checkpoints.other.met"'])}  other:
    title: { en: Other }
    act: "checkpoints.launched.met"
    basis: exercise-standard
`;
  expect(problemsOf(circle).map(({ code }) => code)).toEqual([
    'objective.noDecision',
    'checkpoint.impossible',
    'checkpoint.impossible',
  ]);
});

test('[SC28] nothing is accused while something is broken', () => {
  const two = edited(
    ['{ release: second-alert }', '{ release: second-alarm }'],
    ['within: 10min\n    late', 'within: 1min\n    late'],
  );
  expect(problemsOf(two).map(({ code }) => code)).toEqual(['reference.inject', 'trigger.missing']);
});
