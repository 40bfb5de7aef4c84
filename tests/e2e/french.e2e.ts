import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { ServerProcess } from '../support/server-process.ts';
import { French, frenchTitles } from './people/french.ts';
import { inOrder } from './people/in-order.ts';
import { type Role, roles } from './people/leader.ts';
import { laptop, large, phone } from './people/person.ts';

/*
 * The exercise in French, in ninety minutes: a facilitator and four leaders, one at a large screen, one at a phone, against
 * the built server. What is new since they last played: a short length, desks that answer, words changed before they go out,
 * acts taken back, a look over a shoulder, an effect overruled. The steps build on each other and run in order.
 */

const folder = mkdtempSync(join(tmpdir(), 'kalari-french-'));
const reserve = 'Le secteur veut la réserve';
const moment = 'Xalksa : pas de marché aujourd’hui';
const launch = 'Qui fait décoller, et quel appareil';
let server: ServerProcess;
let browser: Browser;
let control: French;
let seats: Record<Role, French>;

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(join(folder, 'data')), launchBrowser()]);
  control = await French.at(browser, 'animation', laptop);
  const [srsg, fc, pc, dms] = await Promise.all([
    French.at(browser, 'srsg', large),
    French.at(browser, 'fc', laptop),
    French.at(browser, 'pc', phone),
    French.at(browser, 'dms', laptop),
  ]);
  seats = { srsg, fc, pc, dms };
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

inOrder(async (step) => {
  for (const [who, { page }] of Object.entries({ control, ...seats }))
    await page.screenshot({ path: join(tmpdir(), `kalari-french-${who}.png`), timeout: 5_000 }).catch(() => undefined);
  return `${step}: pictures of every window in ${tmpdir()}/kalari-french-*.png`;
});

describe.sequential('quatre responsables jouent un exercice', () => {
  test('[UI140] she opens an exercise, sees what ninety minutes leave out before she chooses them, and lets four people in', async () => {
    const { page } = control;
    await page.goto(server.facilitatorLink);
    await page.getByRole('button', { name: /^Ouvrir un exercice\s*Dix, un, deux/ }).click();
    const panel = control.dialog('Rejoindre cet exercice');
    const door = await panel.getByLabel('Lien pour Adresse').inputValue();
    await seats.fc.page.goto(door);
    await seats.fc.sees('Dix, un, deux');
    await Promise.all(roles.map((role) => seats[role].knocks(door, role)));
    for (const role of roles) {
      const row = panel.getByRole('listitem').filter({ hasText: seats[role].called });
      await row.getByRole('button', { name: 'Faire entrer' }).click();
      await seats[role].sees('Pas encore commencé');
    }
    await control.press('Escape', 'l');
    const length = control.dialog('Durée de l’exercice');
    await length.getByRole('radio', { name: /^90/ }).check();
    await length.getByText(/Omis le moment venu\s: \d+\sincidents/).waitFor();
    await length.getByText('Objectifs moins éprouvés').waitFor();
    await length.getByRole('button', { name: /^Fixer à/ }).click();
    await length.waitFor({ state: 'detached' });
  });

  test('[UI140] the clock starts; each reads its own words, in French, at its own size', async () => {
    await control.press('Space');
    for (const role of roles) await seats[role].has('Point du matin, 07 h 40');
    await control.steps('07:42');
    await seats.fc.opens('HERON 3, quatre lignes');
    await seats.fc.button('Bien reçu').click();
    await seats.fc.sees(/Réception accusée à 07:4\d/);
    await seats.fc.picture('desk-fr');
    for (const role of roles) expect([role, await seats[role].tooWide()]).toEqual([role, 0]);
    expect(await control.tooWide()).toBe(0);
    expect(await control.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
      0,
    );
  });

  test('[UI141] a share is taken back while nobody has opened it', async () => {
    const { fc, dms } = seats;
    await fc.button(`Transmettre à : ${frenchTitles.dms}`).click();
    await dms.has('HERON 3, quatre lignes', 'Point du matin, 07 h 40');
    await fc.notices.getByRole('button', { name: 'Annuler' }).click();
    await dms.has('Point du matin, 07 h 40');
    await fc.button(`Transmettre à : ${frenchTitles.dms}`).click();
    await dms.opens('HERON 3, quatre lignes');
  });

  test('[UI141] a desk answers whoever asks it, with what it has ready; nobody else hears it', async () => {
    const { dms } = seats;
    await dms.asks('Médecin-chef', 'Quel hôpital puis-je prévenir ?');
    await control.page.getByRole('complementary').getByText('Quel hôpital puis-je prévenir ?').first().waitFor();
    await control.press('a');
    const prepared = control.page.getByRole('region', { name: 'Réponses préparées' });
    await prepared.getByRole('button').first().waitFor();
    const words = await prepared.getByRole('button').first().locator('span span').last().innerText();
    await prepared.getByRole('button').first().click();
    await dms.hasAnswer(words.slice(0, 40));
    for (const role of ['srsg', 'fc', 'pc'] as const)
      expect(await seats[role].page.getByText(words.slice(0, 40)).count()).toBe(0);
  });

  test('[UI141] words changed before they go out are the only ones that are read', async () => {
    await control.selects(reserve);
    await control.press('e');
    const form = control.page.getByRole('form', { name: 'Modifier l’incident' });
    await form.getByRole('textbox').first().fill('Le secteur veut la réserve, tout de suite');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await control.isTold(/modifié$/);
    await control.press('Escape');
    await control.selects('Le secteur veut la réserve, tout de suite');
    await control.releases();
    await seats.fc.has(
      'Le secteur veut la réserve, tout de suite',
      'HERON 3, quatre lignes',
      'Point du matin, 07 h 40',
    );
    expect(await seats.fc.page.getByText(reserve, { exact: true }).count()).toBe(0);
  });

  test('[UI141] a release is taken back until it is opened', async () => {
    await control.selects(moment);
    await control.releases();
    await seats.pc.has(moment, 'Point du matin, 07 h 40');
    await control.press('z');
    await seats.pc.has('Point du matin, 07 h 40');
  });

  test('[UI141] she looks over a shoulder, and nothing is marked as read', async () => {
    await control.page.getByRole('button', { name: 'Voir le poste CP' }).click();
    await control.page.getByRole('heading', { name: 'Tel que CP le voit' }).waitFor();
    await control.page.getByText('Point du matin, 07 h 40').first().waitFor();
    await control.press('Escape');
    await control.page.getByRole('main', { name: 'Incident choisi' }).waitFor();
  });

  test('[UI140] a decision is taken with a reason; what follows from it is overruled, and both stand', async () => {
    const { dms } = seats;
    await control.steps('07:44');
    await dms.decides(launch, /Retirer\sKESTREL\s1/, 'Des vies avant un horaire. Je préviens la RSSG.');
    await control.press('g', 's');
    await control.page
      .getByRole('button', { name: /^Écarter/ })
      .first()
      .click();
    const panel = control.dialog('Écarter un effet');
    await panel.getByLabel('Motif').fill('Le cabinet a été appelé avant.');
    await panel.getByRole('button', { name: 'Écarter' }).click();
    await control.isTold('Écarté. Le rapport montre les deux.');
    await control.press('Escape', 'g', 'm');
    await control.page
      .getByRole('heading', { name: /sur la carte/ })
      .first()
      .waitFor();
    await control.press('g', 'c');
  });

  test('[UI140] after the minutes at the pace of the room the clock runs faster, and what is optional does not come', async () => {
    await control.jumps('08:30');
    await control.isAt('08:30');
    await control.page.getByRole('button', { name: '×2', pressed: true }).waitFor();
    await control.selects('PNC : personne n’est blessé');
    await control.page.getByText('Écarté').first().waitFor();
    expect(await seats.pc.page.getByText('PNC : personne n’est blessé').count()).toBe(0);
  });

  test('[UI140] it ends; the report is in French, with who knew what', async () => {
    await control.ends('Objectifs atteints');
    await control.press('g', 'r');
    const link = control.page.locator('a[href*="format=html"][href*="lang=fr"]').first();
    const href = new URL((await link.getAttribute('href')) ?? '', control.page.url()).href;
    const html = await (await control.page.request.get(href)).text();
    expect(html).toContain('<html lang="fr">');
    for (const words of [launch, 'Des vies avant un horaire.', 'Le cabinet a été appelé avant.', 'Médecin-chef'])
      expect(html).toContain(words);
    await control.page.goto(href);
    await control.page.getByRole('heading', { name: 'Dix, un, deux' }).first().waitFor();
  });

  test('[UI102] no page complained in its console', () => {
    expect([control, ...Object.values(seats)].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
