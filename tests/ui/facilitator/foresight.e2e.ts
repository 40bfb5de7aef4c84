import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type OnScreen, onScreen } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
const story = '/facilitate/ex1/storyline';

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
afterEach(() => page.close());

const foresight = () => page.getByRole('region', { name: 'Foresight' });

test('[UI142] why a branch has not opened stands part by part, and as written on demand', async () => {
  page = await screen.show(story);
  const branch = page.locator('.c-branches > li').first();
  await branch.getByText('Needs all 3; one is met').waitFor();
  expect(await branch.locator('.c-parts li[data-holds]').innerText()).toContain('Host consent is above 40');
  expect(await branch.locator('.c-parts li[data-lost]').innerText()).toContain('can no longer come about');
  const written = branch.locator('details code');
  expect(await written.isVisible()).toBe(false);
  await branch.getByText('As written').click();
  expect(await written.isVisible()).toBe(true);
});

test('[UI143] [UI145] with keys alone: what comes next, if nobody acts, if they choose', async () => {
  page = await screen.show(story);
  await foresight().getByText('assuming that nobody acts').waitFor();
  expect(await foresight().getByRole('listitem').first().innerText()).toContain('A second device');
  await foresight().getByRole('radio', { name: 'What comes next' }).focus();
  await page.keyboard.press('ArrowRight');
  await foresight().getByText('Assumes that nobody acts, you included, until 08:37.').waitFor();
  expect(await foresight().getByText('Host consent 48 → 40').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await foresight().getByText('nobody else acts until 08:37').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await foresight().getByRole('radio', { name: 'Site 1, now' }).isChecked()).toBe(true);
});

test('[UI144] what comes of a choice stands apart from what comes anyway', async () => {
  page = await screen.show(story);
  await foresight().getByText('If they choose').click();
  await foresight().getByText('Site 1, now').click();
  await foresight().getByText('Host consent -5, to 43').waitFor();
  expect(await foresight().getByText('waits for your word').isVisible()).toBe(false);
  await foresight().getByText('2 things come anyway').click();
  expect(await foresight().getByText('waits for your word').isVisible()).toBe(true);
  expect(await foresight().getByText('The story stands in “The second hour”').count()).toBe(1);
});

test('[UI145] [UI142] without an answer the panel says so, conditions stand as written, and the page works', async () => {
  page = await screen.show(`${story}?deaf`);
  await foresight().getByText('The answer did not come').waitFor();
  await foresight().getByRole('button', { name: 'Ask again' }).click();
  expect(await page.locator('.c-branches code').first().innerText()).toContain('decisions.landing_site.taken');
  await page.goto(`${new URL(page.url()).origin}${story}?slow`);
  await foresight().getByRole('status').waitFor({ state: 'attached' });
});

test('[UI145] after the end nothing comes, and nothing is asked', async () => {
  page = await screen.show(`${story}?status=ended`);
  expect(await foresight().innerText()).toContain('Nothing comes any more');
  expect(await foresight().getByRole('radio').count()).toBe(0);
});

test('[UI146] what waiting costs, and two accounts with who holds each', async () => {
  page = await screen.show(story);
  const waiting = page.getByRole('region', { name: 'What waiting costs' });
  expect(await waiting.innerText()).toMatch(/every 10 min\s+once so far\s+next 08:20/);
  const accounts = page.getByRole('region', { name: 'Two accounts' });
  expect(await accounts.getByRole('listitem').first().innerText()).toMatch(
    /Three critical[\s\S]*FC[\s\S]*Eleven villagers[\s\S]*PC/,
  );
});
