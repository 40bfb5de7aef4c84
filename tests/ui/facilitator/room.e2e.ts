import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lastSent, type OnScreen, onScreen, sentBy } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
const conduct = '/facilitate/ex1';

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
beforeEach(async () => {
  page = await screen.show(conduct);
});
afterEach(() => page.close());

describe('the room', () => {
  test('[UI57] two keys record that the whole room heard it: all who do not hold it yet', async () => {
    await page.locator('[data-inject=market]').click();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Record for the whole room' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({
      type: 'fact.told',
      inject: 'market',
      from: 'pc',
      to: ['srsg', 'fc', 'dms'],
    });
  });

  test('[UI57] a figure means a seat also while the list of what was said has the focus', async () => {
    await page.locator('[data-inject=market]').click();
    await page.keyboard.press('t');
    const said = page.getByRole('combobox', { name: 'What was said' });
    await said.selectOption({ label: 'Three critical, treated under fire' });
    await said.focus();
    for (const key of ['4', 'Enter']) await page.keyboard.press(key);
    expect(await lastSent(page)).toEqual({ type: 'fact.told', fact: 'count', from: 'fc', to: ['dms'] });
  });

  test('[UI57] a figure between them says who alone heard it', async () => {
    await page.locator('[data-inject=market]').click();
    for (const key of ['t', '1', 'Enter']) await page.keyboard.press(key);
    expect(await lastSent(page)).toEqual({ type: 'fact.told', inject: 'market', from: 'pc', to: ['srsg'] });
    await page.getByText('Recorded: PC told SRSG').waitFor();
  });

  test('[UI57] Shift and a figure change who said it; several may have heard; it may be back-dated', async () => {
    await page.locator('[data-inject=market]').click();
    await page.keyboard.press('t');
    await page.keyboard.press('Shift+Digit4');
    for (const key of ['1', '2']) await page.keyboard.press(key);
    await page.getByText('5 min ago').click();
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({
      type: 'fact.told',
      inject: 'market',
      from: 'dms',
      to: ['srsg', 'fc'],
      since: 1_340_000,
    });
  });

  test('[UI58] a course of action is ruled on in two keys', async () => {
    for (const key of ['u', 'b']) await page.keyboard.press(key);
    expect(await lastSent(page)).toEqual({ type: 'decision.rule', decision: 'minister-flight', as: 'take' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('[UI58] letters typed into the reason rule on nothing; the ruling may carry effects, or ask for more', async () => {
    await page.keyboard.press('u');
    await page.getByLabel('Reason for the ruling').pressSequentially('abc');
    expect(await sentBy(page)).toEqual([]);
    await page.getByRole('button', { name: 'Choose what follows' }).click();
    await page.getByLabel('What follows').selectOption('Move an indicator');
    await page.getByLabel('By how much').fill('-5');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Host consent -5').waitFor();
    await page.getByRole('button', { name: 'Accept with these effects' }).click();
    expect(await lastSent(page)).toEqual({
      type: 'decision.rule',
      decision: 'minister-flight',
      effects: [{ move: 'consent', by: -5 }],
      reason: 'abc',
    });
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Ask for more' }).click();
    await page.getByLabel('What is missing').fill('Who flies?');
    await page.keyboard.press('Enter');
    expect(await lastSent(page, 2)).toEqual({
      type: 'decision.rule',
      decision: 'minister-flight',
      more: true,
      reason: 'Who flies?',
    });
  });

  test('[UI59] a decision taken aloud is recorded with three keys on behalf of who holds the authority', async () => {
    for (const key of ['o', 'a', 'Enter']) await page.keyboard.press(key);
    expect(await lastSent(page)).toEqual({
      type: 'decision.record',
      decision: 'landing-site',
      role: 'fc',
      option: 'trust',
    });
  });

  test('[UI59] also in their own words, by another role, and back-dated to no earlier than it was put', async () => {
    await page.keyboard.press('o');
    await page.keyboard.press('e');
    await page.getByPlaceholder('In their own words').fill('Wait for the sector');
    await page.getByRole('group', { name: 'Decided by' }).getByRole('radio', { name: 'PC' }).check();
    await page.getByText('This role does not hold the authority').waitFor();
    await page.getByText('10 min ago').click();
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({
      type: 'decision.record',
      decision: 'landing-site',
      role: 'pc',
      other: 'Wait for the sector',
      since: 1_440_000,
    });
  });

  test('[UI62] A answers the oldest question', async () => {
    await page.keyboard.press('a');
    await page.keyboard.type('Fifty minutes.');
    await page.getByLabel('As (optional)').fill('Sector 3');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'rfi.answer', rfi: 'r2', text: 'Fifty minutes.', as: 'Sector 3' });
  });

  /** Past the templates, to the form that is empty. */
  const inOwnWords = async () => {
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'In your own words' }).press('Enter');
  };

  test('[UI63] an inject of her own is written and sent without the mouse', async () => {
    await inOwnWords();
    for (const key of ['1', '4', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('The aide calls');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Where is the aircraft?');
    await page.keyboard.press('Control+Enter');
    expect(await lastSent(page)).toEqual({
      type: 'inject.create',
      to: ['srsg', 'dms'],
      via: 'phone',
      from: 'Air Operations',
      title: 'The aide calls',
      body: 'Where is the aircraft?',
    });
  });

  test('[UI63] or planned for an hour of the story', async () => {
    await inOwnWords();
    await page.keyboard.press('2');
    await page.getByLabel('Title').fill('Fuel');
    await page.getByText('At', { exact: true }).click();
    await page.getByLabel('Exercise time, such as 08:20').fill('08:20');
    await page.getByRole('button', { name: /Plan for 08:20/ }).click();
    expect(await lastSent(page)).toMatchObject({ type: 'inject.create', due: 2_400_000 });
  });
});
