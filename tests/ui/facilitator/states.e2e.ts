import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findings, lastSent, type OnScreen, onScreen, sentBy, show, stand } from './on-screen.ts';

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

describe('states', () => {
  test('[UI71] a lost link says since when, what is kept, and that times are the last known', async () => {
    await stand(page, { phase: 'reconnecting', pending: 2 });
    await page.getByText(/^Connection lost at/).waitFor();
    await page.getByText('2 commands wait to be sent').waitFor();
    expect(await page.locator('.k-clock').getAttribute('data-known')).toBe('false');
    await stand(page, { phase: 'live', pending: 0 });
    await page.getByText(/^Connection lost at/).waitFor({ state: 'detached' });
  });

  test('[UI187] Q asks once, then everything stops; while it is on no key reaches the console, and all clear is held or asked twice', async () => {
    await page.keyboard.press('q');
    const asked = page.getByRole('dialog', { name: 'Real emergency: NO DUFF' });
    await asked.getByRole('textbox').fill('Fire alarm');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'exercise.noDuff', reason: 'Fire alarm' });
    const exercise = await page.evaluate(() => window.control.view.exercise);
    const noDuff = { wall: 1_767_600_000_000, reason: 'Fire alarm' };
    await show(page, { exercise: { ...exercise, status: 'paused', frozen: { reason: '' }, noDuff } });
    const alert = page.getByRole('alertdialog', { name: /^NO DUFF/ });
    await alert.getByText(/^Called by control at/).waitFor();
    for (const size of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      expect(await findings(page)).toEqual([]);
    }
    for (const key of ['Space', 'f', 'r', 'Escape', 'Escape']) await page.keyboard.press(key);
    expect([await alert.isVisible(), (await sentBy(page)).length]).toEqual([true, 1]);
    await page.getByRole('button', { name: 'All clear' }).focus();
    await page.keyboard.press('Enter');
    expect((await sentBy(page)).length).toBe(1);
    await page.keyboard.press('Enter');
    expect(await lastSent(page, 2)).toEqual({ type: 'exercise.allClear' });
    await show(page, { exercise: { ...exercise, status: 'paused', frozen: { reason: '' } } });
    await alert.waitFor({ state: 'detached' });
  });

  test('[UI71] a fault says that nothing is lost and offers the record', async () => {
    await stand(page, { phase: 'stopped' });
    await page.getByText('This exercise has stopped on a fault.').waitFor();
    expect(await page.getByRole('link', { name: 'Download the record' }).getAttribute('href')).toBe(
      '/api/exercises/ex1/record',
    );
  });

  test('[UI71] what is overdue after a stall waits for her word, one by one or all at once, oldest first', async () => {
    const control = await page.evaluate(() => window.control.view.control);
    if (control === undefined) throw new Error('no control');
    await show(page, { control: { ...control, overdue: ['escort', 'second-device'] } });
    await page.getByRole('button', { name: 'Release 2.06' }).waitFor();
    await page.getByRole('button', { name: 'Release all 2' }).click();
    await page.waitForFunction(() => window.control.link.sent.length === 2);
    expect(await sentBy(page)).toEqual([
      { type: 'inject.release', inject: 'escort' },
      { type: 'inject.release', inject: 'second-device' },
    ]);
  });

  test('[UI71] a pause because the server was away says so, also when nothing fell due meanwhile', async () => {
    const control = await page.evaluate(() => window.control.view.control);
    if (control === undefined) throw new Error('no control');
    await show(page, { control: { ...control, overdue: [], stall: 11 * 60_000 } });
    await page.getByText('The server was away, and missed 11 min of the story.').waitFor();
    await page.getByText('Nothing fell due meanwhile. The clock is paused.').waitFor();
    expect(await page.getByRole('button', { name: /^Release all/ }).count()).toBe(0);
  });

  test('[UI67] people who wait are admitted to the seat they asked for, or to another', async () => {
    await page.keyboard.press('c');
    await page.getByText('Ingrid Vale').waitFor();
    await page.getByLabel('Seat for Ingrid Vale').selectOption('dms');
    await page.getByRole('button', { name: 'Admit' }).click();
    expect(await lastSent(page, 1)).toEqual({ type: 'seat.admit', person: 'p5' });
    await page.getByLabel('Seat for Ingrid Vale').selectOption('pc');
    await page.getByRole('button', { name: 'Admit' }).click();
    expect(await lastSent(page, 2)).toEqual({ type: 'seat.assign', person: 'p5', role: 'pc' });
  });

  test('[UI67] a personal link can be copied where browsers hide the clipboard', async () => {
    await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Copy SRSG' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /Copied|Selected/ })
      .waitFor();
    expect(
      await page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value),
    ).toContain('#seat=srsg');
  });
});

describe('the way in', () => {
  test('[UI65] the key leaves the address bar, and a wrong one is told in a plain sentence', async () => {
    const inside = await screen.show('/facilitate?out#key=once');
    await inside.getByRole('heading', { name: 'Exercises' }).waitFor();
    expect(new URL(inside.url()).hash).toBe('');
    expect(await inside.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
      'once',
    );
    await inside.close();
    const outside = await screen.show('/facilitate?out#key=used');
    await outside.getByText('This does not open the console.').waitFor();
    expect(new URL(outside.url()).hash).toBe('');
    await outside.getByLabel('Passphrase').fill('carana');
    await outside.keyboard.press('Enter');
    await outside.getByRole('heading', { name: 'Exercises' }).waitFor();
    await outside.close();
  });

  test('[UI76] the library shows what can be played, with its problems what cannot, and opens an exercise at its door', async () => {
    const home = await screen.show('/');
    await home.getByText('Counts as CASEVAC and crisis management').waitFor();
    await home.getByText('fifteen-per-cent').click();
    await home.getByText('scenario.yaml:41:7').waitFor();
    await home.getByRole('button', { name: 'Open an exercise The Gate at Amsan' }).click();
    await home.getByRole('heading', { name: 'Join this exercise' }).waitFor();
    await home.close();
  });
});

describe('the review', () => {
  test('[UI68] shows the decision with most that stood elsewhere, and [ and ] go through the others', async () => {
    const review = await screen.show(`${conduct}/review`);
    await review.getByRole('heading', { name: 'Who knew what at 08:14, when FC decided' }).waitFor();
    await review.getByText('no sharing recorded, 17 min').first().waitFor();
    await review.keyboard.press(']');
    await review.getByRole('heading', { name: 'Who knew what at 08:42, when the deadline passed' }).waitFor();
    await review.keyboard.press('[');
    await review.getByRole('heading', { name: /08:14/ }).waitFor();
    await review.close();
  });

  test('[UI68] the arrows go from cell to cell of the matrix, which is one stop; each says who knew what in words', async () => {
    const review = await screen.show(`${conduct}/review`);
    await review.getByRole('heading', { name: /08:14/ }).waitFor();
    const at = () => review.evaluate(() => document.activeElement?.querySelector('.k-unseen')?.textContent ?? '');
    await review.locator('.c-matrix [data-cell][tabindex="0"]').focus();
    expect(await review.locator('.c-matrix [data-cell][tabindex="0"]').count()).toBe(1);
    const first = await at();
    await review.keyboard.press('ArrowDown');
    await review.keyboard.press('ArrowRight');
    expect(await at()).toMatch(/^FC: in the inbox, unread/);
    await review.keyboard.press('End');
    const last = await at();
    await review.keyboard.press('ArrowRight');
    expect(await at()).toBe(last);
    await review.keyboard.press('Control+Home');
    expect(await at()).toBe(first);
    await review.close();
  });

  test('[UI68] the report opens as a page in either language, and is there as Markdown, data and record', async () => {
    const review = await screen.show(`${conduct}/review`);
    const report = '/api/exercises/ex1/report?format=';
    const address = (name: string) => review.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await address('Report, English')).toBe(`${report}html&lang=en&show=true`);
    expect(await address('Rapport, Français')).toBe(`${report}html&lang=fr&show=true`);
    expect(await address('Markdown')).toBe(`${report}md&lang=en`);
    expect(await address('Data')).toBe(`${report}json&lang=en`);
    expect(await address('Record')).toBe('/api/exercises/ex1/record');
    await review.close();
  });
});
