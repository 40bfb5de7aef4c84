import type { InjectView } from '@kalari/engine/protocol';
import { expect, test } from 'vitest';
import { channelSchema } from '../../../../engine/src/scenario/schema.ts';
import { groups, inboxOf, isIn, needs, standing } from '../../../../player-ui/src/model/inbox.ts';
import { fixtureView, minutes } from '../fixture-view.ts';

const view = fixtureView();
const item = (id: string, change: Partial<InjectView> = {}): InjectView => {
  const found = view.injects.byId[id];
  if (found === undefined) throw new Error(id);
  return { ...found, ...change };
};

test('[UI17] the inbox shows what has arrived, newest first', () => {
  expect(
    inboxOf(view)
      .map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(['wire', 'post', 'ambassador']);
});

test('[UI17] every channel has its place in one group of the inbox', () => {
  for (const channel of channelSchema.options) {
    const homes = Object.keys(groups).filter((group) => isIn(group as keyof typeof groups, item('wire', { channel })));
    expect(homes, channel).toHaveLength(1);
  }
});

const now = minutes(28);

test('[UI18] only what needs the person is counted: unread, or asked for an act that has not come in time', () => {
  expect(needs(item('wire'), now)).toBe(true);
  expect(needs(item('numbers'), now)).toBe(false);
  expect(needs(item('second-device'), now)).toBe(true);
  expect(needs(item('second-device', { acknowledgedAt: 1 }), now)).toBe(false);
  expect(needs(item('first-alert', { wants: 'answer' }), now)).toBe(true);
  expect(needs(item('ambassador'), now)).toBe(false);
  expect(needs(item('wire', { state: 'withdrawn' }), now)).toBe(false);
});

test('[UI18] how an item stands: wanted, waiting to send, done, passed, withdrawn', () => {
  expect(standing(item('second-device'), [], now)).toEqual({ kind: 'wanted', what: 'acknowledge', by: minutes(36) });
  const waiting = [{ id: '1', command: { type: 'inject.acknowledge', inject: 'second-device' } as const }];
  expect(standing(item('second-device'), waiting, now)).toEqual({ kind: 'waiting' });
  expect(standing(item('first-alert'), waiting, now)).toEqual({ kind: 'acknowledged', t: minutes(1) });
  expect(standing(item('air-ops'), [], now)).toEqual({ kind: 'answered', t: minutes(7) });
  expect(standing(item('ambassador'), [], now)).toEqual({ kind: 'passed', what: 'answer', by: minutes(29) });
  expect(standing(item('second-device', { state: 'withdrawn' }), waiting, now)).toEqual({ kind: 'withdrawn' });
  expect(standing(item('numbers'), [], now)).toEqual({ kind: 'none' });
  expect(standing(item('second-device'), [], minutes(36))).toEqual({
    kind: 'passed',
    what: 'acknowledge',
    by: minutes(36),
  });
  expect(needs(item('second-device', { readAt: 1 }), minutes(36))).toBe(false);
});

test('[UI18] an answer is also an acknowledgement', () => {
  expect(standing(item('second-device', { answeredAt: 9 }), [], now)).toEqual({ kind: 'answered', t: 9 });
});
