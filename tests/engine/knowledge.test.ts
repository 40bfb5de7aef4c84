import { readScenario, report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { fc, minutes, Play, srsg } from '../support/play.ts';
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
