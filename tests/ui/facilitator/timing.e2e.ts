import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findings, lastSent, type OnScreen, onScreen, sentBy, show } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
const conduct = '/facilitate/ex1';
const minutes = (count: number) => count * 60_000;

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
afterEach(() => page.close());

const chosen = async (id: string, path = conduct, look = {}) => {
  page = await screen.show(path, look);
  await page.locator(`[data-inject=${id}]`).click();
};
const strip = () => page.getByRole('form', { name: /^Move/ });
const scrolls = () =>
  page.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight);

test('[UI206] , and . propose another time, what moves along is shown, and nothing is done before Enter', async () => {
  await chosen('second-device');
  await page.keyboard.press('.');
  await strip().getByRole('listitem').first().waitFor();
  expect(await strip().getByRole('listitem').count()).toBe(3);
  await page.keyboard.press('.');
  await page.keyboard.press(',');
  expect(await sentBy(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await lastSent(page)).toEqual({ type: 'inject.retime', inject: 'second-device', due: minutes(35) });
  await strip().waitFor({ state: 'detached' });
  await page.keyboard.press('z');
  expect(await lastSent(page, 2)).toEqual({ type: 'inject.undo', inject: 'second-device' });
});

test('[UI206] Escape gives it up; a time can be typed', async () => {
  await chosen('second-device');
  await page.keyboard.press(',');
  await page.keyboard.press('Escape');
  await strip().waitFor({ state: 'detached' });
  await page.keyboard.press('.');
  await page.getByLabel('To which time').fill('08:31');
  await page.keyboard.press('Enter');
  expect(await lastSent(page)).toEqual({ type: 'inject.retime', inject: 'second-device', due: minutes(51) });
});

test('[UI207] a mark drawn along its lane proposes the same', async () => {
  await chosen('second-device');
  const mark = page.locator('.c-mark[data-movable][data-chosen]').first();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('There is no mark.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.locator('.c-lanes-move').waitFor();
  expect(await sentBy(page)).toEqual([]);
  await page.mouse.up();
  await page.keyboard.press('Enter');
  const sent = await lastSent(page);
  expect(sent).toMatchObject({ type: 'inject.retime', inject: 'second-device' });
  expect(sent?.type === 'inject.retime' && sent.due).toBeGreaterThan(minutes(30));
});

test('[UI208] how messages go out is set for all, for a phase, for one, and stands where it counts', async () => {
  await chosen('second-device');
  await page.getByRole('button', { name: 'On my word' }).click();
  expect(await lastSent(page)).toEqual({ type: 'release.mode', mode: 'confirm' });
  await page.locator('.c-phase-mode').first().click();
  expect(await lastSent(page, 2)).toMatchObject({ type: 'release.mode', mode: 'confirm' });
  await page.keyboard.press(';');
  expect(await lastSent(page, 3)).toEqual({ type: 'release.mode', mode: 'confirm', inject: 'second-device' });
  const control = await page.evaluate(() => window.control.view.control);
  if (control === undefined) throw new Error('There is no control part.');
  await show(page, { control: { ...control, release: { all: 'confirm', phases: {}, injects: {} } } });
  expect(await page.getByRole('button', { name: 'On my word' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('[data-inject=second-device] .c-inj-word').count()).toBe(1);
  await page.locator('.c-goes[data-mode=confirm]').waitFor();
});

test('[UI209] planned and real time stand on one row, with the difference', async () => {
  page = await screen.show(conduct);
  const control = await page.evaluate(() => window.control.view.control);
  if (control === undefined) throw new Error('There is no control part.');
  await show(page, { control: { ...control, planned: { 'second-device': minutes(24) } } });
  const row = page.locator('[data-inject=second-device] .c-inj-plan');
  expect(await row.innerText()).toMatch(/08:04\s*\+6/);
});

test('[UI210] the list stands in phases or in threads', async () => {
  page = await screen.show(conduct);
  await page.getByRole('button', { name: 'Thread', exact: true }).click();
  const heads = await page.locator('.c-group-head b').allInnerTexts();
  expect(heads).toContain('capital');
  expect(heads.at(-1)).toBe('No thread');
});

test('[UI211] in story time only the clock goes by steps, and says so', async () => {
  page = await screen.show(conduct);
  await page.getByRole('button', { name: 'More about time' }).click();
  await page.getByRole('radio', { name: 'Story time only' }).click();
  expect(await lastSent(page)).toEqual({ type: 'clock.speed', factor: 0 });
  await page.getByRole('button', { name: /^Next inject 0/ }).click();
  expect(await lastSent(page, 2)).toMatchObject({ type: 'clock.advance' });
  const clock = await page.evaluate(() => window.control.view.clock);
  await show(page, { clock: { ...clock, factor: 0 } });
  await page.getByText('By steps', { exact: true }).first().waitFor();
  await page.getByText('by steps', { exact: true }).first().waitFor();
});

test('[UI213] a message from a template is out by keys alone, in ten presses beside its words', async () => {
  page = await screen.show(conduct);
  const presses = ['i', '1', 'HERON 3', 'Enter', 'Kika', 'Enter', '2', '4', 'Control+Enter'];
  for (const press of presses) {
    if (/^[A-Z][A-Za-z]+( \d)?$/.test(press) && press !== 'Enter') await page.keyboard.type(press);
    else await page.keyboard.press(press);
  }
  expect(await lastSent(page)).toEqual({
    type: 'inject.create',
    to: ['fc', 'dms'],
    via: 'radio',
    from: 'Radio room, HERON 3',
    title: 'HERON 3 does not answer',
    body: 'HERON 3 missed the radio check and does not answer. Last known position: Kika.',
  });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('[UI213] it shows how it will read before it goes, can be written otherwise, and Enter begins with nothing', async () => {
  page = await screen.show(conduct);
  await page.keyboard.press('i');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('1');
  await page.keyboard.type('HERON 3');
  await page.getByRole('region', { name: 'How it will read' }).getByText('HERON 3 does not answer').waitFor();
  expect(await findings(page)).toEqual([]);
  const folder = process.env['KALARI_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/template.png` });
  await page.getByRole('button', { name: 'Write it otherwise' }).click();
  expect(await page.getByLabel('Title').inputValue()).toBe('HERON 3 does not answer');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Title').inputValue()).toBe('');
});

const looks = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 1920, height: 1080, theme: 'light' },
] as const;
test.each(looks)(
  '[UI212] moving fits into $width × $height, $theme, without a scroll of the page, and axe finds nothing',
  async (look) => {
    for (const language of ['en', 'fr', 'qps-ar']) {
      await chosen('second-device', `${conduct}?language=${language}`, look);
      await page.keyboard.press('.');
      await page.locator('.c-move-what li').first().waitFor();
      expect(await scrolls()).toBe(false);
      if (language !== 'qps-ar') expect(await findings(page)).toEqual([]);
      const folder = process.env['KALARI_PICTURES'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/moving-${look.width}-${look.theme}-${language}.png` });
      if (language !== 'qps-ar') await page.close();
    }
  },
);
