import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchBrowser } from '../../support/browser.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly size?: '100' | '115' | '130';
  readonly dir?: 'rtl';
  /** Of the interface: what the browser asks for unless told; `qps-ar` is made up, from the right. */
  readonly language?: string;
  /** Where in the desk, such as `/item/second-device`. */
  readonly at?: string;
  /** Opens the join page with this code instead of a scene. */
  readonly join?: string;
}

/** Pages of participants in a real browser, over a link without a server. */
export interface OnScreen {
  show(scene: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

export async function onScreen(): Promise<OnScreen> {
  const configFile = fileURLToPath(new URL('./harness/vite.config.ts', import.meta.url));
  const outDir = await mkdtemp(joinPath(tmpdir(), 'kalari-pages-'));
  await build({ configFile, logLevel: 'error', build: { outDir } });
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser: Browser = await launchBrowser();
  return {
    async show(scene, look = {}) {
      const { width = 1366, height = 768, at = '/', theme = 'light', size = '100', dir, join, language } = look;
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      // At the very end the browser has closed its windows already.
      page.on('close', () => context.close().catch(() => undefined));
      page.on('pageerror', (error) => {
        throw error;
      });
      const query = new URLSearchParams({ scene, theme, size });
      if (dir !== undefined) query.set('dir', dir);
      if (language !== undefined) query.set('language', language);
      if (join !== undefined) query.set('join', join);
      await page.goto(`${address}?${query}#${at}`);
      await page.waitForSelector(dir === undefined ? '#root > *' : 'html[dir=rtl] #root > *');
      await page.evaluate(() => document.fonts.ready);
      // Parts of the page that come a moment later, such as the decision board.
      if (scene !== 'loading') await page.locator('.k-skeleton').waitFor({ state: 'detached' });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** What axe finds by the rules of WCAG 2.2, levels A and AA, in words. */
export async function findings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} — ${node.failureSummary ?? ''}`),
  );
}

/** What was sent so far. */
export function sentBy(page: Page) {
  return page.evaluate(() => [...window.link.sent]);
}
