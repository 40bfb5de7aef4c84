import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const about = { inject: 'first-alert' } as const;
const expired = (play: Play, inject: string) => play.said('inject.expired').filter((it) => it.inject === inject);
const released = (play: Play) => play.said('inject.released').map((it) => it.inject);

test('[IN21] when nobody did what an inject wants of them in time, it expires and its consequence follows', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.read', ...about });
  play.pass(5);
  expect(expired(play, 'first-alert')).toMatchObject([{ silent: ['fc', 'dms'], t: minutes(5) }]);
  expect(play.world.get('injects', 'first-alert')?.state).toBe('expired');
  expect(released(play)).toContain('second-alert');
  expect(play.view('fc').injects.byId['first-alert']).toMatchObject({ state: 'released', by: minutes(5) });
});

test('[IN21] the time counts from the release', () => {
  const play = new Play(smallFlowWith(['    at: 0min\n', '    by-hand: true\n'])).start().pass(10);
  play.must(facilitator, { type: 'inject.release', ...about });
  play.pass(10);
  expect(expired(play, 'first-alert')).toMatchObject([{ t: minutes(15) }]);
});

test('[IN21] when one of them did, the silence of the others is recorded, and that is all', () => {
  const play = started().pass(1);
  play.must(dms, { type: 'inject.acknowledge', ...about });
  play.pass(5);
  expect(expired(play, 'first-alert')).toMatchObject([{ silent: ['fc'] }]);
  expect(play.world.get('injects', 'first-alert')?.state).toBe('released');
  expect(released(play)).not.toContain('second-alert');
});

test('[IN21] somebody it was only shared with cannot answer for those it was addressed to', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', ...about, to: ['pc'] });
  play.must(pc, { type: 'inject.acknowledge', ...about });
  play.pass(5);
  expect(expired(play, 'first-alert')).toMatchObject([{ silent: ['fc', 'dms'] }]);
});

test('[IN22] the clock stops when everybody has done what it wants: an answer acknowledges, an acknowledgement does not answer', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.acknowledge', ...about });
  expect(play.said('timer.cancelled')).toEqual([]);
  play.must(dms, { type: 'inject.respond', ...about, text: words('Seen') });
  expect(play.said('timer.cancelled')).toMatchObject([{ timer: 'expiry:first-alert' }]);
  play.pass(6);
  expect(expired(play, 'first-alert')).toEqual([]);

  play.must(pc, { type: 'inject.acknowledge', inject: 'request' });
  play.must(dms, { type: 'inject.respond', inject: 'request', text: words('Fuel') });
  play.pass(5);
  expect(expired(play, 'request')).toMatchObject([{ silent: ['pc'] }]);
});

test('[IN22] where only reading is wanted, opening stops the clock', () => {
  const play = new Play(smallFlowWith(['    wants: acknowledge\n', ''])).start().pass(1);
  play.must(fc, { type: 'inject.read', ...about });
  play.must(dms, { type: 'inject.read', ...about });
  play.pass(10);
  expect(expired(play, 'first-alert')).toEqual([]);
});

test('[IN23] a late answer is kept as one, and undoes nothing', () => {
  const play = started().pass(6);
  play.must(fc, { type: 'inject.acknowledge', ...about });
  play.must(dms, { type: 'inject.respond', ...about, text: words('Sorry') });
  expect(play.world.get('injects', 'first-alert')?.state).toBe('expired');
  expect(play.console().control.injects.byId['first-alert']?.receipts['dms']).toMatchObject({ answeredAt: minutes(6) });
  play.pass(30);
  expect(expired(play, 'first-alert')).toHaveLength(1);
});

test('[IN23] an expired inject can still be withdrawn', () => {
  const play = started().pass(6);
  play.must(facilitator, { type: 'inject.withdraw', ...about });
  expect(play.view('fc').injects.order).not.toContain('first-alert');
});
