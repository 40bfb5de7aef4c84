import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerWithMap } from '../../support/carana-map.ts';
import { findings, type Look, type OnScreen, onScreen } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

/** The map of the console, reached by its keys, with places given to some injects. */
async function mapPage(look: Look = {}): Promise<Page> {
  const page = await screen.show('/facilitate/ex1', look);
  await answerWithMap(page);
  await page.evaluate(() =>
    window.control.link.show((view) => {
      const { control } = view;
      if (control === undefined) return view;
      const where = ['kika', 'kika', 'xalksa', 'corma', 'muka'];
      const byId = Object.fromEntries(
        Object.entries(control.injects.byId).map(([id, inject], index) => [
          id,
          { ...inject, place: where[index % where.length] ?? 'kika' },
        ]),
      );
      return { ...view, control: { ...control, injects: { ...control.injects, byId } } };
    }),
  );
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.locator('.k-map-drawing').waitFor();
  return page;
}

const listed = (page: Page) => page.locator('.c-map-marks li').count();

describe('the map of the control team', () => {
  test('[UI125] G M leads there, a mark leads to its inject in Conduct', async () => {
    const page = await mapPage();
    expect(page.url()).toMatch(/\/facilitate\/ex1\/map$/);
    const first = page.locator('.c-map-marks li button').first();
    const title = (await first.locator('span > span').innerText()).trim();
    await first.click();
    await page.waitForURL(/\/facilitate\/ex1$/);
    await page.locator('[data-inject][aria-current]', { hasText: title }).waitFor();
    await page.close();
  });

  test('[UI125] narrows to what one role holds, and widens to what is still to come', async () => {
    const page = await mapPage();
    const out = await listed(page);
    await page.getByLabel('Also what is still to come').check();
    expect(await listed(page)).toBeGreaterThan(out);
    await page.getByRole('button', { name: 'As Force Commander sees it' }).click();
    const held = await listed(page);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(out);
    expect(await page.getByLabel('Also what is still to come').count()).toBe(0);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await listed(page)).toBeGreaterThan(out);
    await page.close();
  });

  test('[UI122] the console’s list says the same figures', async () => {
    const page = await mapPage();
    await page.getByLabel('From').selectOption('galasi');
    const cells = await page.locator('tr[data-place="folsa"] td').allInnerTexts();
    expect(cells.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(['401 km', '1 h 49', '15 h 29 542 km']);
    await page.close();
  });

  const looks: readonly (readonly [string, Look])[] = [
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['a phone', { width: 390, height: 844 }],
  ];
  test.each(looks)(
    '[UI124] axe finds nothing on the console’s map, and the page does not scroll: %s',
    async (_name, look) => {
      const page = await mapPage(look);
      await page.locator('.k-map-legend summary').click();
      expect(await findings(page)).toEqual([]);
      const over = await page.evaluate(() => [
        document.documentElement.scrollWidth - window.innerWidth,
        document.documentElement.scrollHeight - window.innerHeight,
      ]);
      expect(over).toEqual([0, 0]);
      await page.close();
    },
  );
});
