import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const reason = words('They rang the elder first');
const kept = () => {
  const play = new Play(flow).start().pass(1);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  return play;
};
const effects = (play: Play) => play.console().control?.effects ?? [];
const effect = (play: Play, kind: string) => effects(play).find((it) => it.kind === kind)?.id ?? 'e0';
const consent = (play: Play) => play.world.must('indicators', 'consent').value;

test('[EX27] every effect stands with what it came from', () => {
  expect(effects(kept())).toMatchObject([
    { source: 'launch', kind: 'move', about: 'consent', change: -8 },
    { source: 'launch', kind: 'delay', about: 'follow-up', by: minutes(5) },
    { source: 'alert', kind: 'move', about: 'consent', change: 5 },
  ]);
  const play = new Play(flow).start().pass(1);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  expect(effects(play)).toMatchObject([
    { source: 'launch', kind: 'release', about: 'arrival' },
    { source: 'launch', kind: 'move', about: 'consent', change: -2 },
    { source: 'alert', kind: 'move', about: 'consent', change: 5 },
  ]);
});

test('[EX27] an indicator moves by the other figure instead, and both stand', () => {
  const play = kept();
  expect(consent(play)).toBe(57);
  play.must(facilitator, { type: 'effect.overrule', effect: effect(play, 'move'), change: -3, reason });
  expect(consent(play)).toBe(62);
  expect(effects(play)[0]).toMatchObject({ change: -8, overruled: { change: -3, reason: reason.words } });
  expect(effects(play)).toHaveLength(3);
  const again = { type: 'effect.overrule', effect: effect(play, 'move'), reason } as const;
  expect(play.refused(facilitator, again)).toBe('effect.done');
});

test('[EX27] without another figure it does not move at all', () => {
  const play = kept();
  play.must(facilitator, { type: 'effect.overrule', effect: effect(play, 'move'), reason });
  expect(consent(play)).toBe(65);
});

test('[EX27] a delay is given back, a planned message is not sent, a planned decision not put', () => {
  const play = kept();
  expect(play.world.must('injects', 'follow-up').due).toBe(minutes(7));
  play.must(facilitator, { type: 'effect.overrule', effect: effect(play, 'delay'), reason });
  expect(play.world.must('injects', 'follow-up').due).toBe(minutes(2));

  const taken = new Play(flow).start().pass(1);
  taken.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  taken.must(facilitator, { type: 'effect.overrule', effect: effect(taken, 'release'), reason });
  taken.pass(1);
  taken.must(fc, { type: 'decision.take', decision: 'escort', option: 'no' });
  taken.must(facilitator, { type: 'effect.overrule', effect: effect(taken, 'open'), reason });
  taken.must(facilitator, { type: 'effect.overrule', effect: effect(taken, 'skip'), reason });
  expect(taken.world.get('injects', 'reserve')?.state).toBe('held');
  taken.pass(50);
  expect(taken.view('dms').injects.order).not.toContain('arrival');
  expect(taken.world.get('decisions', 'cordon')?.state).toBe('skipped');
});

test('[EX27] what has gone out can no longer be overruled, nor what was never computed', () => {
  const play = kept().pass(10);
  const ask = (id: string) => play.refused(facilitator, { type: 'effect.overrule', effect: id, reason });
  expect(ask(effect(play, 'delay'))).toBe('effect.done');
  expect(ask('e999999')).toBe('effect.unknown');
});
