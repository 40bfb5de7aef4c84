import { createHash } from 'node:crypto';
import type { ErrorResponse } from '@kalari/engine/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manualClock } from '../../../server/src/clock.ts';
import { passphrase } from '../small.ts';
import { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const codeOf = ({ body }: { body: unknown }) => (body as ErrorResponse).error.code;

test('[AC8] the facilitator’s link opens the console once, the passphrase any time, and guesses get slower', async () => {
  const key = house.server.facilitatorLink.split('#key=')[1] ?? '';
  const sign = (body: object) => house.call<{ token: string }>('POST', '/api/sessions', body);
  expect(codeOf(await sign({ key: 'wrong' }))).toBe('session.wrong');
  expect((await sign({ key })).status).toBe(200);
  const again = await sign({ key });
  expect([again.status, codeOf(again)]).toEqual([401, 'session.wrong']);
  expect((await sign({ passphrase })).status).toBe(200);
  expect((await sign({ passphrase: 'guess' })).status).toBe(401);
  expect(codeOf(await sign({ passphrase, key }))).toBe('command.malformed');

  const clock = manualClock(Date.UTC(2026, 0, 5));
  const strict = await House.open({ limits: 'standard', clock });
  const guess = () => strict.call('POST', '/api/sessions', { passphrase: 'guess' });
  await guess();
  const waits: number[] = [];
  for (let tries = 0; tries < 4; tries++) {
    const asked = clock.now();
    let answered = false;
    const answer = guess().then(() => {
      answered = true;
    });
    while (!answered) {
      await strict.call('GET', '/health');
      if (!answered) clock.moveBy(50);
    }
    await answer;
    waits.push(clock.now() - asked);
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeGreaterThan(3_000);
  await strict.close();
});

describe('[AC13] sessions', () => {
  test('the store holds no token that could be used', async () => {
    const opened = await house.exercise();
    const { token } = await house.sit(opened, 'fc');
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect(house.store.session(token)).toBeUndefined();
    expect(house.store.session(createHash('sha256').update(token).digest('hex'))).toMatchObject({
      exercise: opened.exercise,
    });
  });
  test('a cookie is out of reach of scripts and of other sites', async () => {
    const { headers } = await house.call('POST', '/api/sessions', { passphrase });
    expect(headers.get('set-cookie')).toMatch(/^kalari=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  });
  test('they run out', async () => {
    const clock = manualClock(Date.UTC(2026, 0, 5));
    const other = await House.open({ clock });
    expect((await other.asFacilitator('GET', '/api/exercises')).status).toBe(200);
    clock.moveBy(12 * 3_600_000);
    expect((await other.asFacilitator('GET', '/api/exercises')).status).toBe(401);
    await other.close();
  });
});
