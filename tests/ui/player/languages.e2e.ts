import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../player-ui/src/messages/en.ts';
import { fr } from '../../../player-ui/src/messages/fr.ts';
import { leftInEnglish, misfits } from '../in-language.ts';
import { findings, type Look, type OnScreen, onScreen } from './on-screen.ts';
import { scenes } from './scenes.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

const at = (place: string, scene = 'desk') => ({ scene, at: place });
const places: Readonly<Record<string, Look & { scene: string }>> = {
  message: at('/item/second-device'),
  'shared message': at('/item/crowd'),
  'phone note': at('/item/air-ops'),
  decisions: at('/decisions'),
  board: at('/decisions/landing'),
  advice: at('/decisions/landing', 'advise'),
  taken: at('/decisions/aircraft'),
  ruling: at('/decisions/landing', 'ruling'),
  messages: at('/messages'),
  conversation: at('/messages/dms'),
  control: at('/messages/control'),
  'new message': at('/messages/new'),
  documents: at('/documents'),
  'what to write': at('/papers/new', 'papers'),
  'a draft': at('/papers/draft', 'papers'),
  'a paper to approve': at('/papers/asked', 'papers'),
  'a paper returned': at('/papers/returned', 'papers'),
  'a paper approved': at('/papers/approved', 'papers'),
  'a paper received': at('/papers/received', 'papers'),
  join: { scene: 'desk', join: '' },
  ...Object.fromEntries(Object.keys(scenes).map((scene) => [scene, { scene }])),
};

describe.each(Object.entries(places))('%s', (_, { scene, ...place }) => {
  test('[UI110] [UI31] [UI30] in French: nothing in English, nothing hangs over or is cut off, axe finds nothing', async () => {
    const page = await screen.show(scene, { ...place, language: 'fr' });
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    const found = await leftInEnglish(page, en, fr);
    found.push(...(await findings(page)));
    found.push(...(await misfits(page)));
    expect(found).toEqual([]);
    await page.close();
  });

  test('[UI112] [UI31] from the right, in longer words: mirrored, the clock is not, nothing hangs over or is cut off', async () => {
    const page = await screen.show(scene, { ...place, language: 'qps-ar' });
    expect(await page.getAttribute('html', 'dir')).toBe('rtl');
    for (const clock of await page.locator('.k-clock').all()) expect(await clock.getAttribute('dir')).toBe('ltr');
    for (const time of await page.locator('time').all()) {
      expect(await time.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    }
    expect(await misfits(page)).toEqual([]);
    await page.close();
  });
});

test('[UI111] choosing another language changes all of the page at once, without a key and without a jump of the frame', async () => {
  const page = await screen.show('desk', { language: 'en' });
  const frames = await page.evaluate(async () => {
    const seen: string[] = [];
    const look = () => {
      const { lang } = document.documentElement;
      seen.push(`${lang}: ${document.querySelector('nav a')?.textContent ?? ''}`);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const menu = document.querySelector<HTMLSelectElement>('.k-language-menu select');
    if (menu === null) throw new Error('There is no menu of languages.');
    menu.value = 'fr';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    for (let turn = 0; turn < 100 && document.documentElement.lang !== 'fr'; turn += 1) {
      await new Promise((done) => setTimeout(done, 20));
    }
    watch.disconnect();
    return seen;
  });
  expect([...new Set(frames.map((frame) => frame.slice(0, 10)))]).toEqual(expect.arrayContaining(['fr: Bureau']));
  expect(frames.filter((frame) => frame.includes('section.'))).toEqual([]);
  expect(await leftInEnglish(page, en, fr)).toEqual([]);
  const height = await page.locator('header').first().boundingBox();
  expect(height?.height).toBeLessThan(70);
  await page.reload();
  await page.waitForSelector('#root > *');
  expect(await page.evaluate(() => localStorage.getItem('kalari.language'))).toBe('"fr"');
  await page.close();
});

test('[UI111] a language whose texts do not come leaves the page as it was, and says so', async () => {
  const page = await screen.show('desk', { language: 'en' });
  await page.route(/\/fr-[^/]*\.js$/, (route) => route.abort());
  await page.locator('.k-language-menu select').selectOption('fr');
  await page.getByText('could not be loaded').waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await page.getByRole('link', { name: /^Desk,/ }).isVisible()).toBe(true);
  await page.close();
});

test('[UI111] when no texts come at all, the page says so in every language and can be loaded again', async () => {
  const page = await screen.show('desk', { language: 'en' });
  await page.route(/\/en-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await page.getByText('Les textes de cette page').waitFor();
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Reload the page', 'Recharger la page']);
  expect(await findings(page)).toEqual([]);
  await page.close();
});
