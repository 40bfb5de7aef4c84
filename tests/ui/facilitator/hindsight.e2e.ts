import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { misfits } from '../in-language.ts';
import { findings, type OnScreen, onScreen } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
const decisions = '/facilitate/ex1/decisions';

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
afterEach(() => page.close());

const dialog = () => page.getByRole('dialog');
const launch = () => page.locator('.c-decision', { hasText: 'Launch from Muka' });

test('[UI172] [UI173] from a decision, with keys alone: another option, and what would have come', async () => {
  page = await screen.show(decisions);
  await launch()
    .getByRole('button', { name: /Had this been decided otherwise/ })
    .press('Enter');
  expect(await dialog().getByRole('radio', { name: 'A decision' }).isChecked()).toBe(true);
  const think = dialog().getByRole('button', { name: 'Think it through' });
  expect(await think.isDisabled()).toBe(true);
  await dialog().getByText('Choose another option, or an earlier time.').waitFor();
  const options = dialog().getByRole('group', { name: 'Had it been' }).getByRole('radio');
  await options.last().focus();
  await page.keyboard.press('Space');
  await think.press('Enter');
  await dialog().getByText('Assumes: all recorded choices held fixed.').waitFor();
  const part = (name: string) => dialog().getByRole('region', { name, exact: true });
  expect(await part('Would have come').getByRole('listitem').count()).toBe(2);
  expect(await part('Would not have come').innerText()).toContain('A second device');
  expect(await part('Would have come at another time').innerText()).toContain('came 07:49');
  expect(await part('Could then not have been done').innerText()).toMatch(/FC[\s\S]*decided D-2 Guidance/);
  await dialog().getByText('The story stands in “The second hour”, not in').waitFor();
  await dialog().getByText('Host consent 57, not 48').waitFor();
  // What was answered was about the other option.
  await options.first().focus();
  await page.keyboard.press('Space');
  expect(await dialog().getByText('Assumes: all recorded choices held fixed.').count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('[UI172] from a fact and a recipient: told as soon as somebody knew, to a role that did not', async () => {
  page = await screen.show(decisions);
  await launch()
    .getByRole('button', { name: /Had this been told/ })
    .first()
    .click();
  expect(await dialog().getByRole('radio', { name: 'Somebody was told' }).isChecked()).toBe(true);
  await dialog().getByText('Choose a role that did not know it then.').waitFor();
  const roles = dialog().getByRole('group', { name: 'To', exact: true });
  expect(await roles.getByRole('radio', { disabled: true }).count()).toBeGreaterThan(0);
  await roles.getByRole('radio', { disabled: false }).first().check({ force: true });
  await dialog().getByRole('button', { name: 'Think it through' }).click();
  await dialog().getByText('Assumes: all recorded choices held fixed.').waitFor();
});

test('[UI175] what takes long can be stopped, and what fails says so; the exercise goes on', async () => {
  page = await screen.show(`${decisions}?slow`);
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await dialog().getByRole('group', { name: 'Had it been' }).getByRole('radio').last().check();
  await dialog().getByRole('button', { name: 'Think it through' }).click();
  await dialog().getByText('The exercise goes on meanwhile.').waitFor();
  await dialog().getByRole('button', { name: 'Stop' }).press('Enter');
  expect(await dialog().getByText('The exercise goes on meanwhile.').count()).toBe(0);
  expect(await page.evaluate(() => window.control.api.stopped)).toBe(1);
  await page.goto(`${new URL(page.url()).origin}${decisions}?long`);
  await launch().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await dialog().getByRole('group', { name: 'Had it been' }).getByRole('radio').last().check();
  await dialog().getByRole('button', { name: 'Think it through' }).click();
  await dialog().getByText('This play is too long to be thought through again').waitFor();
});

test('[UI174] who knew what at a decision, and at a moment one drags to', async () => {
  page = await screen.show(decisions);
  await launch()
    .getByRole('button', { name: /Who knew what then/ })
    .click();
  const bearing = dialog().getByRole('region', { name: 'What bears on it' });
  await bearing.getByText('no sharing recorded').waitFor();
  expect(await bearing.innerText()).toContain('noted 07:52');
  expect(await dialog().getByRole('region', { name: 'What nobody knew' }).getByRole('listitem').count()).toBe(1);
  const slider = dialog().getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await dialog().getByRole('region', { name: 'What bears on it' }).waitFor({ state: 'detached' });
  expect(await slider.getAttribute('aria-valuetext')).toBe('07:49');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await dialog().getByRole('slider').waitFor();
});

test('[UI172] [UI174] after the end both are asked from the review and from the storyline', async () => {
  page = await screen.show('/facilitate/ex1/storyline?status=ended');
  await page.getByRole('button', { name: /Who knew what…/ }).click();
  await dialog().getByRole('slider').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Had it been otherwise…/ }).waitFor();
  await page.close();
  page = await screen.show('/facilitate/ex1/review?status=ended');
  await page
    .getByRole('button', { name: /Had this been decided otherwise/ })
    .first()
    .click();
  await dialog().getByRole('button', { name: 'Think it through' }).waitFor();
});

test.each([
  ['', 'light'],
  ['?dir=rtl&language=qps-ar', 'dark'],
  ['?language=fr', 'light'],
] as const)('[UI176] with %s, %s: nothing hangs over at any size, and axe finds nothing', async (query, theme) => {
  page = await screen.show(decisions + query, { theme });
  for (const place of [0, 1]) {
    await launch().locator('.c-feed-acts').last().getByRole('button').nth(place).click();
    if (place === 1) {
      await dialog().locator('.c-ahead-options input').last().check();
      await dialog().locator('button[type=submit]').click();
    }
    await dialog().locator('.c-ahead-assumes').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Escape');
  }
});
