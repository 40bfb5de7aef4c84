import { knownBy, momentOf, readScenario, report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { dms, facilitator, fc, minutes, Play, srsg } from '../support/play.ts';
import { smallFlow, smallScenario, smallSetting } from '../support/small-scenario.ts';

const second = 'second-device: { text: { en: A second device. }';
const withAccounts = (line: string) => {
  const text = smallScenario.replace(second, () => line);
  if (text === smallScenario) throw new Error('Nothing was changed.');
  return text;
};
const text = withAccounts('second-device: { contradicts: [promise], text: { en: A second device. }');
const flow = smallFlow(text);

test.each([
  ['second-device: { contradicts: [nobody], text: { en: A second device. }', 'reference.fact'],
  ['second-device: { contradicts: [second-device], text: { en: A second device. }', 'fact.itself'],
  ['second-device: { contradicts: [ambush], text: { en: A second device. }', 'fact.bothTrue'],
  [
    'third: { contradicts: [second-device], first: fc, text: { en: None } }\n  second-device: { text: { en: A second device. }',
    'fact.oneAccount',
  ],
])('[KN1] %s is refused: %s', (line, code) => {
  const read = readScenario(
    { file: 'small.yaml', text: withAccounts(line) },
    new Map([['small', { file: 'setting.yaml', text: smallSetting }]]),
  );
  expect(read.ok ? [] : read.problems.filter((it) => it.severity === 'error').map((it) => it.code)).toEqual([code]);
});

test('[KN2] the facilitator sees the other account from either side, a participant nothing of it', () => {
  const play = new Play(flow).start();
  const { facts } = play.console().control;
  expect(facts.byId['second-device']?.contradicts).toEqual(['promise']);
  expect(facts.byId.promise?.contradicts).toEqual(['second-device']);
  expect(facts.byId.ambush?.contradicts).toEqual([]);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(fc, { type: 'fact.told', fact: 'second-device', to: ['srsg'] });
  expect(JSON.stringify(play.view('srsg'))).not.toContain('contradicts');
});

test('[KN3] the report tells who held which account, and who was the first to hold both', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  const apart = report(flow, { digest: 'd', head: 'h' }, play.records, 'en');
  expect(apart.accounts).toEqual([
    {
      one: {
        id: 'second-device',
        text: { text: 'A second device.', lang: 'en' },
        holders: [{ role: 'fc', since: minutes(1) }],
      },
      other: {
        id: 'promise',
        text: { text: 'The minister was promised.', lang: 'en' },
        holders: [{ role: 'srsg', since: 0 }],
      },
    },
  ]);
  expect(reportMarkdown(apart)).toContain('Nobody held both.');
  play.pass(3);
  play.must(srsg, { type: 'fact.told', fact: 'promise', to: ['fc'] });
  const met = report(flow, { digest: 'd', head: 'h' }, play.records, 'en');
  expect(met.accounts?.[0]?.met).toEqual({ role: 'fc', t: minutes(4) });
  expect(reportHtml(met)).toContain('Both with FC since 07:44.');
  expect(report(smallFlow(), { digest: 'd', head: 'h' }, play.records, 'fr')).not.toHaveProperty('accounts');
});

const holdersOf = (play: Play, fact: string, moment: { t: number; seq?: number }) =>
  knownBy(flow.scenario, play.records, moment)
    .find((it) => it.fact === fact)
    ?.holders.map(({ role, since, noted }) => [role, since, noted]);

test('[KN7] what was said by then and noted only afterwards is there, with the time at which it was noted', () => {
  const play = new Play(flow).start().pass(10);
  expect(holdersOf(play, 'promise', { t: minutes(9) })).toEqual([['srsg', 0, undefined]]);
  play.pass(5).must(facilitator, { type: 'fact.told', fact: 'promise', from: 'srsg', to: ['fc'], since: minutes(4) });
  expect(holdersOf(play, 'promise', { t: minutes(3) })).toEqual([['srsg', 0, undefined]]);
  expect(holdersOf(play, 'promise', { t: minutes(4) })).toEqual([
    ['srsg', 0, undefined],
    ['fc', minutes(4), minutes(15)],
  ]);
  expect(holdersOf(play, 'promise', { t: minutes(15) })).toEqual([
    ['srsg', 0, undefined],
    ['fc', minutes(4), undefined],
  ]);
  expect(knownBy(flow.scenario, play.records, { t: minutes(15) }).map(({ fact }) => fact)).toEqual(
    flow.scenario.order.facts,
  );
});

test('[KN8] at a decision, what was learned after it at the same time was not known; before it, it was', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  expect(momentOf(play.records, 'launch')).toBeUndefined();
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  play.must(fc, { type: 'fact.told', fact: 'second-device', to: ['srsg'] });
  const moment = momentOf(play.records, 'launch');
  if (moment === undefined) throw new Error('It was not taken.');
  expect(moment.t).toBe(minutes(1));
  expect(holdersOf(play, 'second-device', moment)).toEqual([['fc', minutes(1), undefined]]);
  expect(holdersOf(play, 'second-device', { t: minutes(1) })).toHaveLength(2);
});

test('[KN8] a decision that nobody took has the moment at which its time passed', () => {
  const play = new Play(flow).start().pass(20);
  expect(momentOf(play.records, 'launch')?.t).toBe(minutes(15));
});
