import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lastSent, type OnScreen, onScreen, sentBy } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
const conduct = '/facilitate/ex1';

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
beforeEach(async () => {
  page = await screen.show(conduct);
});
afterEach(() => page.close());

const chosen = () => page.locator('[data-inject][aria-current]').getAttribute('data-inject');
const selected = (id: string) => page.locator(`[data-inject="${id}"][aria-current]`).waitFor();

describe('releasing', () => {
  test('[UI56] R releases, the selection goes on to the next due inject, and a second R at once does nothing', async () => {
    expect(await chosen()).toBe('escort');
    await page.keyboard.press('r');
    await selected('second-device');
    await page.keyboard.press('r');
    await page.getByText('Released 2.05 to 1 seat').waitFor();
    expect(await sentBy(page)).toEqual([{ type: 'inject.release', inject: 'escort' }]);
  });

  test('[UI56] an inject chosen by hand is released at once, however soon after the one before', async () => {
    await page.keyboard.press('r');
    await selected('second-device');
    await page.locator('[data-inject=second-device]').click();
    await page.keyboard.press('r');
    await page.getByText('Released 2.06 to').waitFor();
    expect(await sentBy(page)).toEqual([
      { type: 'inject.release', inject: 'escort' },
      { type: 'inject.release', inject: 'second-device' },
    ]);
  });

  test('[UI56] whoever chooses another while the server answers keeps it', async () => {
    await page.evaluate(() => window.control.link.stalls());
    await page.keyboard.press('r');
    await page.locator('[data-inject=ambassador]').click();
    await page.evaluate(() => window.control.link.answers());
    await page.getByText('Released 2.05 to 1 seat').waitFor();
    expect(await chosen()).toBe('ambassador');
  });

  test('[UI56] Z takes the last act back, once: a release, a hold, a delay, a skip', async () => {
    const back = { type: 'inject.undo', inject: 'escort' };
    for (const [key, said, undone] of [
      ['r', 'Released 2.05 to 1 seat', 'Taken back: 2.05 is held for you'],
      ['h', 'Held 2.05', 'Undone: 2.05 stands as before'],
      ['d', 'Delayed 2.05 by 5 min', 'Undone: 2.05 stands as before'],
    ] as const) {
      await page.locator('[data-inject=escort]').click();
      const before = (await sentBy(page)).length;
      await page.keyboard.press(key);
      await page.getByText(said).waitFor();
      await page.keyboard.press('z');
      expect(await lastSent(page, before + 2)).toEqual(back);
      await page.getByText(undone).waitFor();
      await page.keyboard.press('z');
      expect(await sentBy(page)).toHaveLength(before + 2);
    }
    await page.locator('[data-inject=escort]').click();
    await page.keyboard.press('x');
    await page.getByLabel('Reason').fill('Said already');
    await page.keyboard.press('Enter');
    await page.getByText('Skipped 2.05').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await lastSent(page, 8)).toEqual(back);
  });

  test('[UI56] what can no longer be taken back is said in words', async () => {
    await page.evaluate(() => window.control.link.refuses.set('inject.undo', 'inject.opened'));
    await page.keyboard.press('r');
    await page.getByText('Released 2.05 to 1 seat').waitFor();
    await page.keyboard.press('z');
    await page.locator('.k-toast', { hasText: /opened/ }).waitFor();
  });

  test('[UI56] a refused release moves nothing and says why in plain words', async () => {
    await page.evaluate(() => window.control.link.refuses.set('inject.release', 'inject.gone'));
    await page.keyboard.press('r');
    await page.getByText('This has already gone out. Withdraw it, or send a correction.').waitFor();
    expect(await chosen()).toBe('escort');
  });

  test('[UI53] hold, delay by five minutes, skip with a reason', async () => {
    await page.keyboard.press('h');
    expect(await lastSent(page, 1)).toEqual({ type: 'inject.hold', inject: 'escort' });
    await page.keyboard.press('d');
    expect(await lastSent(page, 2)).toEqual({ type: 'inject.delay', inject: 'escort', by: 300_000 });
    await page.keyboard.press('x');
    await page.getByLabel('Reason').fill('She raised it herself');
    await page.keyboard.press('Enter');
    expect(await lastSent(page, 3)).toEqual({ type: 'inject.skip', inject: 'escort', reason: 'She raised it herself' });
  });

  test('[UI61] a skip without a reason is not possible', async () => {
    await page.keyboard.press('x');
    await page.getByLabel('Reason').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Skip' }).isDisabled()).toBe(true);
    expect(await sentBy(page)).toEqual([]);
  });
});

describe('notes', () => {
  test('[UI60] one key notes a strength, with Shift something to improve', async () => {
    await page.keyboard.press('2');
    expect(await lastSent(page, 1)).toEqual({ type: 'observation.note', objective: 'share', rating: 'strength' });
    await page.keyboard.press('Shift+Digit3');
    expect(await lastSent(page, 2)).toEqual({ type: 'observation.note', objective: 'protect', rating: 'improve' });
  });

  test('[UI79] a note just made is removed by Z', async () => {
    await page.keyboard.press('1');
    await page.getByText('Noted: Delegation, strength').waitFor();
    await page.evaluate(() =>
      window.control.link.show((view) => {
        if (view.control === undefined) return view;
        const note = { id: 'o-new', t: 1_640_000, objective: 'delegate', rating: 'strength' as const };
        return { ...view, control: { ...view.control, observations: [...view.control.observations, note] } };
      }),
    );
    await page.keyboard.press('z');
    expect(await lastSent(page, 2)).toEqual({ type: 'observation.remove', observation: 'o-new' });
  });

  test('[UI60] words come first, and the note is about the feed item with the focus', async () => {
    await page.locator('.c-feed-item[data-event="message.sent"]').focus();
    await page.keyboard.press('m');
    await page.keyboard.type('Asks before moving.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    expect(await lastSent(page)).toEqual({
      type: 'observation.note',
      objective: 'delegate',
      rating: 'strength',
      text: 'Asks before moving.',
      about: 'm1',
    });
  });

  test('[UI60] ticking an expected action notes it', async () => {
    await page.locator('[data-inject=second-device]').click();
    await page.getByRole('checkbox', { name: /tells the SRSG and the DMS/ }).click();
    expect(await lastSent(page)).toEqual({
      type: 'observation.note',
      objective: 'share',
      rating: 'strength',
      text: 'tells the SRSG and the DMS about the device',
      about: 'second-device',
    });
  });
});

describe('what cannot be taken back', () => {
  const end = async () => {
    await page.getByRole('button', { name: 'More about time' }).click();
    await page.getByRole('button', { name: 'End the exercise' }).click();
    await page.getByLabel('Reason').fill('Objectives reached');
  };

  test('[UI61] is held for a second with the pointer: a click alone does nothing', async () => {
    await end();
    const button = page.getByRole('dialog').getByRole('button', { name: 'End the exercise' });
    await button.click();
    expect(await sentBy(page)).toEqual([]);
    await button.hover();
    await page.mouse.down();
    expect(await lastSent(page)).toEqual({ type: 'exercise.end', reason: 'Objectives reached' });
    await page.mouse.up();
  });

  test('[UI61] from the keyboard a second button asks', async () => {
    await end();
    await page.getByRole('dialog').getByRole('button', { name: 'End the exercise' }).focus();
    await page.keyboard.press('Enter');
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'exercise.end', reason: 'Objectives reached' });
  });

  test('[UI61] a forced branch and a removal ask for a reason first', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Force this branch' }).first().click();
    const force = page.getByRole('dialog').getByRole('button', { name: 'Hold to force' });
    expect(await force.isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Room time');
    await force.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'phase.force', phase: 'second-hour', reason: 'Room time' });
  });
});
