import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findings, type OnScreen, onScreen } from './on-screen.ts';

let screen: OnScreen;
let page: Page;

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
beforeEach(async () => {
  page = await screen.show('/rules/ours');
});
afterEach(async () => {
  // What is kept on the device would be there for the next one.
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

const tab = (name: string) => page.getByRole('tab', { name }).click();

describe('a mission’s own rules', () => {
  test('[UI150] each part shows what the scenario has, and what is changed stands out', async () => {
    await page.getByRole('button', { name: /Task a formed police unit/ }).click();
    expect(
      await page
        .getByRole('radio', { name: 'Special Representative of the Secretary-General: Asked before' })
        .isChecked(),
    ).toBe(true);
    await tab('Time limits');
    expect(await page.getByRole('spinbutton', { name: /Flash report/ }).inputValue()).toBe('45');
    await tab('Names');
    expect(await page.getByLabel('Muka is called here').inputValue()).toBe('Port Alba');
  });

  test('[UI150] what is typed is kept when another part is looked at, and all is saved at once', async () => {
    await page.getByRole('button', { name: /Launch a casualty/ }).click();
    await page.getByRole('radio', { name: 'Force Commander: Decides' }).check();
    await tab('Contacts');
    await page.getByLabel('Here instead of The elder of Kika').fill('The mayor');
    await tab('Documents');
    await page.getByRole('button', { name: 'Add a document' }).click();
    await page.getByLabel('Title').fill('Order 12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved, but 2 things do not fit.').waitFor();
    const saved = await page.evaluate(() => window.control.api.saved.at(-1));
    expect(saved).toMatchObject({
      rights: { 'casevac-launch': { decides: ['dms', 'fc'] }, 'fpu-task': { decides: ['pc'] } },
      contacts: { elder: { name: { en: 'The mayor' } } },
      limits: { flash: 2_700_000 },
    });
    expect(Object.values(saved?.documents ?? {})).toMatchObject([{ title: { en: 'Order 12' } }]);
  });

  test('[UI151] what does not fit is told beside its entry, and what the scenario no longer holds above all', async () => {
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('FC decides it and may never decide it.').waitFor();
    await page.getByText('Nobody at the table can take this decision').waitFor();
    await tab('Names');
    await page.getByText('This name does not occur in this scenario.').waitFor();
  });

  test('[UI165] a text is written in each language of the scenario, and says what stands in for it until then', async () => {
    await tab('Contacts');
    await page.getByLabel('Here instead of The elder of Kika').fill('The mayor');
    await tab('Names');
    const muka = page.getByLabel('Muka is called here');
    await page.getByRole('radio', { name: 'Français' }).check();
    await page.getByText('One name is not in French yet.').waitFor();
    expect([await muka.inputValue(), await muka.getAttribute('lang')]).toEqual(['', 'fr']);
    await page.getByText('Not in French yet. Until then the English stands here. Port Alba').waitFor();
    await muka.fill('Port-Albe');
    await tab('Contacts');
    await page.getByText('Until then the English stands here. The mayor').waitFor();
    await page.getByLabel('Here instead of The elder of Kika').fill('Le maire');
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved, but 2 things do not fit.').waitFor();
    expect(await page.evaluate(() => window.control.api.saved.at(-1))).toMatchObject({
      contacts: { elder: { name: { en: 'The mayor', fr: 'Le maire' } } },
      names: [{ from: 'Muka', to: { en: 'Port Alba', fr: 'Port-Albe' } }],
    });
  });

  test('[UI165] names that are the same everywhere are said so at once, and a name taken out in every language is its own again', async () => {
    await tab('Names');
    await page.getByRole('radio', { name: 'Français' }).check();
    await page.getByRole('button', { name: 'The same as elsewhere' }).click();
    const muka = page.getByLabel('Muka is called here');
    expect(await muka.inputValue()).toBe('Port Alba');
    await muka.fill('');
    await page.getByRole('radio', { name: 'English' }).check();
    await muka.fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved, but 2 things do not fit.').waitFor();
    expect(await page.evaluate(() => window.control.api.saved.at(-1))).toMatchObject({ names: [] });
  });

  test('[UI169] what is written is kept on this device until it is saved or thrown away', async () => {
    await tab('Names');
    await page.getByLabel('Kika is called here').fill('Alto');
    await page.getByText('Not saved yet; kept on this device.').waitFor();
    await page.reload();
    await tab('Names');
    const kika = page.getByLabel('Kika is called here');
    expect(await kika.inputValue()).toBe('Alto');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await kika.inputValue()).toBe('');
    await kika.fill('Alto');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved, but 2 things do not fit.').waitFor();
    await page.getByText('Not saved yet; kept on this device.').waitFor({ state: 'detached' });
  });

  test('[UI166] a check is told in a sentence, with how many entries of each part it concerns, until something is changed', async () => {
    await page.getByRole('button', { name: 'Check' }).click();
    const verdict = page.getByText('2 things do not fit. One thing to look at.');
    await verdict.waitFor();
    await page.getByRole('tab', { name: 'Names 1' }).click();
    await page.getByLabel('Kika is called here').fill('Alto');
    await verdict.waitFor({ state: 'detached' });
  });

  test('[UI152] a scenario is opened by the rules of a mission, chosen on its card', async () => {
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('combobox', { name: 'By the rules of' }).first().selectOption('UNAC');
    await page.getByRole('button', { name: /^Open an exercise\s*Ten, One, Two/ }).click();
    expect(await page.evaluate(() => window.control.api.opened.at(-1))).toEqual({
      scenario: 'ten-one-two',
      overlay: 'ours',
    });
  });

  test.each([
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['a phone', { width: 390, height: 844 }],
  ] as const)('[UI150] axe finds nothing on any part, and nothing hangs over: %s', async (_, look) => {
    await page.close();
    page = await screen.show('/rules/ours', look);
    for (const name of ['Who decides', 'Time limits', 'Contacts', 'Names', 'Documents']) {
      await tab(name);
      if (name === 'Who decides') await page.getByRole('button', { name: /Launch a casualty/ }).click();
      expect([name, await findings(page)]).toEqual([name, []]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([name, over]).toEqual([name, 0]);
    }
  });
});
