import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorityScenes } from './authority-scenes.ts';
import { findings, type Look, type OnScreen, onScreen, sentBy } from './on-screen.ts';
import { scenes } from './scenes.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

const places: Readonly<Record<string, Look & { scene: string }>> = {
  inbox: { scene: 'desk' },
  message: { scene: 'desk', at: '/item/second-device' },
  'shared message': { scene: 'desk', at: '/item/crowd' },
  'phone note': { scene: 'desk', at: '/item/air-ops' },
  news: { scene: 'desk', at: '/item/wire' },
  decisions: { scene: 'desk', at: '/decisions' },
  board: { scene: 'desk', at: '/decisions/landing' },
  advice: { scene: 'advise', at: '/decisions/landing' },
  taken: { scene: 'desk', at: '/decisions/aircraft' },
  ruling: { scene: 'ruling', at: '/decisions/landing' },
  messages: { scene: 'desk', at: '/messages' },
  conversation: { scene: 'desk', at: '/messages/dms' },
  control: { scene: 'desk', at: '/messages/control' },
  'new message': { scene: 'desk', at: '/messages/new' },
  documents: { scene: 'desk', at: '/documents' },
  'who decides what': { scene: 'acting', at: '/documents/@rights' },
  'met and quoted': { scene: 'met', at: '/messages/dms' },
  ...Object.fromEntries(Object.keys(scenes).map((scene) => [scene, { scene }])),
  ...Object.fromEntries(Object.keys(authorityScenes).map((scene) => [scene, { scene, at: '/decisions/landing' }])),
};
interface Size {
  readonly width: number;
  readonly height: number;
}
const phone: Size = { width: 390, height: 844 };
const desk: Size = { width: 1366, height: 768 };

describe('every page', () => {
  test.each(Object.keys(places))(
    '[UI30] [UI31] [UI32] [UI12] %s: axe finds nothing, nothing hangs over, targets are large, no forbidden word',
    async (name) => {
      const { scene, ...place } = places[name] ?? { scene: name };
      const page = await screen.show(scene, place);
      const found: string[] = [];
      const look = async (said: string, size: Size, set: Readonly<Record<string, string>>) => {
        await page.setViewportSize(size);
        await page.evaluate((attributes) => {
          const root = document.documentElement;
          for (const attribute of ['data-theme', 'data-text-size', 'dir']) root.removeAttribute(attribute);
          for (const [attribute, value] of Object.entries(attributes)) root.setAttribute(attribute, value);
        }, set);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) found.push(`${said}: hangs over by ${over} px`);
      };
      const axe = async (said: string) => found.push(...(await findings(page)).map((finding) => `${said}: ${finding}`));
      const touch = async (said: string) =>
        found.push(...(await page.evaluate(tooSmall)).map((what) => `${said}: ${what}`));

      await look('desk', desk, { 'data-theme': 'light' });
      await axe('light');
      await touch('desk');
      await look('dark', desk, { 'data-theme': 'dark' });
      await axe('dark');
      await look('phone', phone, { 'data-theme': 'light' });
      await axe('phone');
      await touch('phone');
      await look('phone, largest text', phone, { 'data-text-size': '130' });
      await look('phone, right to left', phone, { dir: 'rtl' });
      await look('tablet', { width: 1024, height: 768 }, {});
      await look('desk, largest text', desk, { 'data-text-size': '130' });
      await look('desk, right to left', desk, { dir: 'rtl' });
      await look('large', { width: 1920, height: 1080 }, {});
      const text = await page.evaluate(() => document.body.innerText);
      found.push(
        ...(text.match(/\b(injects?|players?|users?|games?|phases?)\b/gi) ?? []).map((word) => `says ${word}`),
      );
      expect(found).toEqual([]);
      await page.close();
    },
  );
});

describe('keyboard', () => {
  test('[UI33] from the address bar to an acknowledged and shared message without a mouse', async () => {
    const page = await screen.show('desk');
    const here = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await here()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await here()).toContain('All');
    await page.keyboard.press('ArrowRight');
    expect(await here()).toContain('Flash');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await here()).toContain('Second device likely');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Second device likely/ }).waitFor();
    await press(page, 'Acknowledge');
    await press(page, 'Share with Police Commissioner');
    expect((await sentBy(page)).map(({ type }) => type)).toEqual(['inject.acknowledge', 'inject.share']);
    await page.close();
  });

  test('[UI33] a dialog keeps the focus, closes with Escape and gives the focus back', async () => {
    const page = await screen.show('desk');
    await page.getByRole('button', { name: 'Text and colours' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let turn = 0; turn < 12; turn += 1) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
      ),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Text and colours');
    await page.close();
  });
});

async function press(page: Awaited<ReturnType<OnScreen['show']>>, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  for (let turn = 0; turn < 60; turn += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`${name} cannot be reached with the Tab key`);
}

/** Runs in the page. */
function tooSmall(): string[] {
  const least = 43.5;
  return [...document.querySelectorAll<HTMLElement>('a, button, input, summary, textarea')].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || element.closest('[inert]') !== null || getComputedStyle(element).visibility === 'hidden')
      return [];
    // A field inside its label is touched through the label; a skip link is not touched at all.
    const label = element.closest('label')?.getBoundingClientRect();
    const [w, h] = [Math.max(width, label?.width ?? 0), Math.max(height, label?.height ?? 0)];
    const inText = element.matches('h2 a, .k-prose a');
    const enough = inText ? h >= 24 : Math.min(w, h) >= least;
    return enough
      ? []
      : [`${element.tagName} “${element.textContent?.slice(0, 30) ?? ''}” ${Math.round(w)}×${Math.round(h)}`];
  });
}
