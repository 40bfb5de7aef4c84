import type { View } from '@kalari/engine/protocol';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../server/src/clock.ts';
import { House } from '../server/transport/house.ts';
import { LiveSeat } from '../support/live-seat.ts';
import { SmallServer } from './small-server.ts';

const minute = 60_000;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Exercise time as a page sees it: what stood in the view, and what has passed since by the server's clock. */
const timeIn = ({ clock }: View, wall: number) => clock.t + (clock.running ? wall - clock.wall : 0);

test('[HO32] while it runs, the machine’s clock is set back an hour and forward ten minutes: time never goes back, and the leap pauses', async () => {
  let set = 0;
  const clock = systemClock(() => Date.now() + set);
  const house = await House.open({ clock });
  closing.push(() => house.close());
  const opened = await house.exercise();
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  const seen: number[] = [];
  const lookAround = async () => {
    await desk.must({ type: 'observation.note', objective: 'launch', rating: 'strength' });
    seen.push((await house.asFacilitator<{ t: number }>('GET', `/api/exercises/${opened.exercise}`)).body.t);
  };
  await lookAround();
  set -= 60 * minute;
  for (let count = 0; count < 20; count++) await lookAround();
  expect(desk.view?.exercise.status).toBe('running');
  expect(seen.at(-1)).toBeLessThan(minute);

  set += 10 * minute;
  await lookAround();
  expect(desk.view?.exercise.status).toBe('paused');
  expect(desk.view?.control?.overdue).not.toEqual([]);
  expect(seen.at(-1)).toBeGreaterThanOrEqual(10 * minute);
  await desk.must({ type: 'exercise.resume' });
  for (let count = 0; count < 5; count++) await lookAround();
  expect(desk.view?.exercise.status).toBe('running');

  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  const times = [...house.store.lines(opened.exercise)].map(
    (line) => JSON.parse(line) as { t: number; wall: number; type: string },
  );
  expect(times.map(({ t }) => t)).toEqual(times.map(({ t }) => t).sort((a, b) => a - b));
  expect(times.map(({ wall }) => wall)).toEqual(times.map(({ wall }) => wall).sort((a, b) => a - b));
  expect(times.filter(({ type }) => type === 'exercise.paused')).toHaveLength(1);
  expect(house.logged).toEqual([]);
}, 60_000);

test('[HO33] a laptop that is closed for twelve seconds and opened again: every page is back, the exercise is paused, nothing is lost', async () => {
  const small = await SmallServer.start();
  closing.push(() => small.close());
  const opened = await small.open();
  const { token } = await small.sit(opened, 'fc');
  const desk = new LiveSeat(small.address, { token: small.token, exercise: opened.exercise });
  const page = new LiveSeat(small.address, { token, exercise: opened.exercise });
  closing.push(() => [desk, page].map((each) => each.close()));
  await desk.until((view) => view.control !== undefined);
  await desk.must({ type: 'exercise.start' });
  await page.until((view) => view.exercise.status === 'running');
  await page.must({ type: 'message.send', to: ['pc'], text: 'before' });

  small.process.sleep();
  const during = page.submit({ type: 'message.send', to: ['pc'], text: 'while it slept' });
  await new Promise((slept) => setTimeout(slept, 12_000));
  small.process.wake();

  const view = await page.until((it) => it.exercise.status === 'paused');
  expect(await during).toMatchObject({ ok: true });
  expect(timeIn(view, view.clock.wall)).toBeGreaterThan(11_000);
  await desk.until((it) => it.exercise.status === 'paused' && it.messages.order.length === 2);
  const { records } = await small.record(opened.exercise);
  expect(records.find(({ type }) => type === 'exercise.paused')).toMatchObject({
    by: { kind: 'clock' },
    freeze: false,
  });
  expect(Number(records.find(({ type }) => type === 'exercise.paused')?.stall)).toBeGreaterThan(10_000);
  await desk.must({ type: 'exercise.resume' });
  await page.until((it) => it.exercise.status === 'running');
}, 90_000);
