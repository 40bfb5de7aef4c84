import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerWithMap } from '../../support/carana-map.ts';
import { misfits } from '../in-language.ts';
import { findings, lastSent, type OnScreen, onScreen } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
afterEach(() => page.close());

const conduct = '/facilitate/ex1';
const open = async (path = '', more = '') => {
  page = await screen.show(`${conduct}${path}?doctrine${more}`);
};
const card = (name: string) => page.locator('.c-decision', { hasText: name });

describe('who may decide, on the console', () => {
  test('[UI160] an overstep stands in the feed in plain words, on its decision, and is counted', async () => {
    await open();
    const line = page.locator('[data-event="decision.overstepped"]');
    expect(await line.innerText()).toContain('decided alone what is decided together');
    expect(await line.innerText()).toContain('No time.');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByText('3 decisions were noted, without effect').waitFor();
    const noted = card('Guidance on the landing site').getByRole('region', { name: 'Noted, without effect' });
    expect(await noted.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('decided, never theirs'),
      expect.stringContaining('The aircraft commander and Sector 3 choose'),
    ]);
    await page.getByText('an act nobody may do: A ransom is paid').waitFor();
  });

  test('[UI161] a right is passed on or taken back with two keys', async () => {
    await open();
    await page.keyboard.press('y');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    expect(await lastSent(page)).toEqual({
      type: 'authority.withdraw',
      right: 'casevac-launch',
      from: 'dms',
      to: 'pc',
    });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('y');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('2');
    expect(await lastSent(page, 2)).toEqual({
      type: 'authority.delegate',
      right: 'public-line',
      from: 'srsg',
      to: 'pc',
    });
  });

  test('[UI161] somebody acts for an absent leader, and no longer does, with two keys', async () => {
    await open();
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    expect(await lastSent(page)).toEqual({ type: 'acting.end', of: 'srsg' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('2');
    expect(await lastSent(page, 2)).toEqual({ type: 'acting.begin', of: 'fc', actor: 'pc' });
  });

  test('[UI162] a word about the most pressing decision takes two keys; who, which facts and when can be said', async () => {
    await open();
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({
      type: 'meeting.record',
      roles: ['fc', 'pc', 'srsg'],
      decision: 'landing-site',
    });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await page.getByRole('checkbox', { name: 'Three critical, treated under fire' }).check();
    await page.getByRole('radio', { name: '5 min ago' }).check();
    await page.keyboard.press('Enter');
    expect(await lastSent(page, 2)).toMatchObject({ roles: ['fc', 'pc'], facts: ['count'], since: 1_340_000 });
  });

  test('[UI163] a course of action is ruled as an act nobody may do with two keys', async () => {
    await open();
    await page.keyboard.press('u');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    expect(await lastSent(page)).toEqual({ type: 'decision.rule', decision: 'minister-flight', never: 'ransom' });
  });

  test('[UI163] what is decided aloud is recorded with the hat and with whom it was decided', async () => {
    await open();
    await page.keyboard.press('o');
    await page.getByText('Alone it is nobody’s').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toMatchObject({ type: 'decision.record', role: 'fc', with: ['pc'], option: 'trust' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Decided by' }).getByRole('radio', { name: 'SRSG' }).check();
    await page.getByText('Never this role’s').waitFor();
    await dialog.getByRole('radio', { name: 'Head of Mission' }).check();
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    expect(await lastSent(page, 2)).toMatchObject({ role: 'srsg', hat: 'hom', option: 'site-1' });
  });

  test('[UI164] a decision shows who holds it now and who was asked: how, by whom, when; checkpoints show their basis', async () => {
    await open('/decisions');
    const site = await card('Guidance on the landing site').locator('.c-authority-list').innerText();
    expect(site).toMatch(/aloud, with\s+FC\s+08:05/);
    expect(site).toContain('took a position');
    const flight = await card('The President’s flight').locator('.c-authority-list').innerText();
    expect(flight).toContain('acts for SRSG since 08:00');
    expect(site).toContain('no word on record yet');
    await page.getByRole('region', { name: 'Checkpoints' }).getByText('Doctrine, to be verified').first().waitFor();
  });
});

describe('procedures and assets, on the console', () => {
  test('[UI153] a procedure shows its state, what leads on and what is missing, what went wrong; an act is recorded', async () => {
    await open('/storyline');
    const panel = page.getByRole('region', { name: 'Procedures' });
    expect(await panel.innerText()).toContain('missing: The launch is ordered');
    expect(await panel.innerText()).toContain('by itself at 08:10');
    expect(await panel.innerText()).toContain('not theirs to do. Noted, without effect.');
    await panel.getByRole('button', { name: /Record an act/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record an act' }).click();
    expect(await lastSent(page)).toEqual({
      type: 'procedure.act',
      procedure: 'evacuation',
      act: 'launch',
      role: 'dms',
    });
  });

  test('[UI154] an asset shows where it is and whose; it is tasked on behalf of whoever may', async () => {
    await open();
    await answerWithMap(page);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    const asset = page.locator('[data-asset="kestrel-1"]');
    expect(await asset.innerText()).toContain('Ready at Muka');
    await asset.locator('.k-asset-request').getByRole('button', { name: 'Task' }).click();
    await page.getByRole('dialog').locator('button[data-kind="primary"]').click();
    expect(await lastSent(page)).toMatchObject({ type: 'asset.task', asset: 'kestrel-1', request: 'q1', role: 'dms' });
  });
});

const scenes: readonly (readonly [string, string, string?])[] = [
  ['conduct', ''],
  ['decisions', '/decisions'],
  ['storyline', '/storyline'],
  ['a right passed on', '', 'y'],
  ['somebody acts', '', 's'],
  ['a meeting', '', 'p'],
  ['ruling', '', 'u'],
  ['aloud', '', 'o'],
];
test.each(scenes)(
  '[UI160] [UI70] axe finds nothing, nothing hangs over, in French and in the dark: %s',
  async (_, path, key) => {
    await open(path, '&language=fr');
    await page.emulateMedia({ colorScheme: 'dark' });
    if (key !== undefined) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
    }
    expect(await findings(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
  },
);

test('[UI171] a checkpoint says what it looks at and leads there by keys; the decision takes the focus', async () => {
  await open('/storyline');
  const row = page.getByRole('region', { name: 'Checkpoints' }).getByRole('listitem').first();
  expect(await row.innerText()).toContain('Looks at');
  for (const _ of ['from another page', 'from the same page']) {
    await page.getByRole('link', { name: 'D-1 Launch from Muka' }).press('Enter');
    await page.waitForURL(/\/decisions/);
    await page.waitForFunction(() => document.activeElement?.classList.contains('c-decision') === true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Launch from Muka');
  }
});
