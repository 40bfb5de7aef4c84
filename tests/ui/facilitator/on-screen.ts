import { AxeBuilder } from '@axe-core/playwright';
import type { View, WireCommand } from '@kalari/engine/protocol';
import type { LinkState } from '@kalari/ui-kit/link';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { serveHarness } from './harness/serve.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly keysOff?: boolean;
}

/** The console in a real browser, over a link without a server. */
export interface OnScreen {
  show(path: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

export async function onScreen(): Promise<OnScreen> {
  const harness = await serveHarness();
  const browser: Browser = await launchBrowser();
  // One context for all pages, so that they share the browser's cache; what is kept on the device is cleared for each.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  return {
    async show(path, look = {}) {
      const { width = 1366, height = 768, theme = 'light', keysOff = false } = look;
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme });
      await page.addInitScript((off) => localStorage.setItem('kalari.keysOff', off ? 'yes' : 'no'), keysOff);
      await page.goto(harness.origin + path);
      await page.locator('main').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(settled);
      return page;
    },
    async close() {
      await browser.close();
      await harness.close();
    },
  };
}

/** In the page: once what the first picture set off, such as choosing the next inject, is in a second one. */
async function settled(): Promise<void> {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  await new Promise((free) => requestIdleCallback(free));
}

/** The commands that the page has sent so far. */
export function sentBy(page: Page): Promise<WireCommand[]> {
  return page.evaluate(() => [...window.control.link.sent]);
}

/** Waits until so many commands were sent, and gives the last of them. */
export async function lastSent(page: Page, count = 1): Promise<WireCommand | undefined> {
  await page.waitForFunction((many) => window.control.link.sent.length >= many, count);
  return (await sentBy(page)).at(-1);
}

/** Shows another view, made from the one on screen by merging these parts into it. */
export async function show(page: Page, change: Partial<View>): Promise<void> {
  await page.evaluate((parts) => window.control.link.show((view) => ({ ...view, ...parts })), change);
}

export async function stand(page: Page, change: Partial<LinkState>): Promise<void> {
  await page.evaluate((parts) => window.control.link.stand(parts), change);
}

/** What axe finds by the rules of WCAG 2.2, levels A and AA, or by these rules alone, in words. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // A theme that was just changed fades in; what is on its way is not what is seen.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each instanceof CSSTransition)
        .map((each) => each.finished),
    ),
  );
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe.withTags(tags) : axe.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} — ${node.failureSummary ?? ''}`),
  );
}
