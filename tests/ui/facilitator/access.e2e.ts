import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, type OnScreen, onScreen, show, stand } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

type Scene = readonly [name: string, path: string, act?: (page: Page) => Promise<unknown>];
const conduct = '/facilitate/ex1';
const scenes: readonly Scene[] = [
  ['library', '/'],
  ['signed out', '/?out'],
  ['conduct', conduct],
  ['a long inject', conduct, (page) => page.locator('[data-inject=second-device]').click()],
  ['questions', conduct, (page) => page.keyboard.press('a')],
  ['decisions in the feed', conduct, (page) => page.getByRole('tab', { name: /Decisions/ }).click()],
  ['notes', conduct, (page) => page.getByRole('tab', { name: /Notes/ }).click()],
  ['find', conduct, (page) => page.keyboard.press('/')],
  ['filters', conduct, (page) => page.getByRole('button', { name: 'More filters' }).click()],
  ['editing', conduct, (page) => page.keyboard.press('e')],
  ['over a shoulder', conduct, (page) => page.keyboard.press('v')],
  ['length', conduct, (page) => page.keyboard.press('l')],
  ['before the start', `${conduct}?status=planned`],
  ['twelve roles', `${conduct}?roles=12`],
  ['told aloud', conduct, (page) => page.keyboard.press('t')],
  ['decision aloud', conduct, (page) => page.keyboard.press('o')],
  ['ruling', conduct, (page) => page.keyboard.press('u')],
  ['new inject', conduct, (page) => page.keyboard.press('i')],
  ['join panel', conduct, (page) => page.keyboard.press('c')],
  ['keys', conduct, (page) => page.keyboard.press('?')],
  ['skip', conduct, (page) => page.keyboard.press('x')],
  ['time', conduct, (page) => page.getByRole('button', { name: 'More about time' }).click()],
  ['lost link', conduct, (page) => stand(page, { phase: 'reconnecting', pending: 2 })],
  ['stopped', conduct, (page) => stand(page, { phase: 'stopped' })],
  ['replaced', conduct, (page) => stand(page, { phase: 'replaced' })],
  ['storyline', `${conduct}/storyline`],
  ['if they choose', `${conduct}/storyline`, (page) => page.getByText('If they choose').click()],
  [
    'overrule',
    `${conduct}/storyline`,
    (page) =>
      page
        .getByRole('button', { name: /^Overrule/ })
        .first()
        .click(),
  ],
  ['mark a checkpoint', `${conduct}/storyline`, (page) => page.getByRole('button', { name: /^Mark/ }).first().click()],
  ['decisions', `${conduct}/decisions`],
  ['review', `${conduct}/review`],
];

const edges = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
] as const;

describe.each(scenes.map(([name, path, act]) => ({ name, path, act })))('$name', ({ path, act }) => {
  let page: Page;
  beforeAll(async () => {
    page = await screen.show(path);
    await act?.(page);
  });
  afterAll(() => page.close());

  test('[UI72] nothing hangs over the edge, from a phone to a wide desk, in both directions', async () => {
    const over: string[] = [];
    for (const size of edges) {
      await page.setViewportSize(size);
      for (const dir of ['rtl', 'ltr'] as const) {
        await page.evaluate((direction) => {
          document.documentElement.dir = direction;
        }, dir);
        over.push(...(await page.evaluate(hangingOver)).map((part) => `${size.width} ${dir}: ${part}`));
      }
    }
    expect(over).toEqual([]);
  });

  test('[UI70] axe finds nothing, at a desk in both themes and on a phone', async () => {
    await page.setViewportSize(edges[0]);
    const found = await findings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findings(page, ['color-contrast'])));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(edges[2]);
    found.push(...(await findings(page)));
    expect(found).toEqual([]);
  });
});

describe('every page of the console', () => {
  test('[UI72] timelines run from left to right in every language', async () => {
    const page = await screen.show(conduct);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const places = await page.evaluate(() =>
      ['.c-axis-now', '.c-lanes-check'].map((part) => document.querySelector(part)?.getBoundingClientRect().x ?? 0),
    );
    expect(places[0]).toBeLessThan(places[1] ?? 0);
    await page.goto(page.url().replace(/$/, '/review'));
    await page.locator('.c-scrub-line').waitFor();
    expect(await page.locator('.c-scrub-line').getAttribute('dir')).toBe('ltr');
    await page.close();
  });

  test('[UI73] below 1280 the feed is a drawer: out of the way, out of the focus order, and back with one button', async () => {
    const page = await screen.show(conduct, { width: 1024, height: 768 });
    const feed = page.getByRole('complementary', { name: 'Live feed' });
    expect(await feed.count()).toBe(0);
    await page.getByRole('button', { name: 'Open the feed' }).click();
    await feed.waitFor();
    await page.getByRole('button', { name: 'Close the feed' }).click();
    await feed.waitFor({ state: 'hidden' });
    await page.close();
  });

  test('[UI73] on a phone the console reads, pauses and releases', async () => {
    const page = await screen.show(conduct, { width: 390, height: 844 });
    for (const name of [/^Pause/, /^Release to 1/]) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    }
    expect(await page.getByText('Four of them behind the wall').first().isVisible()).toBe(true);
    await page.close();
  });

  test('[UI77] what arrives takes no focus and moves nothing that is being read', async () => {
    const page = await screen.show(conduct);
    await page.locator('[data-inject=second-device]').focus();
    const before = await page.locator('.c-papers').boundingBox();
    const feed = await page.evaluate(() => window.control.view.control?.feed ?? []);
    const control = await page.evaluate(() => window.control.view.control);
    if (control === undefined) throw new Error('no control');
    const late = {
      id: 'late',
      seq: 999,
      t: 1_640_000,
      kind: 'message' as const,
      event: 'message.sent',
      role: 'pc',
      to: ['fc'],
      text: 'Late news.',
    };
    await show(page, { control: { ...control, feed: [...feed, late] } });
    await page.getByText('Late news.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-inject'))).toBe('second-device');
    expect(await page.locator('.c-papers').boundingBox()).toEqual(before);
    await page.close();
  });
});

/** Rows of the page whose content is wider than they are, unless they are made to be scrolled. */
function hangingOver(): string[] {
  const rows = [
    'html',
    '.c-top',
    '.c-list-head',
    '.c-pane-head',
    '.c-preview',
    '.c-acts',
    '.c-notes',
    '.c-seat',
    '.c-watch-head',
    '.c-edit',
    '.c-narrow',
    '.k-dialog-body',
    '.c-review-title',
  ];
  return rows.flatMap((row) =>
    [...document.querySelectorAll(row)].flatMap((element) => {
      const beyond = element.scrollWidth - element.clientWidth;
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      return beyond > 1 && element.clientWidth > 0 && !scrolls ? [`${row} is ${beyond} px too wide`] : [];
    }),
  );
}
