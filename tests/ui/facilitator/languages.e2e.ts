import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../facilitator-ui/src/messages/en.ts';
import { fr } from '../../../facilitator-ui/src/messages/fr.ts';
import { leftInEnglish, misfits } from '../in-language.ts';
import { findings, type OnScreen, onScreen, stand } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

type Scene = readonly [name: string, path: string, act?: (page: Page) => Promise<unknown>];
const conduct = '/facilitate/ex1';
const key = (press: string) => (page: Page) => page.keyboard.press(press);
const scenes: readonly Scene[] = [
  ['library', '/'],
  ['signed out', '/?out'],
  ['conduct', conduct],
  ['told aloud', conduct, key('t')],
  ['decision aloud', conduct, key('o')],
  ['ruling', conduct, key('u')],
  ['new inject', conduct, key('i')],
  ['join panel', conduct, key('c')],
  ['keys', conduct, key('?')],
  ['moving', conduct, key('.')],
  ['time', conduct, (page) => page.locator('.c-speed button').last().click()],
  ['skip', conduct, key('x')],
  ['lost link', conduct, (page) => stand(page, { phase: 'reconnecting', pending: 2 })],
  ['stopped', conduct, (page) => stand(page, { phase: 'stopped' })],
  ['storyline', `${conduct}/storyline`],
  ['if they choose', `${conduct}/storyline`, (page) => page.locator('.c-ahead .c-pick-item').nth(2).click()],
  ['decisions', `${conduct}/decisions`],
  ['review', `${conduct}/review`],
  ['rules: who decides', '/rules/ours', (page) => page.locator('.c-rules-row').first().click()],
  ['rules: names', '/rules/ours', (page) => page.getByRole('tab').nth(3).click()],
  ['rules: documents', '/rules/ours', (page) => page.getByRole('tab').nth(4).click()],
];
const spoken = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}language=${language}`;

describe.each(scenes.map(([name, path, act]) => ({ name, path, act })))('$name', ({ path, act }) => {
  test('[UI110] [UI72] [UI70] in French: nothing in English, nothing hangs over or is cut off, axe finds nothing', async () => {
    const page = await screen.show(spoken(path, 'fr'));
    await act?.(page);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    const found = await leftInEnglish(page, en, fr);
    found.push(...(await findings(page)));
    found.push(...(await misfits(page)));
    expect(found).toEqual([]);
    await page.close();
  });

  test('[UI112] [UI72] from the right, in longer words: mirrored, times are not, nothing hangs over or is cut off', async () => {
    const page = await screen.show(spoken(path, 'qps-ar'));
    await act?.(page);
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    for (const clock of await page.locator('.k-clock').all()) expect(await clock.getAttribute('dir')).toBe('ltr');
    for (const time of await page.locator('time').all()) {
      expect(await time.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    }
    expect(await misfits(page)).toEqual([]);
    await page.close();
  });
});

test('[UI112] arrows turn with the page, but not beside a line of time', async () => {
  for (const path of [`${conduct}/review`, conduct]) {
    const page = await screen.show(spoken(path, 'qps-ar'));
    await page.locator('svg[data-mirrored]').first().waitFor({ state: 'attached' });
    const arrows = await page.evaluate(() =>
      [...document.querySelectorAll('svg[data-mirrored]')]
        .filter((icon) => icon.getClientRects().length > 0)
        .map((icon) => [
          icon.closest('[dir]')?.getAttribute('dir'),
          getComputedStyle(icon).transform.startsWith('matrix(-1') ? 'rtl' : 'ltr',
        ]),
    );
    expect(arrows.length).toBeGreaterThan(1);
    expect(arrows.filter(([place, arrow]) => place !== arrow)).toEqual([]);
    await page.close();
  }
});
