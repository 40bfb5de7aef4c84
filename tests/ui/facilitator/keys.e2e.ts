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

const selected = (id: string) => page.locator(`[data-inject="${id}"][aria-current]`).waitFor();

describe('keys', () => {
  test('[UI51] mean nothing while somebody types', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('rhdx1 ?');
    expect(await sentBy(page)).toEqual([]);
    expect(await page.getByRole('searchbox').inputValue()).toBe('rhdx1 ?');
  });

  test('[UI51] mean nothing behind an open panel', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('1');
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    expect(await lastSent(page)).toEqual({ type: 'inject.hold', inject: 'escort' });
  });

  test('[UI51] can be turned off on this device; then the hints go too, and every button still works', async () => {
    await page.close();
    page = await screen.show(conduct, { keysOff: true });
    await page.keyboard.press('r');
    await page.keyboard.press('1');
    expect(await page.locator('.c-acts kbd').count()).toBe(0);
    await page.getByRole('button', { name: 'Hold' }).click();
    expect(await sentBy(page)).toEqual([{ type: 'inject.hold', inject: 'escort' }]);
  });

  test('[UI50] J and K go through the list, Space pauses, N steps, F freezes, G leads elsewhere', async () => {
    await page.keyboard.press('j');
    await selected('second-device');
    await page.keyboard.press('k');
    await selected('escort');
    for (const key of ['Space', 'n', 'f']) await page.keyboard.press(key);
    await page.waitForFunction(() => window.control.link.sent.length === 3);
    expect(await sentBy(page)).toEqual([
      { type: 'exercise.pause' },
      { type: 'clock.advance', to: 1_800_000 },
      { type: 'exercise.pause', freeze: true },
    ]);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Storyline' }).waitFor();
    expect(page.url()).toMatch(/\/facilitate\/ex1\/storyline$/);
  });

  test('[UI77] the focus goes through the page in its order, and the list is one stop', async () => {
    const stops: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const areas = [
          'c-skip',
          'c-rail',
          'c-controls',
          'c-list-head',
          'c-list-body',
          'c-pane',
          'c-feed-tabs',
          'c-notes',
        ];
        return areas.find((area) => document.activeElement?.closest(`.${area}`) !== null) ?? '';
      });
      if (stop !== '' && stops.at(-1) !== stop) stops.push(stop);
      if (stop === 'c-notes') break;
    }
    expect(stops).toEqual([
      'c-skip',
      'c-rail',
      'c-controls',
      'c-list-head',
      'c-list-body',
      'c-pane',
      'c-feed-tabs',
      'c-notes',
    ]);
    await page.locator('[data-inject=escort]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-inject'))).toBe('second-device');
  });
});
