import type { Command } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = (seed = 7) => new Play(flow, { seed }).start();
const takes = (option: string): Command => ({ type: 'decision.take', decision: 'launch', option });
const consent = (play: Play) => play.world.must('indicators', 'consent').value;

/** The small scenario with other effects of taking the aircraft. */
const withEffects = (effects: string) =>
  new Play(
    smallFlowWith([
      'then: [{ release: arrival, in: 40min }, { consent: -2 }]',
      `then: [${effects}, { release: arrival, in: 40min }]`,
    ]),
  ).start();

test('[EX13] effects release, delay, skip, open and move, counted from their cause', () => {
  const play = started().pass(1);
  play.must(dms, takes('keep'));
  expect(play.world.get('injects', 'follow-up')).toMatchObject({ state: 'planned', due: minutes(7) });
  expect(consent(play)).toBe(57);

  const other = started().pass(3);
  other.must(dms, takes('take'));
  expect(other.world.get('injects', 'arrival')).toMatchObject({ state: 'planned', due: minutes(43) });
  other.pass(1);
  other.must(fc, { type: 'decision.take', decision: 'escort', option: 'no' });
  expect(other.world.get('injects', 'reserve')?.state).toBe('skipped');
  expect(other.world.get('decisions', 'cordon')).toMatchObject({ state: 'planned', due: minutes(6) });
  other.pass(2);
  expect(other.world.get('decisions', 'cordon')?.state).toBe('open');
});

test('[EX13] effects of a decision taken aloud earlier count from when it was taken', () => {
  const play = started().pass(9);
  play.must(facilitator, {
    type: 'decision.record',
    decision: 'launch',
    role: 'dms',
    option: 'take',
    since: minutes(4),
  });
  expect(play.world.get('injects', 'arrival')).toMatchObject({ due: minutes(44) });
});

test('[EX13] an effect that would lie in the past happens now', () => {
  const play = withEffects('{ release: reserve, in: 2min }').pass(9);
  play.must(facilitator, {
    type: 'decision.record',
    decision: 'launch',
    role: 'dms',
    option: 'take',
    since: minutes(1),
  });
  expect(play.said('inject.released').filter((it) => it.inject === 'reserve')).toMatchObject([{ t: minutes(9) }]);
});

test('[EX14] what has gone out is not played again, and a skipped inject stays skipped', () => {
  const out = withEffects('{ release: reserve }, { delay: reserve, by: 5min }, { skip: reserve }').pass(1);
  out.must(facilitator, { type: 'inject.release', inject: 'reserve' });
  out.must(dms, takes('take'));
  expect(out.said('inject.released').filter((it) => it.inject === 'reserve')).toHaveLength(1);
  expect(out.world.get('injects', 'reserve')?.state).toBe('released');

  const skipped = withEffects('{ release: reserve }').pass(1);
  skipped.must(facilitator, { type: 'inject.skip', inject: 'reserve', reason: words('No time') });
  skipped.must(dms, takes('take'));
  expect(skipped.world.get('injects', 'reserve')?.state).toBe('skipped');
});

test('[EX14] a decision that was put is not opened again', () => {
  const play = withEffects('{ open: cordon }').pass(1);
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(dms, takes('take'));
  expect(play.said('decision.opened').filter((it) => it.decision === 'cordon')).toHaveLength(1);
});

test('[EX13] an effect moves a plan, earlier or later', () => {
  const earlier = withEffects('{ release: only-if-pc, in: 1min }').pass(2);
  earlier.must(dms, takes('take'));
  expect(earlier.world.get('injects', 'only-if-pc')).toMatchObject({ due: minutes(3) });

  const later = withEffects('{ delay: only-if-pc, by: 10min }').pass(2);
  later.must(dms, takes('take'));
  expect(later.world.get('injects', 'only-if-pc')).toMatchObject({ due: minutes(30) });
});

test('[EX14] delaying what has no time, by an effect, does nothing', () => {
  const play = withEffects('{ delay: reserve, by: 10min }').pass(2);
  play.must(dms, takes('take'));
  expect(play.world.get('injects', 'reserve')).toBeUndefined();
});

test('[EX15] indicators stay between 0 and 100, and a change that changes nothing is not recorded', () => {
  const play = withEffects('{ consent: -90 }, { consent: -10 }, { consent: 30 }').pass(12);
  play.must(dms, takes('take'));
  expect(play.said('indicator.moved').map(({ change, to }) => [change, to])).toEqual([
    [60, 60],
    [-60, 0],
    [30, 30],
  ]);
});

test('[EX16] chance is drawn only where an author asks, by name; the same seed draws the same', () => {
  const drawn = (seed: number) => {
    const play = started(seed).pass(1);
    expect(play.said('chance.drawn')).toEqual([]);
    play.must(dms, takes('take'));
    play.pass(1);
    play.must(fc, { type: 'decision.take', decision: 'escort', option: 'yes' });
    return play.said('chance.drawn').map((it) => it.drawn);
  };
  const first = Array.from({ length: 30 }, (_, seed) => drawn(seed));
  expect(first.flat().every((it) => it >= 1 && it <= 100)).toBe(true);
  expect(new Set(first.flat()).size).toBeGreaterThan(10);
  expect(Array.from({ length: 30 }, (_, seed) => drawn(seed))).toEqual(first);
});

test('[EX16] each purpose draws from a stream of its own: one more draw elsewhere shifts nothing', () => {
  const lucky = '{ draw: luck, percent: 50, then: [], otherwise: [] }';
  const draws = (effects: string) => {
    const play = withEffects(effects).pass(1);
    play.must(dms, takes('take'));
    return play
      .said('chance.drawn')
      .filter((it) => it.purpose === 'luck')
      .map((it) => it.drawn);
  };
  const alone = draws(`${lucky}, ${lucky}, ${lucky}`);
  expect(alone).toHaveLength(3);
  expect(draws(`${lucky}, ${lucky.replace('luck', 'weather')}, ${lucky}, ${lucky}`)).toEqual(alone);
});

test('[EX16] two purposes do not draw the same numbers', () => {
  const lucky = '{ draw: luck, percent: 50, then: [], otherwise: [] }';
  const play = withEffects(
    Array(6)
      .fill(`${lucky}, ${lucky.replace('luck', 'weather')}`)
      .join(', '),
  ).pass(1);
  play.must(dms, takes('take'));
  const drawn = (purpose: string) =>
    play.said('chance.drawn').flatMap((it) => (it.purpose === purpose ? [it.drawn] : []));
  expect(drawn('luck')).toHaveLength(6);
  expect(drawn('weather')).not.toEqual(drawn('luck'));
});

test('[EX16] a draw of percent in a hundred leads to one of its two lists, and never to both', () => {
  const moves = (percent: number) => {
    const effects = `{ draw: luck, percent: ${percent}, then: [{ consent: 7 }], otherwise: [{ consent: -7 }] }`;
    const play = withEffects(effects).pass(12);
    play.must(dms, takes('take'));
    const [draw] = play.said('chance.drawn');
    return [draw?.drawn ?? 0, consent(play)] as const;
  };
  for (const percent of [1, 25, 50, 75, 99]) {
    const [drawn, value] = moves(percent);
    expect(value).toBe(drawn <= percent ? 67 : 53);
  }
});
