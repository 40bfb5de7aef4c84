import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast } from './people/cast.ts';
import { inOrder } from './people/in-order.ts';
import { faults } from './people/sight.ts';

/*
 * The facilitator looks back at an earlier moment of an exercise while it goes on, by keys; and lets a new exercise go on from
 * there, which its people join by a code of its own.
 */

const cast = new Cast();
let origin = '';

beforeAll(() => cast.assemble({ KALARI_LIMITS: 'wide' }));
afterAll(() => cast.goHome());
inOrder((step) => cast.lookAround(step));

const page = () => cast.facilitator.page;
const bar = () => cast.facilitator.page.getByRole('region', { name: 'An earlier moment' });
const moment = () => cast.facilitator.page.getByRole('slider', { name: 'Moment looked at' });
const status = () => bar().getByRole('status').locator('time').innerText();

describe.sequential('looking back', () => {
  test('[UI230] by key the console stands at an earlier moment, and nothing there can be done', async () => {
    const { facilitator, server } = cast;
    const { page } = facilitator;
    await page.goto(server.facilitatorLink);
    await facilitator.button('Open an exercise Ten, One, Two').click();
    await facilitator.dialog('Join this exercise').waitFor();
    origin = new URL(page.url()).pathname;
    await facilitator.press('Escape');
    await facilitator.button('Start').click();
    await facilitator.button('Pause').waitFor();
    await facilitator.jumps('08:10');
    await facilitator.press('b');
    await bar().waitFor();
    await moment().focus();
    const before = await status();
    await expect.poll(() => facilitator.press('[').then(status)).not.toBe(before);
    await moment().fill('600000');
    await expect.poll(status).toBe('07:50');
    await facilitator.sees('Looking back');
    expect(await faults(page, 'looking back')).toEqual([]);
    await facilitator.picture('past');
    expect(await page.getByRole('button', { name: /^Release/ }).count()).toBe(0);
    expect(await page.getByRole('timer').count()).toBe(0);
  });

  test('[UI231] over a shoulder it is the desk as it was; what has happened since is nowhere', async () => {
    const { facilitator } = cast;
    await facilitator.press('v');
    await facilitator.sees('Morning picture, 07:40');
    await facilitator.doesNotSee('A photograph, a spouse, a line');
    expect(await faults(page(), 'a desk of then')).toEqual([]);
    await facilitator.press('Escape');
    for (const [key, name] of [
      ['s', 'Storyline'],
      ['d', 'Decisions'],
      ['m', 'Map'],
      ['c', 'Selected inject'],
    ] as const) {
      await facilitator.press('g', key);
      await page().getByRole('main', { name }).waitFor();
      await bar().waitFor();
      expect(await faults(page(), name)).toEqual([]);
    }
    await facilitator.doesNotSee('Foresight');
  });

  test('[UI232] a new exercise goes on from there, with a code of its own and nobody in it', async () => {
    const { facilitator } = cast;
    await facilitator.button('Go on from here…').click();
    await facilitator.dialog('Go on from 07:50').getByRole('button', { name: 'Open it' }).press('Enter');
    await facilitator.dialog('Join this exercise').waitFor();
    expect(new URL(page().url()).pathname).not.toBe(origin);
    await facilitator.press('Escape');
    await facilitator.sees('This exercise goes on from 07:50');
    expect(await facilitator.hour()).toBe('07:50');
    await facilitator.button('Resume').click();
    await facilitator.button('Pause').waitFor();
    await page().goto(new URL(origin, page().url()).href);
    await facilitator.isLive();
    expect((await facilitator.hour()) >= '08:10').toBe(true);
    await page().goto(new URL('/', page().url()).href);
    await facilitator.sees('from 10 min on of an earlier one');
  });

  test('[UI233] nobody’s console complained', () => {
    expect(cast.everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
