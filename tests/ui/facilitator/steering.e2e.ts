import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { lastSent, type OnScreen, onScreen, sentBy, show } from './on-screen.ts';

let screen: OnScreen;
let page: Page;
const conduct = '/facilitate/ex1';

beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());
afterEach(() => page.close());

describe('writing an inject anew', () => {
  test('[UI78] E opens the words, each recipient’s paper follows at once, and saving sends what differs', async () => {
    page = await screen.show(conduct);
    await page.locator('[data-inject=second-device]').click();
    await page.keyboard.press('e');
    expect(await page.evaluate(() => document.activeElement instanceof HTMLInputElement)).toBe(true);
    await page.getByLabel('Text for all recipients').fill('New words.');
    const papers = page.getByRole('region', { name: 'As each will read it' });
    expect(await papers.getByText('New words.').count()).toBe(3);
    await page.keyboard.press('Control+Enter');
    expect(await lastSent(page)).toEqual({ type: 'inject.edit', inject: 'second-device', body: 'New words.' });
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await page.keyboard.press('z');
    expect(await lastSent(page, 2)).toEqual({ type: 'inject.undo', inject: 'second-device' });
  });

  test('[UI78] one recipient’s part, and recipients added and removed', async () => {
    page = await screen.show(conduct);
    await page.locator('[data-inject=second-device]').click();
    await page.keyboard.press('e');
    await page.getByRole('tab', { name: 'FC' }).click();
    await page.getByLabel('The part for this role only').fill('He wants an hour.');
    await page.getByRole('tab', { name: 'All' }).click();
    const papers = page.getByRole('region', { name: 'As each will read it' });
    expect(await papers.getByText('He wants an hour.').count()).toBe(1);
    const recipients = page.getByRole('group', { name: 'Recipients' });
    await recipients.getByRole('checkbox', { name: 'SRSG' }).check();
    await recipients.getByRole('checkbox', { name: 'PC' }).uncheck();
    expect(await papers.locator('.c-sheet').count()).toBe(3);
    await page.keyboard.press('Control+Enter');
    expect(await lastSent(page)).toEqual({ type: 'inject.edit', inject: 'second-device', to: ['srsg', 'fc', 'dms'] });
    await page.getByRole('button', { name: /^Save/ }).click();
    expect(await lastSent(page, 2)).toEqual({
      type: 'inject.edit',
      inject: 'second-device',
      role: 'fc',
      body: 'He wants an hour.',
    });
  });

  test('[UI78] a draft outlives a reload, and inject keys mean nothing while it is written', async () => {
    page = await screen.show(conduct);
    await page.locator('[data-inject=second-device]').click();
    await page.keyboard.press('e');
    await page.getByLabel('Title').fill('Half written');
    await page.getByRole('button', { name: /^Discard/ }).focus();
    for (const key of ['r', 'h', 'x']) await page.keyboard.press(key);
    expect(await sentBy(page)).toEqual([]);
    await page.reload();
    await page.locator('[data-inject=second-device]').click();
    await page.keyboard.press('e');
    expect(await page.getByLabel('Title').inputValue()).toBe('Half written');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  });
});

describe('over a seat’s shoulder', () => {
  test('[UI86] V shows the desk of the seat in view, the eye another’s, Escape goes back', async () => {
    page = await screen.show(conduct);
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'As FC sees it' }).waitFor();
    await page.getByText('Second alert: three critical, under fire').first().waitFor();
    await page.getByRole('button', { name: 'View as PC' }).click();
    await page.getByRole('heading', { name: 'As PC sees it' }).waitFor();
    await page.getByText('Eleven hurt at the market').first().waitFor();
    for (const key of ['r', 'h', 'e']) await page.keyboard.press(key);
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('1');
    expect(await lastSent(page)).toMatchObject({ type: 'observation.note' });
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Escort commander asks for the rule', level: 2 }).waitFor();
  });

  test('[UI86] it follows what happens', async () => {
    page = await screen.show(conduct);
    await page.getByRole('button', { name: 'View as PC' }).click();
    await page.getByText('Eleven hurt at the market').first().waitFor();
    const messages = await page.evaluate(() => window.control.view.messages);
    const late = { id: 'late', from: 'fc', to: ['pc'], text: 'Late news.', t: 1_640_000 };
    await show(page, { messages: { byId: { ...messages.byId, late }, order: [...messages.order, 'late'] } });
    await page.getByText('Late news.').waitFor();
  });
});

test('[UI86] a desk that does not come says so, and comes when it is asked for again', async () => {
  page = await screen.show(`${conduct}?deaf`);
  await page.getByRole('button', { name: 'View as PC' }).click();
  await page.getByText('This desk could not be loaded.').waitFor();
  await page.evaluate(() => window.history.replaceState(null, '', window.location.pathname));
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Eleven hurt at the market').first().waitFor();
});

describe('the list', () => {
  test('[UI82] is narrowed by what is chosen, each choice goes by itself, and the now-line stays', async () => {
    page = await screen.show(conduct);
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByLabel('Channel').selectOption('Radio');
    await page.getByLabel('Role').selectOption('PC');
    expect(await page.locator('[data-inject]').evaluateAll((rows) => rows.map((row) => row.dataset['inject']))).toEqual(
      ['market'],
    );
    expect(await page.locator('.c-now-row').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove the filter PC' }).click();
    expect(await page.locator('[data-inject]').count()).toBe(3);
    await page.keyboard.press('/');
    await page.keyboard.type('escort');
    expect(await page.locator('[data-inject]').count()).toBe(2);
  });
});

describe('length', () => {
  test('[UI80] what follows is shown before it is chosen, and sent in time of the room', async () => {
    page = await screen.show(conduct);
    await page.keyboard.press('l');
    const panel = page.getByRole('dialog');
    await panel.getByText('Everything is played.').waitFor();
    await panel.getByRole('radio', { name: /short form/ }).check();
    await panel.getByText('Left out when their time comes: 2 injects, 1 decision.').waitFor();
    await panel.getByText('Corma: theatre free at 08:40, two places').waitFor();
    await panel.getByRole('radio', { name: 'Other' }).check();
    await panel.getByRole('spinbutton').fill('5');
    await panel.getByText(/needs at least/).waitFor();
    await panel.getByRole('spinbutton').fill('60');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'exercise.length', left: 3_600_000 });
  });

  test('[UI80] while time is short the list says of what is optional when it is left out', async () => {
    page = await screen.show(conduct);
    const control = await page.evaluate(() => window.control.view.control);
    if (control === undefined) throw new Error('no control');
    const pace = { factor: 2_000, from: 2_100_000, optional: false };
    await show(page, { control: { ...control, length: { ...control.length, pace } } });
    await page.locator('[data-inject=corma]').getByText('Left out at 08:30').waitFor();
  });

  test('[UI80] it is at hand before the start', async () => {
    page = await screen.show(`${conduct}?status=planned`);
    await page.getByRole('status').getByRole('button', { name: 'Length' }).click();
    await page.getByRole('radio', { name: /90 min/ }).check();
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'exercise.length', left: 5_400_000 });
  });
});

describe('effects', () => {
  test('[UI81] an effect is overruled with a reason and another figure; what was overruled stays with its reason', async () => {
    page = await screen.show(`${conduct}/storyline`);
    const effects = page.getByRole('region', { name: 'What the scenario has computed' });
    await effects.getByText('The spokesperson answered aloud.').waitFor();
    await effects.getByRole('button', { name: /Overrule Cohesion/ }).click();
    const panel = page.getByRole('dialog');
    expect(await panel.getByRole('button', { name: 'Overrule' }).isDisabled()).toBe(true);
    await panel.getByLabel('Moves by, instead').fill('5');
    await panel.getByLabel('Reason').fill('They did more than asked');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({
      type: 'effect.overrule',
      effect: 'e12',
      change: 5,
      reason: 'They did more than asked',
    });
  });
});

describe('desks', () => {
  test('[UI83] A puts the oldest at hand, its prepared answers first, and a figure sends', async () => {
    page = await screen.show(conduct);
    await page.evaluate(() =>
      window.control.link.show((view) => {
        const { r2: _, ...byId } = view.rfis.byId;
        return { ...view, rfis: { byId, order: view.rfis.order.filter((id) => id !== 'r2') } };
      }),
    );
    await page.keyboard.press('a');
    await page.keyboard.press('1');
    expect(await lastSent(page)).toMatchObject({ type: 'rfi.answer', rfi: 'r3', answer: 'corma' });
  });

  test('[UI83] a prepared answer goes out with one key once its question is at hand', async () => {
    page = await screen.show(conduct);
    await page.getByRole('tab', { name: /RFIs/ }).click();
    await page.locator('.c-card', { hasText: 'Can Corma take two theatre cases?' }).getByRole('button').first().click();
    await page.getByRole('button', { name: /Corma’s capacity/ }).focus();
    await page.keyboard.press('3');
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('2');
    expect(await lastSent(page)).toEqual({
      type: 'rfi.answer',
      rfi: 'r3',
      answer: 'blood',
      as: 'Chief Medical Officer',
    });
  });
});

describe('the timeline', () => {
  test('[UI84] is walked with the arrows, brought closer and moved, and left to right in every language', async () => {
    page = await screen.show(conduct);
    await page.locator('.c-lanes [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const named = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(named).toMatch(/^08:10, FC: 2\.06 A second device/);
    await page.locator('[data-inject=second-device][aria-current]').waitFor();
    const at = () => page.locator('.c-axis-now').boundingBox();
    const before = await at();
    await page.keyboard.press('+');
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    expect(await at()).not.toBeNull();
    expect(before).not.toBeNull();
  });
});

describe('three to twelve roles', () => {
  test.each([3, 12])(
    '[UI85] %i roles: every one has its lane, its key and its cell, and the page does not scroll',
    async (count) => {
      page = await screen.show(`${conduct}?roles=${count}`);
      expect(await page.locator('.c-seat').count()).toBe(count);
      expect(await page.locator('[data-inject=second-device] .k-strip i').count()).toBe(count);
      expect(await overflowing(page)).toEqual([]);
      await page.locator('[data-inject=market]').click();
      await page.keyboard.press('t');
      await page.keyboard.press(count === 12 ? 'b' : '2');
      await page.keyboard.press('Enter');
      expect(await lastSent(page)).toMatchObject({ type: 'fact.told', to: [count === 12 ? 'jmac' : 'fc'] });
    },
  );

  test('[UI85] nor on a wide desk in French', async () => {
    page = await screen.show(`${conduct}?language=fr&roles=12`, { width: 1920, height: 1080 });
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press('e');
    expect(await overflowing(page)).toEqual([]);
  });

  test.each(['en', 'fr'])('[UI85] in %s nothing is clipped at 1366 by 768, whatever is open', async (language) => {
    page = await screen.show(`${conduct}?language=${language}&roles=12`);
    expect(await overflowing(page)).toEqual([]);
    for (const id of ['second-device', 'ambassador', 'market']) {
      await page.locator(`[data-inject=${id}]`).click();
      expect(await overflowing(page)).toEqual([]);
    }
    await page.keyboard.press('v');
    await page.locator('.c-watch-desk').waitFor();
    expect(await overflowing(page)).toEqual([]);
  });
});

/** What is cut off: the page itself, and buttons, chips and heads that are wider inside than outside. */
function overflowing(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth - element.clientWidth > 1;
    const page = document.documentElement;
    const parts = [
      ...document.querySelectorAll('.c-top, .c-list-head, .c-chips, .c-acts, .c-watch-head, .k-button, .c-top-box'),
    ];
    const beyond = [...document.querySelectorAll('.c-acts > *, .c-chips > *, .c-top > *, .c-top-box > span')].filter(
      (element) => {
        const inner = element.getBoundingClientRect();
        const outer = element.parentElement?.getBoundingClientRect();
        return (
          outer !== undefined && inner.width > 0 && (inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1)
        );
      },
    );
    return [
      ...(page.scrollHeight > innerHeight || page.scrollWidth > innerWidth ? ['the page scrolls'] : []),
      ...[...parts.filter(wide), ...beyond].map((element) => element.className || element.tagName),
    ];
  });
}
