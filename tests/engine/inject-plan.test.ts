import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const releasedAt = (play: Play, inject: string) =>
  play.said('inject.released').flatMap((it) => (it.inject === inject ? [it.t / minutes(1)] : []));
const stateOf = (play: Play, inject: string) => play.world.get('injects', inject)?.state;

test('[IN1] an inject with a time goes out at that time, to the roles it names', () => {
  const play = started().pass(5.5);
  expect(releasedAt(play, 'request')).toEqual([]);
  play.pass(0.5);
  expect(releasedAt(play, 'request')).toEqual([6]);
  expect(play.view('pc').injects.byId['request']).toMatchObject({
    title: { text: 'What do you need' },
    releasedAt: minutes(6),
  });
  expect(play.view('dms').injects.order).toContain('request');
  expect(play.view('fc').injects.order).not.toContain('request');
  expect(play.view('srsg').injects.order).toEqual([]);
});

test('[IN2] an inject that comes with another follows its release, by whatever hand, after its delay', () => {
  const play = started().pass(2);
  expect(releasedAt(play, 'follow-up')).toEqual([2]);

  const held = new Play(smallFlowWith(['    at: 0min\n', '    by-hand: true\n'])).start().pass(10);
  expect(releasedAt(held, 'follow-up')).toEqual([]);
  held.must(facilitator, { type: 'inject.release', inject: 'first-alert' });
  held.pass(2);
  expect(releasedAt(held, 'follow-up')).toEqual([12]);
});

test('[IN2] an inject that comes with a phase counts from its entry', () => {
  const play = started().pass(3);
  play.must(facilitator, { type: 'phase.force', phase: 'late', reason: words('To try it') });
  play.pass(5);
  expect(releasedAt(play, 'late-news')).toEqual([5]);
});

test('[IN2] an inject that comes with a decision follows any answer, or one option only', () => {
  const taken = started().pass(1);
  taken.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  taken.pass(5);
  expect(releasedAt(taken, 'thanks')).toEqual([4]);
  expect(taken.world.get('decisions', 'escort')).toBeUndefined();

  const other = started().pass(1);
  other.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  other.pass(1);
  expect(other.world.get('decisions', 'escort')?.state).toBe('open');
});

test('[IN2] a default, a deadline without one, and a ruling on another course of action are answers too', () => {
  const lapsed = started().pass(18);
  expect(releasedAt(lapsed, 'thanks')).toEqual([18]);

  const nothing = started().pass(1);
  nothing.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  nothing.pass(5);
  expect(nothing.said('decision.lapsed')[0]).toEqual({ type: 'decision.lapsed', decision: 'cordon', t: minutes(6) });
  expect(releasedAt(nothing, 'cordon-report')).toEqual([6]);

  const ruled = started().pass(1);
  ruled.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  ruled.must(pc, { type: 'decision.take', decision: 'cordon', other: words('Two cordons') });
  ruled.pass(1);
  expect(releasedAt(ruled, 'cordon-report')).toEqual([]);
  ruled.must(facilitator, { type: 'decision.rule', decision: 'cordon', effects: [] });
  expect(releasedAt(ruled, 'cordon-report')).toEqual([2]);
});

test('[IN3] an inject with a condition is planned once, when it first holds, even if it then ceases to', () => {
  const play = started().pass(14);
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.pass(1);
  expect(play.world.get('injects', 'on-consent')).toMatchObject({ state: 'planned', due: minutes(16) });
  play.must(pc, { type: 'decision.take', decision: 'cordon', option: 'far' });
  expect(play.world.must('indicators', 'consent').value).toBe(100);
  play.pass(20);
  expect(releasedAt(play, 'on-consent')).toEqual([16]);
});

test('[IN4] an inject left to the hand goes out by hand only', () => {
  const play = started().pass(5);
  expect(stateOf(play, 'reserve')).toBeUndefined();
  play.must(facilitator, { type: 'inject.release', inject: 'reserve' });
  expect(releasedAt(play, 'reserve')).toEqual([5]);
});

test('[IN5] an inject that wants the hand falls due and waits for it', () => {
  const play = started().pass(10);
  expect(stateOf(play, 'air-call')).toBe('due');
  expect(play.view('dms').injects.order).not.toContain('air-call');
  expect(play.console().control.injects.byId['air-call']).toMatchObject({
    state: 'due',
    due: minutes(4),
    release: 'hand',
  });
  play.must(facilitator, { type: 'inject.release', inject: 'air-call' });
  expect(releasedAt(play, 'air-call')).toEqual([10]);
});

test('[IN6] a condition on going out is looked at when the time has come; else the inject is skipped and says why', () => {
  const skipped = started().pass(21);
  expect(stateOf(skipped, 'only-if-pc')).toBe('skipped');
  expect(skipped.said('inject.skipped')).toContainEqual({
    type: 'inject.skipped',
    inject: 'only-if-pc',
    how: 'condition',
    t: minutes(20),
  });

  const sent = started().pass(15);
  sent.must(facilitator, { type: 'fact.told', fact: 'ambush', from: 'fc', to: ['pc'] });
  sent.pass(6);
  expect(releasedAt(sent, 'only-if-pc')).toEqual([20]);
});

test('[IN7] the facilitator releases what has not gone out, held and skipped ones too, and nothing twice', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'inject.hold', inject: 'request' });
  play.must(facilitator, { type: 'inject.skip', inject: 'only-if-pc', reason: words('Later perhaps') });
  for (const inject of ['request', 'only-if-pc', 'bad-news'])
    play.must(facilitator, { type: 'inject.release', inject });
  expect(releasedAt(play, 'only-if-pc')).toEqual([1]);
  expect(play.refused(facilitator, { type: 'inject.release', inject: 'request' })).toBe('inject.gone');
  expect(play.refused(facilitator, { type: 'inject.release', inject: 'nothing-of-the-kind' })).toBe('inject.unknown');
  play.pass(30);
  expect(releasedAt(play, 'request')).toEqual([1]);
});

test('[IN8] a held inject waits for the facilitator: neither its time, its trigger nor an effect sends it', () => {
  const play = started();
  for (const inject of ['request', 'late-news', 'on-consent', 'bad-news']) {
    play.must(facilitator, { type: 'inject.hold', inject, reason: words('Not yet') });
  }
  play.pass(40);
  for (const inject of ['request', 'late-news', 'on-consent', 'bad-news']) {
    expect([inject, stateOf(play, inject)]).toEqual([inject, 'held']);
  }
  expect(play.console().control.injects.byId['request']).toMatchObject({ state: 'held', reason: 'Not yet' });
  expect(play.refused(facilitator, { type: 'inject.hold', inject: 'request' })).toBe('inject.gone');
});

test('[IN9] a delay moves what is planned; what has no time, or is held, is planned that long from now', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'inject.delay', inject: 'request', by: minutes(3), reason: words('They are busy') });
  play.must(facilitator, { type: 'inject.delay', inject: 'reserve', by: minutes(2) });
  play.must(facilitator, { type: 'inject.hold', inject: 'only-if-pc' });
  play.must(facilitator, { type: 'inject.delay', inject: 'only-if-pc', by: minutes(5) });
  play.pass(20);
  expect([releasedAt(play, 'request'), releasedAt(play, 'reserve')]).toEqual([[9], [3]]);
  expect(play.said('inject.skipped').find((it) => it.inject === 'only-if-pc')?.t).toBe(minutes(6));
  expect(play.refused(facilitator, { type: 'inject.delay', inject: 'reserve', by: minutes(2) })).toBe('inject.gone');
});

test('[IN9] an inject that fell due while waiting for the hand is delayed from now', () => {
  const play = started().pass(10);
  play.must(facilitator, { type: 'inject.delay', inject: 'air-call', by: minutes(5) });
  expect(play.world.get('injects', 'air-call')).toMatchObject({ state: 'planned', due: minutes(15) });
  play.pass(5);
  expect(stateOf(play, 'air-call')).toBe('due');
});

test('[IN10] a skipped inject does not come back by itself, and its reason stands', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'inject.skip', inject: 'late-news', reason: words('Off the point') });
  play.pass(40);
  expect(stateOf(play, 'late-news')).toBe('skipped');
  expect(play.console().control.injects.byId['late-news']).toMatchObject({ reason: 'Off the point' });
  expect(play.refused(facilitator, { type: 'inject.skip', inject: 'first-alert', reason: words('Too late') })).toBe(
    'inject.gone',
  );
});

test('[IN12] the facilitator adds an inject of her own, for now or for later, to whom she likes', () => {
  const play = started().pass(1);
  const note = {
    via: 'staff-note',
    from: words('Chief of Staff'),
    title: words('A word'),
    body: words('Drink water.'),
  } as const;
  play.must(facilitator, { type: 'inject.create', to: ['fc', 'fc', 'pc'], ...note });
  play.must(facilitator, { type: 'inject.create', to: ['srsg'], due: minutes(4), ...note });
  const [now, later] = play.said('inject.created').map((it) => it.inject);
  expect(play.view('fc').injects.byId[now ?? '']).toMatchObject({
    channel: 'staff-note',
    from: { text: 'Chief of Staff' },
    title: { text: 'A word' },
    body: { text: 'Drink water.' },
    wants: 'read',
  });
  expect(play.world.get('injects', now ?? '')?.to).toEqual(['fc', 'pc']);
  expect(play.view('srsg').injects.order).toEqual([]);
  play.must(facilitator, { type: 'inject.delay', inject: later ?? '', by: minutes(2) });
  play.pass(5);
  expect(play.view('srsg').injects.byId[later ?? '']).toMatchObject({ releasedAt: minutes(6) });
  play.must(fc, { type: 'inject.share', inject: now ?? '', to: ['dms'] });
  expect(play.view('dms').injects.byId[now ?? '']).toMatchObject({ sharedBy: 'fc', body: { text: 'Drink water.' } });
});

test('[IN12] an inject of her own goes to roles of this exercise only, and not into the past', () => {
  const play = started().pass(5);
  const note = { via: 'news', from: words('Radio'), title: words('News'), body: words('None.') } as const;
  expect(play.refused(facilitator, { type: 'inject.create', to: ['fc', 'cos'], ...note })).toBe('inject.noRole');
  expect(play.refused(facilitator, { type: 'inject.create', to: ['fc'], due: minutes(4), ...note })).toBe('clock.past');
});

test('[IN13] whoever plans an inject first wins: a trigger does not move what has a time already', () => {
  const play = new Play(smallFlowWith(['    at: 0min\n', '    at: 10min\n'])).start().pass(1);
  play.must(facilitator, { type: 'inject.delay', inject: 'follow-up', by: minutes(30) });
  play.pass(20);
  expect(play.world.get('injects', 'follow-up')).toMatchObject({ state: 'planned', due: minutes(31) });
});
