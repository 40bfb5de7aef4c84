import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerWithMap, caranaMap } from '../../support/carana-map.ts';
import { findings, type Look, type OnScreen, onScreen, sentBy } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

/** The map page, reached by its tab, with three messages that say where. */
async function mapPage(look: Look = {}): Promise<Page> {
  const page = await screen.show('map', { ...look, at: '/documents' });
  await answerWithMap(page);
  await page.locator('nav a[href="#/map"]:visible').click();
  await page.locator('.k-map-drawing').waitFor();
  return page;
}

const rowOf = (page: Page, place: string) => page.getByRole('row', { name: new RegExp(`^\\S* ?\\S* ?.*${place}`) });
const textIn = async (page: Page, place: string) =>
  (await rowOf(page, place).getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));

describe('the map of a participant', () => {
  test('[UI123] a message that says where is a mark on the map, and choosing it opens it', async () => {
    const page = await mapPage();
    expect(await page.locator('.k-map-pin-head').count()).toBe(2);
    await page.getByRole('button', { name: 'Xalksa: Smoke over the Kika road' }).click();
    await page.getByRole('heading', { name: 'Smoke over the Kika road' }).waitFor();
    expect(await sentBy(page)).toEqual([{ type: 'inject.read', inject: 'post' }]);
    await page.close();
  });

  test('[UI123] several messages about one place open as a list, by keys alone', async () => {
    const page = await mapPage();
    const pin = page.getByRole('button', { name: 'Kika: 2 messages' });
    await pin.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Second device');
    await page.keyboard.press('Escape');
    expect(await pin.getAttribute('aria-expanded')).toBe('false');
    await pin.click();
    await page.getByRole('button', { name: /Convoy CHARLIE-2/ }).click();
    await page.getByRole('heading', { name: 'Convoy CHARLIE-2 hit north of Kika' }).waitFor();
    await page.close();
  });

  test('[UI122] the list beside it says how far it is from the place chosen, in figures of the setting', async () => {
    const page = await mapPage();
    await page.getByLabel('From').selectOption('kika');
    expect(await textIn(page, 'Muka')).toEqual(['73 km', '20 min', '2 h 48 98 km']);
    expect(await textIn(page, 'Corma')).toEqual(['139 km', '38 min', '5 h 22 188 km']);
    // The head, and every place but the one chosen.
    expect(await page.getByRole('row').count()).toBe(caranaMap().places.length);
    await page.getByRole('button', { name: 'Show the way to Muka' }).click();
    expect(await page.locator('.k-map-tag').textContent()).toBe('20 min');
    await page.getByRole('button', { name: 'Show the way to Muka' }).click();
    expect(await page.locator('.k-map-tag').count()).toBe(0);
    await page.close();
  });

  test('[UI121] it is moved by buttons, keys, wheel and drag', async () => {
    const page = await mapPage();
    const drawn = page.locator('.k-map-drawing > g');
    const bar = page.locator('.k-map-scale');
    const moves: (() => Promise<void>)[] = [
      () => page.getByRole('button', { name: 'Closer' }).click(),
      () => page.keyboard.press('-'),
      () => page.keyboard.press('+'),
      () => page.keyboard.press('ArrowLeft'),
      () => page.keyboard.press('0'),
      async () => {
        await page.mouse.move(400, 400);
        await page.mouse.wheel(0, -400);
      },
      async () => {
        await page.mouse.move(300, 600);
        await page.mouse.down();
        await page.mouse.move(420, 600, { steps: 3 });
        await page.mouse.up();
      },
    ];
    for (const [index, move] of moves.entries()) {
      const before = await drawn.getAttribute('transform');
      await move();
      await expect.poll(() => drawn.getAttribute('transform'), { message: `move ${index + 1}` }).not.toBe(before);
    }
    expect(await bar.innerText()).toMatch(/\d+ km/);
    await page.close();
  });

  test('[UI124] the map is not mirrored on a page from the right: the coast stays in the east', async () => {
    const page = await mapPage({ language: 'qps-ar' });
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const at = async (name: string) =>
      (await page.locator('.k-map-place', { hasText: name }).locator('.k-map-town').first().boundingBox())?.x ?? 0;
    expect(await at('Corma')).toBeGreaterThan(await at('Amsan'));
    await page.close();
  });

  test('[UI124] when the map does not come, the page says so and asks again', async () => {
    const page = await screen.show('map', { at: '/documents' });
    await page.context().route('**/api/exercises/*/map*', (route) => route.abort());
    await page.getByRole('link', { name: /^Map/ }).click();
    await page.getByText('The map did not come').waitFor();
    await page.context().unroute('**/api/exercises/*/map*');
    await answerWithMap(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.k-map-drawing').waitFor();
    await page.close();
  });

  test('[UI124] beside the desk a small map shows the same marks, and nothing where no message says where', async () => {
    const page = await screen.show('map', { at: '/documents' });
    await answerWithMap(page);
    await page.getByRole('link', { name: /^Desk/ }).click();
    await page.getByRole('button', { name: 'Xalksa: Smoke over the Kika road' }).waitFor();
    expect(await page.locator('.k-map-legend').count()).toBe(0);
    await page.close();
    const without = await screen.show('desk');
    await without.getByRole('heading', { name: 'Your brief' }).waitFor();
    expect(await without.locator('.k-map').count()).toBe(0);
    await without.close();
  });
});

describe('for everybody', () => {
  const looks: readonly (readonly [string, Look])[] = [
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['French on a phone', { width: 390, height: 844, language: 'fr' }],
    ['from the right, largest text', { language: 'qps-ar', size: '130' }],
  ];
  test.each(looks)('[UI124] axe finds nothing on the map: %s', async (_name, look) => {
    const page = await mapPage(look);
    await page.locator('.k-map-legend summary').click();
    // The made-up language is no language to axe, and to nobody else.
    const told = (await findings(page)).filter(
      (each) => !/^(html-lang-valid|valid-lang)|^Value of lang/.test(each.trim()),
    );
    expect(told).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('[UI124] everything to touch on the map is large enough for a finger', async () => {
    const page = await mapPage({ width: 390, height: 844 });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#content button, #content a, #content summary, #content select')]
        .map((element) => [element.textContent?.slice(0, 20), element.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width > 0 && Math.min(width, height) < 43.5)
        .map(([text, { width, height }]) => `${text} ${Math.round(width)}×${Math.round(height)}`),
    );
    expect(small).toEqual([]);
    await page.close();
  });
});
