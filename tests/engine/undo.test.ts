import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { worldText } from '../support/world-tables.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const undo = (inject: string) => ({ type: 'inject.undo', inject }) as const;
const row = (play: Play, inject: string) => {
  const { before, ...rest } = play.world.must('injects', inject);
  return rest;
};

test('[IN25] recipients read the new words, each its own, and nothing of the old ones', () => {
  const play = started();
  const edit = { type: 'inject.edit', inject: 'request' } as const;
  play.must(facilitator, { ...edit, title: words('What is missing'), body: words('Say it by seven.') });
  play.must(facilitator, { ...edit, role: 'dms', body: words('And the fuel?') });
  const plan = play.console().control?.injects.byId['request'];
  expect(plan).toMatchObject({ edited: true, title: { text: 'What is missing' } });
  expect(plan?.papers['dms']?.only?.text).toBe('And the fuel?');
  play.pass(7);
  expect(play.view('pc').injects.byId['request']).toMatchObject({
    title: { text: 'What is missing' },
    body: { text: 'Say it by seven.' },
  });
  expect(play.view('pc').injects.byId['request']?.only).toBeUndefined();
  expect(play.view('dms').injects.byId['request']?.only?.text).toBe('And the fuel?');
  expect(JSON.stringify([play.view('pc'), play.view('dms')])).not.toContain('What do you need');
});

test('[IN25] it goes to whom the facilitator says, and no longer to the others', () => {
  const play = started();
  play.must(facilitator, { type: 'inject.edit', inject: 'request', to: ['fc', 'dms'] });
  play.pass(7);
  expect(['fc', 'pc', 'dms'].map((role) => play.view(role).injects.order.includes('request'))).toEqual([
    true,
    false,
    true,
  ]);
});

test('[IN25] what has gone out is not edited, nor for roles that nobody has, nor with nothing', () => {
  const play = started().pass(1);
  const text = words('Other words');
  expect(play.refused(facilitator, { type: 'inject.edit', inject: 'first-alert', body: text })).toBe('inject.gone');
  expect(play.refused(facilitator, { type: 'inject.edit', inject: 'request', to: ['cmo'] })).toBe('inject.noRole');
  expect(play.refused(facilitator, { type: 'inject.edit', inject: 'request' })).toBe('command.malformed');
  expect(play.refused(facilitator, { type: 'inject.edit', inject: 'nothing', body: text })).toBe('inject.unknown');
});

test.each([
  { type: 'inject.hold', inject: 'request' },
  { type: 'inject.delay', inject: 'request', by: minutes(5) },
  { type: 'inject.skip', inject: 'request', reason: words('Too much') },
  { type: 'inject.edit', inject: 'request', title: words('Other words') },
] as const)('[IN26] $type is taken back and the inject stands as before', (command) => {
  const play = started().pass(1);
  const before = [row(play, 'request'), play.world.get('timers', 'inject:request')];
  play.must(facilitator, command);
  expect([row(play, 'request'), play.world.get('timers', 'inject:request')]).not.toEqual(before);
  play.must(facilitator, undo('request'));
  expect([row(play, 'request'), play.world.get('timers', 'inject:request')]).toEqual(before);
  play.pass(6);
  expect(play.view('pc').injects.order).toContain('request');
  expect(play.refused(facilitator, undo('reserve'))).toBe('inject.unknown');
});

test('[IN26] what was never planned is unplanned again', () => {
  const play = started();
  play.must(facilitator, { type: 'inject.hold', inject: 'reserve' });
  play.must(facilitator, undo('reserve'));
  expect(play.world.get('injects', 'reserve')).toBeUndefined();
});

test('[IN26] a release is called back until somebody has opened it, and waits for the hand', () => {
  const play = started().pass(7);
  play.must(facilitator, undo('request'));
  expect(play.view('pc').injects.order).not.toContain('request');
  expect(play.world.get('injects', 'request')?.state).toBe('held');
  expect(play.world.get('timers', 'expiry:request')).toBeUndefined();
  play.pass(10);
  expect(play.view('pc').injects.order).not.toContain('request');
  play.must(facilitator, { type: 'inject.release', inject: 'request' });
  expect(play.view('pc').injects.order).toContain('request');
  play.must(pc, { type: 'inject.read', inject: 'request' });
  expect(play.refused(facilitator, undo('request'))).toBe('inject.opened');
});

test('[IN26] what was planned to come with a release that is called back does not come', () => {
  const play = new Play(flow);
  play.start();
  play.must(facilitator, { type: 'inject.hold', inject: 'request' });
  play.must(facilitator, { type: 'inject.release', inject: 'request' });
  const plan = play.console().control?.injects.byId['request'];
  expect(plan?.undoable).toBe(true);
  play.must(facilitator, undo('request'));
  expect(play.said('inject.restored')).toHaveLength(1);
});

test('[IN27] a release with a decision or a message that came with it stands', () => {
  const play = started();
  // The decision that comes with the first alert is put at once.
  expect(play.refused(facilitator, undo('first-alert'))).toBe('inject.followed');
});

test('[IN28] a share is taken back until it is opened, and the colleague has what it had before', () => {
  const play = started().pass(1);
  const share = { type: 'inject.share' as const, inject: 'first-alert', to: ['pc', 'dms'] };
  const before = JSON.stringify([play.view('pc').injects, play.view('dms').injects]);
  play.must(fc, { ...share, note: words('Between us') });
  expect(play.view('pc').injects.order).toContain('first-alert');
  play.must(fc, { type: 'inject.unshare', inject: 'first-alert', to: ['pc', 'dms'] });
  expect(JSON.stringify([play.view('pc').injects, play.view('dms').injects])).toBe(before);
  expect(play.view('fc').injects.byId['first-alert']?.sharedWith).toEqual([]);

  play.must(fc, share);
  play.must(pc, { type: 'inject.read', inject: 'first-alert' });
  const both = { type: 'inject.unshare' as const, inject: 'first-alert', to: ['pc', 'dms'] };
  expect(play.refused(fc, both)).toBe('inject.opened');
  play.must(fc, { ...both, to: ['dms'] });
});

test('[IN28] nobody takes back what another has shared, or what it never had', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['pc'] });
  expect(play.refused(dms, { type: 'inject.unshare', inject: 'first-alert', to: ['pc'] })).toBe('inject.opened');
  expect(play.refused(pc, { type: 'inject.unshare', inject: 'request', to: ['dms'] })).toBe('inject.unknown');
});

test('[CP9] a note is taken back; the record keeps both', () => {
  const play = started();
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'strength' });
  const [note] = play.world.rows('observations');
  const before = worldText(play.world);
  play.must(facilitator, { type: 'observation.remove', observation: note?.id ?? '' });
  expect(play.world.rows('observations')).toEqual([]);
  expect(worldText(play.world)).not.toBe(before);
  expect(play.said('observation.noted')).toHaveLength(1);
  const again = { type: 'observation.remove', observation: note?.id ?? '' } as const;
  expect(play.refused(facilitator, again)).toBe('observation.unknown');
});
