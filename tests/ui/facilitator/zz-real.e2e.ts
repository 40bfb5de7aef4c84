import { mkdtempSync } from 'node:fs';
import { test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { ServerProcess } from '../../support/server-process.ts';

test('real', async () => {
  const folder = mkdtempSync('/tmp/console-real-');
  const server = await ServerProcess.start(`${folder}/data`, { env: { KALARI_LIMITS: 'wide' } });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(8000);
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
    const shot = async (name: string) => { await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/shots/r-${name}.png` }); };
    await page.goto(server.facilitatorLink);
    await page.getByRole('button', { name: /Open an exercise.*Ten, One, Two/ }).first().click();
    await page.getByRole('heading', { name: 'Join this exercise' }).waitFor();
    await page.keyboard.press('Escape');
    await shot('planned');
    await page.keyboard.press('l');
    await page.getByRole('radio', { name: /short form/ }).check();
    await shot('length');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    await page.keyboard.press('Space');
    await page.waitForTimeout(800);
    await shot('started');
    for (let i = 0; i < 8; i++) { await page.keyboard.press('n'); await page.waitForTimeout(350); }
    await page.keyboard.press('r'); await page.waitForTimeout(300);
    await shot('released');
    await page.keyboard.press('z'); await page.waitForTimeout(500);
    await shot('undone');
    await page.locator('[data-inject]', { hasText: 'Incident or crisis' }).click(); await page.keyboard.press('e'); await page.waitForTimeout(300);
    await page.locator('.c-edit textarea').first().fill('Other words for everybody.');
    await shot('edit');
    await page.keyboard.press('Control+Enter'); await page.waitForTimeout(500);
    await shot('edited');
    await page.keyboard.press('r'); await page.waitForTimeout(800);
    await page.keyboard.press('v'); await page.waitForTimeout(800);
    await shot('watch');
    await page.keyboard.press('Escape');
    for (let i = 0; i < 14; i++) { await page.keyboard.press('n'); await page.waitForTimeout(300); await page.keyboard.press('r'); await page.waitForTimeout(250); }
    await shot('later');
    await page.keyboard.press('g'); await page.keyboard.press('s'); await page.waitForTimeout(600);
    await page.getByText('What the scenario has computed').scrollIntoViewIfNeeded();
    await shot('story');
    await page.keyboard.press('g'); await page.keyboard.press('c'); await page.waitForTimeout(300);
    await page.getByRole('button', { name: 'More filters' }).click();
    await shot('filters');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByRole('button', { name: 'Show more time' }).click();
    await shot('wide');
    console.log(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight));
  } finally {
    await browser.close();
    await server.stop();
  }
}, 180_000);
