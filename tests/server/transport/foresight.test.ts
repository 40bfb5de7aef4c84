import type { ErrorResponse, ForesightResponse } from '@kalari/engine/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../small.ts';
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

const started = async () => {
  const opened = await house.exercise();
  const seats = [await house.sit(opened, 'fc'), await house.sit(opened, 'dms')];
  const [desk, fc, dms] = [
    await house.desk(opened).shown(),
    ...(await Promise.all(seats.map(({ token }) => house.page({ token }).shown()))),
  ];
  if (fc === undefined || dms === undefined) throw new Error('Somebody has no seat.');
  await desk.must({ type: 'exercise.start' });
  await until(() => dms.view?.decisions.byId['launch']?.state === 'open');
  await dms.must({ type: 'decision.take', decision: 'launch', option: 'take' });
  await until(() => desk.view?.decisions.byId['launch']?.state === 'taken');
  const ask = async (query: string) =>
    (await house.asFacilitator<Answer>('GET', `/api/exercises/${opened.exercise}/foresight?${query}`)).body;
  return { opened, desk, fc, dms, ask };
};

test('[FO16] what would have been otherwise and who knew what leave nothing on record and reach nobody else', async () => {
  const { opened, fc, dms, ask } = await started();
  const lines = () => [...house.store.lines(opened.exercise)].length;
  const heard = () => [fc, dms].map((page) => [page.views.length, page.deltas.length, page.raw.length]);
  const before = [lines(), ...heard()];
  expect(await ask('of=otherwise&decision=launch&option=keep')).toMatchObject({
    of: 'otherwise',
    otherwise: { assumes: 'all recorded choices held fixed' },
  });
  expect(await ask('of=otherwise&fact=ambush&to=pc&t=0')).toMatchObject({ of: 'otherwise' });
  expect(await ask('of=knew&decision=launch')).toMatchObject({ of: 'knew', facts: expect.any(Array) });
  expect([lines(), ...heard()]).toEqual(before);
  for (const query of ['of=otherwise&decision=launch&option=keep', 'of=knew&decision=launch']) {
    const path = `/api/exercises/${opened.exercise}/foresight?${query}`;
    const seat = await house.sit(opened, 'fc');
    const answers = [
      await house.call<Answer>('GET', path),
      await house.call<Answer>('GET', path, undefined, bearer(seat.token)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/ambush|launch|keep/);
  }
});

test('[KN8] who knew what is asked of a decision, of a moment or of a record, of one of them', async () => {
  const { ask } = await started();
  expect(await ask('of=knew&decision=launch')).toMatchObject({ of: 'knew', t: expect.any(Number) });
  expect(await ask('of=knew&t=1')).toMatchObject({ of: 'knew', t: 1 });
  expect(await ask('of=knew&seq=1')).toMatchObject({ of: 'knew', seq: 1 });
  expect((await ask('of=knew&seq=1&t=1')).error.code).toBe('command.malformed');
  expect((await ask('of=knew&decision=cordon')).error.code).toBe('command.unavailable');
  expect((await ask('of=knew&decision=none')).error.code).toBe('decision.unknown');
});

test('[FO14] whoever leaves before the answer stops the thinking, and the next question is answered', async () => {
  const { opened, desk, ask } = await started();
  const leaving = new AbortController();
  const path = `${house.address}/api/exercises/${opened.exercise}/foresight?of=otherwise&decision=launch&option=keep`;
  const left = fetch(path, { headers: bearer(house.token), signal: leaving.signal });
  leaving.abort();
  await expect(left).rejects.toThrow();
  await desk.must({ type: 'exercise.pause' });
  expect(await ask('of=otherwise&decision=launch&option=keep')).toMatchObject({ of: 'otherwise' });
});
