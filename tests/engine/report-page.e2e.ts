import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, reportHtml } from '@kalari/engine';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { Play } from '../support/play.ts';
import { rehearse } from '../support/rehearse.ts';
import { playScript, readScript } from '../support/script.ts';
import { scenarioText, tenOneTwo } from '../support/ten-one-two.ts';
import { findings } from '../ui/facilitator/on-screen.ts';

const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
let browser: Browser;
let context: BrowserContext;
let folder: string;
let plays: Readonly<Record<'good' | 'silent', Play>>;

beforeAll(async () => {
  const flow = tenOneTwo();
  const script = readScript('script.yaml', scenarioText('ten-one-two/script.yaml'));
  plays = { good: playScript(new Play(flow), script, true), silent: rehearse(flow, 'silent', 7) };
  folder = await mkdtemp(join(tmpdir(), 'kalari-report-'));
  browser = await launchBrowser();
  context = await browser.newContext();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The report of a play as a file in a browser, as somebody would open it; what the browser complained of is thrown. */
async function opened(play: 'good' | 'silent', language: string, width: number): Promise<Page> {
  const file = join(folder, `${play}-${language}.html`);
  writeFileSync(file, reportHtml(report(plays[play].flow, facts, plays[play].records, language)));
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 768 });
  page.on('console', (line) => {
    throw new Error(line.text());
  });
  await page.goto(`file://${file}`);
  return page;
}

test.each([
  ['good', 'fr'],
  ['silent', 'en'],
] as const)('[RP24] axe finds nothing in the report of a %s team, %s', async (play, language) => {
  const page = await opened(play, language, 1_366);
  expect(await findings(page)).toEqual([]);
  await page.close();
});

test.each([1_366, 390])('[RP24] at %i pixels nothing hangs over the side but what scrolls by itself', async (width) => {
  for (const language of ['en', 'fr']) {
    const page = await opened('good', language, width);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, language).toBeLessThanOrEqual(0);
    await page.close();
  }
});

test('[RP24] on paper every matrix fits the sheet, its head comes again, no row is torn, and it takes several sheets', async () => {
  const page = await opened('good', 'fr', 703);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('table')].map((table) => ({
      over: table.scrollWidth - document.documentElement.clientWidth,
      head: getComputedStyle(table.tHead ?? table).display,
      torn: [...table.rows].filter((row) => getComputedStyle(row).breakInside !== 'avoid').length,
    })),
  );
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter(({ over, head, torn }) => over > 1 || head !== 'table-header-group' || torn > 0)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(10);
  await page.close();
});
