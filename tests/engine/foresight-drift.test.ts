import { compile, readScenario, report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, minutes, Play } from '../support/play.ts';
import { smallFlow, smallScenario, smallSetting } from '../support/small-scenario.ts';

const drifting = (drift: string) => smallFlow(`${smallScenario}drift:\n${drift}`);
const waiting =
  '  - { every: 4min, while: "decisions.launch.state == \'open\'", then: [{ consent: -2 }], why: { en: Nobody launches } }\n';
const flow = drifting(waiting);
const consent = (play: Play) => play.world.must('indicators', 'consent').value;
const came = (play: Play) => play.said('drift.moved').map(({ t }) => t / 60_000);

test('[FO1] it comes after each span, counted from the moment at which its condition is met', () => {
  const play = new Play(flow).start().pass(3.9);
  expect(came(play)).toEqual([]);
  play.pass(10);
  expect(came(play)).toEqual([4, 8, 12]);
  expect(consent(play)).toBe(54);
});

test('[FO1] without a condition it counts from the start', () => {
  const play = new Play(drifting('  - { every: 7min, then: [{ consent: -1 }], why: { en: Time goes by } }\n')).start();
  expect(came(play.pass(20))).toEqual([7, 14]);
});

test('[FO2] it rests once somebody has acted', () => {
  const play = new Play(flow).start().pass(5);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  expect(play.console().control.drift).toEqual([
    expect.objectContaining({
      id: 'drift:0',
      times: 1,
      every: minutes(4),
      why: { text: 'Nobody launches', lang: 'en' },
    }),
  ]);
  expect(play.console().control.drift[0]).not.toHaveProperty('due');
  expect(came(play.pass(30))).toEqual([4]);
});

test('[FO2] it begins anew, with its whole span, when its condition is met again', () => {
  const play = new Play(
    drifting(
      '  - { every: 3min, while: "indicators.consent < 59", then: [{ release: arrival }], why: { en: Anger } }\n',
    ),
  ).start();
  play.pass(1);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  play.pass(2);
  expect(play.console().control.drift[0]).toMatchObject({ due: minutes(4), times: 0 });
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(facilitator, { type: 'decision.record', decision: 'cordon', role: 'pc', option: 'far' });
  expect(play.said('timer.cancelled').map(({ timer }) => timer)).toContain('drift:0');
  const moved = play.console().control.effects.findLast((it) => it.kind === 'move' && it.source === 'cordon');
  play.pass(2);
  play.must(facilitator, { type: 'effect.overrule', effect: moved?.id ?? '', reason: words('Not so') });
  expect(play.console().control.drift[0]).toMatchObject({ due: minutes(8) });
});

test('[FO3] a pause costs nothing, and after the length of the exercise it does not come any more', () => {
  const play = new Play(drifting('  - { every: 25min, then: [{ consent: -1 }], why: { en: Time goes by } }\n')).start();
  play.pass(20);
  play.must(facilitator, { type: 'exercise.pause' });
  play.pass(60);
  expect(came(play)).toEqual([]);
  play.must(facilitator, { type: 'exercise.resume' });
  expect(came(play.pass(120))).toEqual([25, 50]);
  expect(play.world.get('timers', 'drift:0')).toBeUndefined();
});

test('[FO3] at the end it stops', () => {
  const play = new Play(flow).start().pass(5);
  play.must(facilitator, { type: 'exercise.end' });
  expect(came(play.pass(30))).toEqual([4]);
});

test('[FO4] its effects stand with it as their cause and may be overruled', () => {
  const play = new Play(flow).start().pass(5);
  const [effect] = play.console().control.effects;
  expect(effect).toMatchObject({ source: 'drift:0', kind: 'move', about: 'consent', change: -2 });
  play.must(facilitator, { type: 'effect.overrule', effect: effect?.id ?? '', reason: words('They were told') });
  expect(consent(play)).toBe(60);
  expect(play.console().control.feed.map(({ event, about }) => [event, about])).toContainEqual([
    'drift.moved',
    'drift:0',
  ]);
  expect(JSON.stringify(play.view('fc'))).not.toContain('drift');
});

test('[FO4] the report tells when it came, and names it as the cause of what was overruled', () => {
  const play = new Play(flow).start().pass(9);
  const [effect] = play.console().control.effects;
  play.must(facilitator, { type: 'effect.overrule', effect: effect?.id ?? '', reason: words('They were told') });
  const made = report(flow, { digest: 'd', head: 'h' }, play.records, 'en');
  expect(made.waiting).toEqual([
    { why: { text: 'Nobody launches', lang: 'en' }, every: minutes(4), times: [minutes(4), minutes(8)] },
  ]);
  expect(made.conduct.overruled[0]?.source.text).toBe('Nobody launches');
  expect(reportMarkdown(made)).toContain('Nobody launches | every 4 min | D+1 07:44; D+1 07:48');
  expect(reportHtml(made)).toContain('What waiting cost');
  expect(reportHtml(report(smallFlow(), { digest: 'd', head: 'h' }, [...play.records], 'en'))).not.toContain(
    'What waiting',
  );
});

test.each([
  ['  - { every: 30s, then: [{ consent: -1 }], why: { en: Soon } }\n', 'drift.often'],
  ['  - { every: 9min, then: [], why: { en: Nothing } }\n', 'value.wrong'],
  ['  - { every: 9min, then: [{ consnt: -1 }], why: { en: What } }\n', 'reference.indicator'],
  ['  - { every: 9min, then: [{ release: nobody }], why: { en: What } }\n', 'reference.inject'],
  [
    '  - { every: 9min, while: "decisions.lunch.taken", then: [{ consent: -1 }], why: { en: What } }\n',
    'condition.wrong',
  ],
  ['  - { every: 2h, then: [{ consent: -1 }], why: { en: Too late } }\n', 'drift.late'],
])('[FO5] %s is told as %s', (drift, code) => {
  const read = readScenario(
    { file: 'small.yaml', text: `${smallScenario}drift:\n${drift}` },
    new Map([['small', { file: 'setting.yaml', text: smallSetting }]]),
  );
  const told = read.ok ? read.warnings : read.problems;
  expect(told.filter((it) => it.line > smallScenario.split('\n').length).map((it) => it.code)).toEqual([code]);
  if (read.ok) compile(read.scenario);
});
