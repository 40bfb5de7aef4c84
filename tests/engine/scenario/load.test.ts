import { compile, lineOf, readScenario, weigh } from '@kalari/engine';
import { expect, test } from 'vitest';
import { loadsOf } from '../../../engine/src/foresight/load.ts';
import { filesUnder, textOf } from '../../support/tree.ts';
import { clean, setting } from './fixture.ts';

const carana = new Map([['carana', { file: 'setting.yaml', text: textOf('scenarios/_settings/carana/setting.yaml') }]]);
const small = new Map([['small', { file: 'setting.yaml', text: setting }]]);

function flowOf(text: string, settings: typeof carana) {
  const read = readScenario({ file: 'scenario.yaml', text }, settings);
  if (!read.ok) throw new Error(read.problems.map(lineOf).join('\n'));
  return compile(read.scenario);
}

const minutes = (times: readonly number[] | undefined) => (times ?? []).map((t) => t / 60_000);

test('[SC31] messages count for those who get them, and decisions for those who may take them', () => {
  const loads = loadsOf(flowOf(clean, small));
  // The alert reaches both; the aircraft is for one to decide; nobody acknowledged, so the other hears it again.
  expect(minutes(loads?.nobody['dms'])).toEqual([0, 2]);
  expect(minutes(loads?.nobody['fc'])).toEqual([0, 5]);
});

test('[SC31] one play takes every decision before its deadline, the other none', () => {
  const follows = clean.replace(
    'decisions:\n',
    `  thanks: { with: { decision: launch, option: now }, from: sector, via: radio, title: { en: Thanks }, to: { fc: } }
  silence: { with: { decision: launch, option: wait }, from: sector, via: radio, title: { en: Silence }, to: { dms: } }
decisions:
`,
  );
  const loads = loadsOf(flowOf(follows.replace('now: { text', 'now: { doctrine: true, text'), small));
  expect(minutes(loads?.inTime['fc'])).toEqual([0, 5, 7]);
  expect(minutes(loads?.nobody['dms'])).toEqual([0, 2, 14]);
});

test.each(filesUnder('scenarios', /\/scenario\.yaml$/))('[SC31] every seat of %s can bear what it gets', (file) => {
  const source = { file, text: textOf(file) };
  expect(weigh(source, flowOf(source.text, carana)).map(lineOf)).toEqual([]);
});
