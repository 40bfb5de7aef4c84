import { canonical, readSetting } from '@kalari/engine';
import { expect, test } from 'vitest';
import { clean, edited, linesOf, marked, placesOf, problemsOf, read, setting } from './fixture.ts';

test('[SC1] a scenario without problems is read, plain JSON, with its setting and the order of its author', () => {
  const result = read(clean);
  if (!result.ok) throw new Error(linesOf(clean).join('\n'));
  const { scenario, warnings } = result;
  expect(warnings).toEqual([]);
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  expect(scenario.setting.id).toBe('small');
  expect(scenario.order.injects).toEqual(['first-alert', 'second-alert']);
  expect(scenario.order.roles).toEqual(['srsg', 'fc', 'dms', 'cos']);
  expect(scenario.length).toBe(3_600_000);
  expect(scenario.starts).toBe((24 * 60 + 7 * 60 + 40) * 60_000);
  expect(scenario.storyline['alert']?.next[1]?.then).toEqual([{ move: 'consent', by: -10 }]);
});

test('[SC1] the same text is the same scenario, whatever its line ends and its byte order mark', () => {
  const plain = canonical(scenarioOf(clean));
  expect(canonical(scenarioOf(clean.replaceAll('\n', '\r\n')))).toBe(plain);
  expect(canonical(scenarioOf(`\uFEFF${clean}`))).toBe(plain);
});

test('[SC1] words that mean something elsewhere are words here', () => {
  const text = edited(['en: An ambush', 'en: no']);
  expect(scenarioOf(text).title).toEqual({ en: 'no' });
});

test('[SC2] every problem is told at once, each at its place, in the order of the file', () => {
  const { text, marks } = marked(
    edited(
      ['length: 1h', 'length: 1h\n«lenght: 2h'],
      ['launch: critical', '«lanch: critical'],
      ['when: "decisions.launch.taken"', 'when: "decisions.launch.«tkaen"'],
      ['at: 0min', 'at: «20'],
      ['carries: [second-device]', 'carries: [«second-devise]'],
      ['{ release: second-alert }', '{ «relase: second-alert }'],
      [
        'from: sector\n    via: radio\n    title: { en: Contact again }',
        'from: «sektor\n    via: «radoi\n    title: { en: Contact again }',
      ],
      ['authority: [dms]', 'authority: [«dmz]'],
      ['late-until: 25min', 'late-until: «5min'],
    ),
  );
  const codes =
    'key.unknown reference.decision condition.wrong value.type reference.fact effect.unknown reference.sender value.choice reference.role checkpoint.order';
  expect(placesOf(text)).toEqual(codes.split(' ').map((code, index) => `scenario.yaml:${marks[index]} ${code}`));
});

test('[SC2] what may only follow from another mistake is kept back until that one is gone', () => {
  // The effect that would have released the second alert cannot be read; that nothing releases it is no news.
  expect(placesOf(edited(['{ release: second-alert }', '{ relase: second-alert }']))).toEqual([
    'scenario.yaml:38:27 effect.unknown',
  ]);
  // Nor is it said that phases are unreachable while a branch cannot be read.
  expect(placesOf(edited(['{ to: late, after', '{ too: late, after']))).toEqual([
    'scenario.yaml:25:9 key.missing',
    'scenario.yaml:25:11 key.unknown',
  ]);
});

test('[SC2] a problem is a sentence and what to write instead', () => {
  expect(linesOf(edited(['to: { fc: }', 'to: { fcc: }']))).toEqual([
    'scenario.yaml:45:11 reference.role There is no role "fcc". Did you mean "fc"?',
  ]);
  expect(linesOf(edited(['at: 0min', 'at: 20']))).toEqual([
    'scenario.yaml:30:9 value.type "at" needs text, but this is the number 20. Write the unit: 20min.',
  ]);
  expect(linesOf(edited(['title: { en: An ambush }', 'title: { en: An ambush }\ntitel: x']))).toEqual([
    'scenario.yaml:4:1 key.unknown There is no key "titel" in this file. Did you mean "title"?',
  ]);
  expect(linesOf(edited(['    title: { en: Contact again }\n', '']))).toEqual([
    'scenario.yaml:41:3 key.missing The key "title" is missing in injects › second-alert. The subject line that recipients read.',
  ]);
  expect(linesOf(edited(['when: "decisions.launch.taken"', 'when: "decisions.lanch.taken"']))).toEqual([
    'scenario.yaml:24:41 condition.wrong There is no decision "lanch". Did you mean "launch"?',
  ]);
});

test('[SC2] no problem has an empty message, a hole in it or no hint', () => {
  const texts = [
    edited(['{ release: second-alert }', '{ delay: second-alert, in: 5min }']),
    edited(['wants: acknowledge', 'wants: nothing\n    thread: 5\n    category: []']),
    edited(['facts:\n', 'facts:\n  x: 5\n']),
    clean.replace(/injects:[\s\S]*/, ''),
    clean.replace(/seats:[\s\S]*?objectives:/, 'seats: {}\nobjectives:'),
  ];
  for (const { message, hint } of texts.flatMap(problemsOf)) {
    expect(message).toMatch(/^["'A-Z].*\.$/s);
    expect(hint).not.toBe('');
    expect(`${message} ${hint}`).not.toMatch(/undefined|\{\w+\}|\[object/);
  }
});

test('[SC2] of very many problems two hundred are told and the rest counted', () => {
  const many = Array.from(
    { length: 1_000 },
    (_, i) => `  k${i}: { at: 1min, from: sector, via: radio, title: { en: x }, to: { fcc: } }`,
  ).join('\n');
  const told = problemsOf(edited(['injects:\n', `injects:\n${many}\n`]));
  expect(told).toHaveLength(201);
  expect(told.at(-1)).toMatchObject({ code: 'file.more', message: 'There are more problems, 800 at least.' });
});

test('[SC17] problems of a setting are told at their place in its file, with those of the scenario', () => {
  const broken = setting
    .replace('capital: kika', 'capital: kiko')
    .replace('province: leppko', 'province: lepko')
    .replace('x: 1', 'x: 11');
  const settings = new Map([['small', { file: 'setting.yaml', text: broken }]]);
  const result = read(edited(['title: { en: An ambush }', 'title: { en: An ambush }\ntitel: x']), settings);
  expect(
    result.ok ? [] : result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
  ).toEqual([
    'scenario.yaml:4:1 key.unknown',
    'setting.yaml:18:44 reference.place',
    'setting.yaml:20:3 place.outside',
    'setting.yaml:20:79 reference.province',
  ]);
});

test('[SC17] a setting is read by itself', () => {
  expect(readSetting({ file: 'setting.yaml', text: setting })).toMatchObject({ ok: true, warnings: [] });
  expect(readSetting({ file: 'setting.yaml', text: 'kalari: 1' })).toMatchObject({ ok: false });
});

function scenarioOf(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(linesOf(text).join('\n'));
  return result.scenario;
}
