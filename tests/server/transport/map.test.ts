import type { ErrorResponse, JoinResponse, MapResponse } from '@kalari/engine/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { small } from '../small.ts';
import { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('[AC25] whoever was let into an exercise may ask for its map, and nobody else', async () => {
  const [opened, other] = [await house.exercise(), await house.exercise()];
  const path = `/api/exercises/${opened.exercise}/map`;
  const seat = await house.sit(opened, 'fc');
  const elsewhere = await house.sit(other, 'fc');
  const atTheDoor = (
    await house.call<JoinResponse>('POST', '/api/join', { code: opened.joinCode, name: 'Ana', role: 'pc' })
  ).body;
  const removed = await house.sit(opened, 'dms');
  const gone = (await house.page({ token: removed.token }).shown()).view?.me.person ?? '';
  await (await house.desk(opened).shown()).must({ type: 'seat.remove', person: gone });
  const asks: readonly (readonly [string, Record<string, string>, number, string?])[] = [
    ['the facilitator', bearer(house.token), 200],
    ['the facilitator by cookie', { cookie: `kalari=${house.token}` }, 200],
    ['a participant', bearer(seat.token), 200],
    ['a participant by cookie', { cookie: `kalari-${opened.exercise}=${seat.token}` }, 200],
    ['nobody', {}, 401, 'session.missing'],
    ['a wrong token', bearer('x'), 401, 'session.missing'],
    ['somebody at the door', bearer(atTheDoor.token), 403, 'seat.waiting'],
    ['somebody removed', bearer(removed.token), 401, 'session.missing'],
    ['a participant of another exercise', bearer(elsewhere.token), 401, 'session.missing'],
    ['their cookie', { cookie: `kalari-${other.exercise}=${elsewhere.token}` }, 401, 'session.missing'],
    [
      'their cookie under this name',
      { cookie: `kalari-${opened.exercise}=${elsewhere.token}` },
      401,
      'session.missing',
    ],
  ];
  for (const [who, headers, status, code] of asks) {
    const answer = await house.call<MapResponse & ErrorResponse>('GET', path, undefined, headers);
    expect([who, answer.status, answer.body.error?.code]).toEqual([who, status, code]);
  }
  const none = await house.asFacilitator<ErrorResponse>('GET', '/api/exercises/none/map');
  expect([none.status, none.body.error.code]).toEqual([404, 'exercise.unknown']);
});

test('[AC25] the map is that of the setting, in the language asked for, and the same for everybody', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const path = `/api/exercises/${opened.exercise}/map?lang=en`;
  const mine = await house.call<MapResponse>('GET', path, undefined, bearer(seat.token));
  const theirs = await house.asFacilitator<MapResponse>('GET', path);
  expect(mine.body).toEqual(theirs.body);
  const { setting } = small();
  expect(mine.body.places.map(({ id }) => id)).toEqual(Object.keys(setting.places));
  expect(mine.body.grid).toEqual({ width: setting.grid.width * 10, height: setting.grid.height * 10 });
  expect(mine.body.places[0]?.name.lang).toBe('en');
});

test('[AC25] nothing of a scenario is on the map', async () => {
  const opened = await house.exercise();
  const { body } = await house.asFacilitator<MapResponse>('GET', `/api/exercises/${opened.exercise}/map`);
  const { injects, facts, seats, title } = small();
  const text = JSON.stringify(body);
  const secrets = [
    title.en,
    ...Object.values(injects).map((inject) => inject.title?.en),
    ...Object.values(facts).map((fact) => fact.text.en),
    ...Object.values(seats).map((seat) => seat.brief.en),
  ];
  for (const secret of secrets.filter((each) => each !== undefined)) expect(text).not.toContain(secret);
});
