import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { ServerProcess } from '../support/server-process.ts';

/* One exercise in two languages at once: a French console, a desk that begins in English, goes over to French and back. */

const folder = mkdtempSync(join(tmpdir(), 'kalari-languages-'));
let server: ServerProcess;
let browser: Browser;
let control: Page;
let desk: Page;
let door = '';

async function speaking(locale: string): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(join(folder, 'data')), launchBrowser()]);
  [control, desk] = [await speaking('fr-FR'), await speaking('en-GB')];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.sequential('two languages in one exercise', () => {
  test('[UI111] the console speaks the browser’s language, and shows the library in it', async () => {
    await control.goto(server.facilitatorLink);
    await control.getByRole('heading', { name: 'Dix, un, deux' }).first().waitFor();
    await control.getByRole('button', { name: /^Ouvrir un exercice\s*Dix, un, deux/ }).click();
    const panel = control.getByRole('dialog', { name: 'Rejoindre cet exercice' });
    door = await panel.getByLabel('Lien pour Adresse').inputValue();
  });

  test('[UI111] another language chosen at the door is the language of form, seats and situation alike', async () => {
    await desk.goto(door);
    await desk.getByRole('heading', { name: 'Join the exercise' }).waitFor();
    await desk.getByRole('radio', { name: 'Force Commander' }).waitFor();
    await desk.getByRole('radio', { name: 'Français' }).check();
    await desk.getByRole('heading', { name: 'Rejoindre l’exercice' }).waitFor();
    await desk.getByRole('heading', { name: 'Dix, un, deux' }).waitFor();
    await desk.getByRole('radio', { name: 'Commandant de la Force' }).check();
    await desk.getByLabel('Votre nom ou vos initiales').fill('A. Diallo');
    await desk.getByRole('button', { name: 'Demander la fonction' }).click();
    await control.getByRole('button', { name: 'Faire entrer' }).click();
    await desk.getByText('Pas encore commencé').first().waitFor();
    expect(await desk.getAttribute('html', 'lang')).toBe('fr');
    await control.keyboard.press('Escape');
    await control.keyboard.press('Space');
    await desk.getByRole('list', { name: 'Messages reçus' }).getByText(/^07:4/).first().waitFor();
    expect(await desk.getByRole('timer').innerText()).toContain('J+1');
    expect(await desk.locator('[lang=en]:not(option)').count()).toBe(0);
  });

  test('[UI111] on the desk both change over the same link, and stay so after a reload; the console goes on in French', async () => {
    await desk.getByLabel('Langue', { exact: true }).selectOption('en');
    await desk.getByRole('link', { name: /^Desk,/ }).waitFor();
    await desk.locator('[lang=en]:not(option)').first().waitFor();
    await expect.poll(() => desk.locator('[lang=fr]:not(option)').count()).toBe(0);
    await desk.reload();
    await desk.getByRole('link', { name: /^Desk,/ }).waitFor();
    expect(await desk.locator('[lang=fr]:not(option)').count()).toBe(0);
    expect(await control.getAttribute('html', 'lang')).toBe('fr');
    await control.getByRole('link', { name: 'Conduite' }).waitFor();
  });

  test('[RP15] [UI111] the review and the downloads are in the language of the console', async () => {
    await control.getByRole('link', { name: 'Analyse' }).click();
    const link = control.getByRole('link', { name: 'Rapport' });
    const answer = await control.request.get(new URL((await link.getAttribute('href')) ?? '', control.url()).href);
    const html = await answer.text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Rapport d’analyse après action');
    expect(html).toContain('J+1 07:4');
  });
});
