import type { ErrorResponse, MomentResponse } from '@kalari/engine/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const codeOf = ({ body }: { body: unknown }) => (body as ErrorResponse).error.code;

async function played() {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  await desk.must({ type: 'exercise.pause' });
  const seen = structuredClone(desk.view);
  const seq = Math.max(...(seen?.control?.feed.map((line) => line.seq) ?? []));
  const page = house.page({ token: seat.token, language: 'en' });
  await page.shown();
  const own = structuredClone(page.view);
  await desk.must({ type: 'clock.advance', to: 600_000 });
  await desk.must({ type: 'observation.note', objective: 'launch', rating: 'strength' });
  return { opened, seat, seen, own, seq };
}

test('[AC30] the control team looks back: the console, and a desk, exactly as they were, with the clock at rest', async () => {
  const { opened, seen, own, seq } = await played();
  const path = `/api/exercises/${opened.exercise}/moment`;
  const then = await house.asFacilitator<MomentResponse>('GET', `${path}?seq=${seq}&lang=en`);
  expect(then.status).toBe(200);
  expect(then.body.view).toEqual({ ...seen, clock: { ...seen?.clock, running: false } });
  const desk = await house.asFacilitator<MomentResponse>('GET', `${path}?seq=${seq}&lang=en&role=fc`);
  expect(desk.body.view).toEqual({ ...own, clock: { ...own?.clock, running: false } });
  expect(Object.keys(desk.body.view)).not.toContain('control');
});

test('[AC30] by exercise time it is the last moment of that time', async () => {
  const { opened, seen } = await played();
  const path = `/api/exercises/${opened.exercise}/moment`;
  const before = await house.asFacilitator<MomentResponse>('GET', `${path}?t=599999&lang=en`);
  expect(before.body.view.control?.observations).toEqual([]);
  expect(before.body).toMatchObject({ t: 599_999, view: { clock: { t: 599_999, running: false } } });
  expect(before.body.view.injects.order).toEqual(seen?.injects.order);
  const now = await house.asFacilitator<MomentResponse>('GET', `${path}?t=600000&lang=en`);
  expect(now.body.view.control?.observations).toHaveLength(1);
});

test('[AC30] it is nobody else’s, and a question without one moment is none', async () => {
  const { opened, seat } = await played();
  const path = `/api/exercises/${opened.exercise}/moment`;
  const theirs = await house.call('GET', `${path}?t=0`, undefined, { authorization: `Bearer ${seat.token}` });
  expect([theirs.status, codeOf(theirs)]).toEqual([401, 'session.missing']);
  const codes = [];
  for (const asked of ['', '?t=0&seq=1', '?t=0&role=nobody']) {
    codes.push(codeOf(await house.asFacilitator('GET', `${path}${asked}`)));
  }
  expect(codes).toEqual(['command.malformed', 'command.malformed', 'seat.unknown']);
  expect(codeOf(await house.asFacilitator('GET', '/api/exercises/e-none/moment?t=0'))).toBe('exercise.unknown');
});
