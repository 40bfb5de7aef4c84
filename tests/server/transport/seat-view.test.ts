import type { ErrorResponse, SeatViewResponse } from '@kalari/engine/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const codeOf = ({ body }: { body: unknown }) => (body as ErrorResponse).error.code;

test('[AC24] the control team looks over a shoulder and sees exactly what that seat sees, in either language', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  const page = await house.page({ token: seat.token, language: 'en' }).shown();
  const path = `/api/exercises/${opened.exercise}/seats/fc/view`;
  const { status, body } = await house.asFacilitator<SeatViewResponse>('GET', `${path}?lang=en`);
  expect(status).toBe(200);
  expect(body).toEqual(page.view);
  expect(body.injects.order).toContain('first-alert');
  expect(Object.keys(body)).not.toContain('control');
});

test('[AC24] a seat that nobody has taken shows what it would; another exercise or seat is not there', async () => {
  const opened = await house.exercise();
  const empty = await house.asFacilitator<SeatViewResponse>('GET', `/api/exercises/${opened.exercise}/seats/pc/view`);
  expect(empty.body.me).toMatchObject({ kind: 'participant', role: 'pc', name: '' });
  const wrong = [
    await house.asFacilitator('GET', `/api/exercises/${opened.exercise}/seats/nobody/view`),
    await house.asFacilitator('GET', `/api/exercises/${opened.exercise}/seats/__proto__/view`),
    await house.asFacilitator('GET', '/api/exercises/e-none/seats/fc/view'),
  ];
  expect(wrong.map((answer) => [answer.status, codeOf(answer)])).toEqual([
    [404, 'seat.unknown'],
    [404, 'seat.unknown'],
    [404, 'exercise.unknown'],
  ]);
});

test('[AC24] no seat sees another’s desk, nor its own, by that way', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  for (const role of ['fc', 'srsg']) {
    const path = `/api/exercises/${opened.exercise}/seats/${role}/view`;
    for (const headers of [{}, { authorization: `Bearer ${seat.token}` }, { cookie: `kalari=${seat.token}` }]) {
      const answer = await house.call('GET', path, undefined, headers);
      expect([answer.status, codeOf(answer)]).toEqual([401, 'session.missing']);
    }
  }
});
