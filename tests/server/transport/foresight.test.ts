import type { ErrorResponse, ForesightResponse } from '@kalari/engine/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

type Answer = ForesightResponse & ErrorResponse;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('[FO13] only the control team may ask', async () => {
  const opened = await house.exercise();
  const path = `/api/exercises/${opened.exercise}/foresight?of=next`;
  const seat = await house.sit(opened, 'fc');
  const asks: readonly (readonly [string, Record<string, string>, number])[] = [
    ['the facilitator', bearer(house.token), 200],
    ['nobody', {}, 401],
    ['a participant', bearer(seat.token), 401],
    ['a participant by cookie', { cookie: `kalari-${opened.exercise}=${seat.token}` }, 401],
  ];
  for (const [who, headers, status] of asks) {
    const answer = await house.call<Answer>('GET', path, undefined, headers);
    expect([who, answer.status]).toEqual([who, status]);
    if (status !== 200) expect(JSON.stringify(answer.body)).not.toContain('inject');
  }
  expect((await house.asFacilitator<Answer>('GET', '/api/exercises/none/foresight?of=next')).status).toBe(404);
});

test('[FO13] each question has its answer, and nonsense is refused in the usual words', async () => {
  const opened = await house.exercise();
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  const ask = async (query: string) => {
    const { status, body } = await house.asFacilitator<Answer>(
      'GET',
      `/api/exercises/${opened.exercise}/foresight?${query}`,
    );
    return status === 200 ? body : `${status} ${body.error.code}`;
  };
  expect(await ask('of=next&within=900000')).toMatchObject({ of: 'next', ahead: { happenings: expect.any(Array) } });
  expect(await ask('of=nothing')).toMatchObject({ of: 'nothing', ahead: { cut: false } });
  expect(await ask('of=why')).toMatchObject({ of: 'why', waiting: expect.arrayContaining([expect.anything()]) });
  expect(await ask('of=knew')).toMatchObject({ of: 'knew', facts: expect.any(Array) });
  for (const query of [
    '',
    'of=fate',
    'of=next&within=99999999',
    'of=why&kind=phase',
    'of=otherwise',
    'of=next&decision=x',
  ])
    expect([query, await ask(query)]).toEqual([query, '400 command.malformed']);
  expect(await ask('of=choice&decision=no-such&option=x')).toBe('404 decision.unknown');
  expect(await ask('of=otherwise&decision=no-such&option=x')).toBe('404 decision.unknown');
});

test('[FO13] whoever asks again and again is told to wait', async () => {
  await house.close();
  house = await House.open({ limits: 'standard' });
  const opened = await house.exercise();
  const path = `/api/exercises/${opened.exercise}/foresight?of=next`;
  const answers = await Promise.all(Array.from({ length: 31 }, () => house.asFacilitator<Answer>('GET', path)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
  expect(answers.find(({ status }) => status !== 200)?.body.error.code).toBe('command.tooMany');
});
