import type { Command } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const alert = (play: Play, role: string) => play.view(role).injects.byId['first-alert'];
const about = { inject: 'first-alert' } as const;

test('[IN11] a withdrawn inject disappears for whoever had not opened it, and stays marked for whoever had', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.read', ...about });
  play.must(facilitator, { type: 'inject.withdraw', ...about, reason: words('A mistake') });
  expect(alert(play, 'fc')).toMatchObject({ state: 'withdrawn', title: { text: 'Contact north of Kika' } });
  expect(alert(play, 'dms')).toBeUndefined();
  expect(JSON.stringify(play.view('dms'))).not.toContain('Contact north of Kika');
  expect(play.refused(dms, { type: 'inject.read', ...about })).toBe('inject.unknown');
  expect(JSON.stringify(play.view('fc'))).not.toContain('A mistake');
});

test('[IN11] a withdrawn inject can be looked at, but not acknowledged, answered or passed on', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.read', ...about });
  play.must(facilitator, { type: 'inject.withdraw', ...about });
  expect(play.refused(fc, { type: 'inject.acknowledge', ...about })).toBe('inject.unknown');
  expect(play.refused(fc, { type: 'inject.respond', ...about, text: words('Copied') })).toBe('inject.unknown');
  expect(play.refused(fc, { type: 'inject.share', ...about, to: ['pc'] })).toBe('inject.unknown');
  expect(play.refused(fc, { type: 'message.send', ...about, to: ['pc'], text: words('Look') })).toBe('inject.unknown');
  play.must(fc, { type: 'rfi.ask', ...about, text: words('Why was it taken back?') });
});

test('[IN11] only what is out can be withdrawn, once; its clock stops', () => {
  const play = started().pass(1);
  expect(play.refused(facilitator, { type: 'inject.withdraw', inject: 'reserve' })).toBe('inject.notOut');
  expect(play.refused(facilitator, { type: 'inject.withdraw', inject: 'request' })).toBe('inject.notOut');
  expect(play.refused(facilitator, { type: 'inject.withdraw', inject: 'nothing' })).toBe('inject.unknown');
  play.must(facilitator, { type: 'inject.withdraw', ...about });
  expect(play.refused(facilitator, { type: 'inject.withdraw', ...about })).toBe('inject.notOut');
  expect(play.refused(facilitator, { type: 'inject.release', ...about })).toBe('inject.gone');
  play.pass(30);
  expect(play.said('inject.expired').map((it) => it.inject)).not.toContain('first-alert');
});

test('[IN14] the first opening is noted, once; whoever acts on a message has opened it', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.read', ...about });
  expect(alert(play, 'fc')?.readAt).toBe(minutes(1));
  expect(play.refused(fc, { type: 'inject.read', ...about })).toBe('inject.done');

  const acts: Record<string, Command> = {
    acknowledge: { type: 'inject.acknowledge', ...about },
    answer: { type: 'inject.respond', ...about, text: words('Wait') },
    share: { type: 'inject.share', ...about, to: ['pc'] },
    tell: { type: 'fact.told', ...about, to: ['pc'] },
    write: { type: 'message.send', ...about, to: ['pc'], text: words('Look') },
    ask: { type: 'rfi.ask', ...about, text: words('Is this true?') },
  };
  for (const command of Object.values(acts)) {
    const other = started().pass(2);
    other.must(dms, command);
    expect(alert(other, 'dms')?.readAt).toBe(minutes(2));
  }
});

test('[IN15] an acknowledgement is given once; answers may be given again, and the last one stands', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.acknowledge', ...about });
  expect(play.refused(fc, { type: 'inject.acknowledge', ...about })).toBe('inject.done');
  play.must(fc, { type: 'inject.respond', ...about, text: words('Moving') });
  play.pass(1);
  play.must(fc, { type: 'inject.respond', ...about, text: words('Still moving') });
  expect(alert(play, 'fc')).toMatchObject({
    acknowledgedAt: minutes(1),
    answeredAt: minutes(2),
    answer: 'Still moving',
  });
  expect(alert(play, 'dms')).not.toHaveProperty('answer');
  expect(play.console().control.injects.byId['first-alert']?.receipts['fc']).toMatchObject({ answer: 'Still moving' });
  expect(play.said('inject.responded')).toHaveLength(2);
});

test('[IN16] sharing gives a colleague the common text and what the sharer had, with a note and a name', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', ...about, to: ['srsg'], note: words('You should know') });
  expect(alert(play, 'srsg')).toMatchObject({
    title: { text: 'Contact north of Kika' },
    body: { text: 'A convoy was hit at 0740.' },
    added: [{ from: 'fc', body: { text: 'A second device may lie further on.' } }],
    sharedBy: 'fc',
    note: 'You should know',
    releasedAt: minutes(1),
    wants: 'read',
  });
  expect(alert(play, 'srsg')).not.toHaveProperty('by');
  expect(alert(play, 'fc')?.sharedWith).toEqual(['srsg']);
  expect(JSON.stringify(play.view('srsg'))).not.toContain('Air operations asks');
  expect(alert(play, 'dms')?.sharedWith).toEqual([]);
});

test('[IN17] a share that adds a part makes a message unread again; the first opening is kept', () => {
  const play = started().pass(1);
  play.must(dms, { type: 'inject.acknowledge', ...about });
  play.pass(1);
  play.must(fc, { type: 'inject.share', ...about, to: ['dms'] });
  expect(alert(play, 'dms')).toMatchObject({
    acknowledgedAt: minutes(1),
    only: { text: 'Air operations asks who authorises.' },
  });
  expect(alert(play, 'dms')?.readAt).toBeUndefined();
  expect(alert(play, 'dms')?.added).toHaveLength(1);
  play.pass(1);
  play.must(dms, { type: 'inject.read', ...about });
  play.must(fc, { type: 'inject.share', ...about, to: ['dms'] });
  expect(alert(play, 'dms')?.readAt).toBe(minutes(3));
  expect(play.world.must('injects', 'first-alert').receipts['dms']?.firstReadAt).toBe(minutes(1));
});

test('[IN18] what was shared can be passed on, with every part on the way and no other', () => {
  const play = started().pass(1);
  play.must(dms, { type: 'inject.share', ...about, to: ['pc'] });
  play.must(pc, { type: 'inject.share', ...about, to: ['srsg'] });
  expect(alert(play, 'srsg')?.added?.map((it) => it.from)).toEqual(['dms']);
  play.must(fc, { type: 'inject.share', ...about, to: ['pc'] });
  expect(alert(play, 'srsg')?.added).toHaveLength(1);
  play.must(pc, { type: 'inject.share', ...about, to: ['srsg'] });
  expect(alert(play, 'srsg')?.added?.map((it) => it.from)).toEqual(['dms', 'fc']);
});

test('[IN19] sharing and writing go to seats of this exercise, and to others than oneself', () => {
  const play = started().pass(1);
  for (const to of [['cos'], ['fc'], ['pc', 'nobody']]) {
    expect(play.refused(fc, { type: 'inject.share', ...about, to })).toBe('inject.noRole');
    expect(play.refused(fc, { type: 'message.send', to, text: words('Hello') })).toBe('inject.noRole');
  }
  play.must(fc, { type: 'inject.share', ...about, to: ['fc', 'pc', 'pc'] });
  expect(play.said('inject.shared').at(-1)?.to).toEqual(['pc']);
});

test('[IN20] a message that has not reached a role does not exist for it, whether planned, sent elsewhere or made up', () => {
  const play = started().pass(1);
  for (const inject of ['air-call', 'first-alert', 'no-such-thing']) {
    expect(play.refused(srsg, { type: 'inject.read', inject })).toBe('inject.unknown');
    expect(play.refused(srsg, { type: 'inject.acknowledge', inject })).toBe('inject.unknown');
    expect(play.refused(srsg, { type: 'inject.respond', inject, text: words('?') })).toBe('inject.unknown');
    expect(play.refused(srsg, { type: 'inject.share', inject, to: ['fc'] })).toBe('inject.unknown');
    expect(play.refused(srsg, { type: 'message.send', inject, to: ['fc'], text: words('?') })).toBe('inject.unknown');
    expect(play.refused(srsg, { type: 'rfi.ask', inject, text: words('?') })).toBe('inject.unknown');
    expect(play.refused(srsg, { type: 'fact.told', inject, to: ['fc'] })).toBe('fact.unknown');
  }
});

test('[IN24] a note stands under the name of whoever wrote it', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', ...about, to: ['srsg'], note: words('From the field') });
  play.must(dms, { type: 'inject.share', ...about, to: ['srsg'] });
  expect(alert(play, 'srsg')).toMatchObject({ sharedBy: 'dms' });
  expect(alert(play, 'srsg')).not.toHaveProperty('note');
  play.must(dms, { type: 'inject.share', ...about, to: ['srsg'], note: words('From support') });
  play.must(dms, { type: 'inject.share', ...about, to: ['srsg'] });
  expect(alert(play, 'srsg')).toMatchObject({ sharedBy: 'dms', note: 'From support' });
});
