import { expect, test } from 'vitest';
import { FakePage, facilitator, Room } from './room.ts';

const minute = 60_000;

test('[EX25] on the host the pace changes when its minutes are over, and every page is told', async () => {
  const room = await Room.open();
  const page = new FakePage(room.host, { kind: 'person', person: 'p-fc' });
  await room.must(facilitator, { type: 'exercise.length', left: 40 * minute });
  await room.must(facilitator, { type: 'exercise.start' });
  expect(page.view?.clock.factor).toBe(1_000);
  await room.awake(10 * minute);
  expect(room.types()).toContain('clock.speeded');
  expect(page.view?.clock).toMatchObject({ factor: 1_667, running: true });
  await room.awake(6 * minute);
  expect(room.types().filter((type) => type === 'inject.skipped').length).toBeGreaterThan(0);
});
