import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lastSent, type OnScreen, onScreen, sentBy, show, stand } from './on-screen.ts';

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

const chosen = () => page.locator('[data-inject][aria-current]').getAttribute('data-inject');
const selected = (id: string) => page.locator(`[data-inject="${id}"][aria-current]`).waitFor();

describe('releasing', () => {
  test('[UI56] R releases, the selection goes on to the next due inject, and a second R at once does nothing', async () => {
    expect(await chosen()).toBe('escort');
    await page.keyboard.press('r');
    await selected('second-device');
    await page.keyboard.press('r');
    await page.getByText('Released 2.05 to 1 seat').waitFor();
    expect(await sentBy(page)).toEqual([{ type: 'inject.release', inject: 'escort' }]);
  });

  test('[UI56] Z withdraws it again within five seconds', async () => {
    await page.keyboard.press('r');
    await page.getByText('Released 2.05 to 1 seat').waitFor();
    await page.keyboard.press('z');
    expect(await lastSent(page, 2)).toEqual({ type: 'inject.withdraw', inject: 'escort' });
  });

  test('[UI56] a refused release moves nothing and says why in plain words', async () => {
    await page.evaluate(() => window.control.link.refuses.set('inject.release', 'inject.gone'));
    await page.keyboard.press('r');
    await page.getByText('This has already gone out. Withdraw it, or send a correction.').waitFor();
    expect(await chosen()).toBe('escort');
  });

  test('[UI53] hold, delay by five minutes, skip with a reason', async () => {
    await page.keyboard.press('h');
    expect(await lastSent(page, 1)).toEqual({ type: 'inject.hold', inject: 'escort' });
    await page.keyboard.press('d');
    expect(await lastSent(page, 2)).toEqual({ type: 'inject.delay', inject: 'escort', by: 300_000 });
    await page.keyboard.press('x');
    await page.getByLabel('Reason').fill('She raised it herself');
    await page.keyboard.press('Enter');
    expect(await lastSent(page, 3)).toEqual({ type: 'inject.skip', inject: 'escort', reason: 'She raised it herself' });
  });

  test('[UI61] a skip without a reason is not possible', async () => {
    await page.keyboard.press('x');
    await page.getByLabel('Reason').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Skip' }).isDisabled()).toBe(true);
    expect(await sentBy(page)).toEqual([]);
  });
});

describe('the room', () => {
  test('[UI57] what was told aloud is recorded with three keys when an inject is selected', async () => {
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

  test('[UI63] an inject of her own is written and sent without the mouse', async () => {
    for (const key of ['i', '1', '4', 'Enter']) await page.keyboard.press(key);
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
    await page.keyboard.press('i');
    await page.keyboard.press('2');
    await page.getByLabel('Title').fill('Fuel');
    await page.getByText('At', { exact: true }).click();
    await page.getByLabel('Exercise time, such as 08:20').fill('08:20');
    await page.getByRole('button', { name: /Plan for 08:20/ }).click();
    expect(await lastSent(page)).toMatchObject({ type: 'inject.create', due: 2_400_000 });
  });
});

describe('notes', () => {
  test('[UI60] one key notes a strength, with Shift something to improve', async () => {
    await page.keyboard.press('2');
    expect(await lastSent(page, 1)).toEqual({ type: 'observation.note', objective: 'share', rating: 'strength' });
    await page.keyboard.press('Shift+Digit3');
    expect(await lastSent(page, 2)).toEqual({ type: 'observation.note', objective: 'protect', rating: 'improve' });
  });

  test('[UI60] words come first, and the note is about the feed item with the focus', async () => {
    await page.locator('.c-feed-item[data-event="message.sent"]').focus();
    await page.keyboard.press('m');
    await page.keyboard.type('Asks before moving.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    expect(await lastSent(page)).toEqual({
      type: 'observation.note',
      objective: 'delegate',
      rating: 'strength',
      text: 'Asks before moving.',
      about: 'm1',
    });
  });

  test('[UI60] ticking an expected action notes it', async () => {
    await page.locator('[data-inject=second-device]').click();
    await page.getByRole('checkbox', { name: /tells the SRSG and the DMS/ }).click();
    expect(await lastSent(page)).toEqual({
      type: 'observation.note',
      objective: 'share',
      rating: 'strength',
      text: 'tells the SRSG and the DMS about the device',
      about: 'second-device',
    });
  });
});

describe('keys', () => {
  test('[UI51] mean nothing while somebody types', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('rhdx1 ?');
    expect(await sentBy(page)).toEqual([]);
    expect(await page.getByRole('searchbox').inputValue()).toBe('rhdx1 ?');
  });

  test('[UI51] mean nothing behind an open panel', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('1');
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    expect(await lastSent(page)).toEqual({ type: 'inject.hold', inject: 'escort' });
  });

  test('[UI51] can be turned off on this device; then the hints go too, and every button still works', async () => {
    await page.close();
    page = await screen.show(conduct, { keysOff: true });
    await page.keyboard.press('r');
    await page.keyboard.press('1');
    expect(await page.locator('.c-acts kbd').count()).toBe(0);
    await page.getByRole('button', { name: 'Hold' }).click();
    expect(await sentBy(page)).toEqual([{ type: 'inject.hold', inject: 'escort' }]);
  });

  test('[UI50] J and K go through the list, Space pauses, N steps, F freezes, G leads elsewhere', async () => {
    await page.keyboard.press('j');
    await selected('second-device');
    await page.keyboard.press('k');
    await selected('escort');
    for (const key of ['Space', 'n', 'f']) await page.keyboard.press(key);
    await page.waitForFunction(() => window.control.link.sent.length === 3);
    expect(await sentBy(page)).toEqual([
      { type: 'exercise.pause' },
      { type: 'clock.advance', to: 1_800_000 },
      { type: 'exercise.pause', freeze: true },
    ]);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Storyline' }).waitFor();
    expect(page.url()).toMatch(/\/facilitate\/ex1\/storyline$/);
  });

  test('[UI77] the focus goes through the page in its order, and the list is one stop', async () => {
    const stops: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const areas = [
          'c-skip',
          'c-rail',
          'c-controls',
          'c-list-head',
          'c-list-body',
          'c-pane',
          'c-feed-tabs',
          'c-notes',
        ];
        return areas.find((area) => document.activeElement?.closest(`.${area}`) !== null) ?? '';
      });
      if (stop !== '' && stops.at(-1) !== stop) stops.push(stop);
      if (stop === 'c-notes') break;
    }
    expect(stops).toEqual([
      'c-skip',
      'c-rail',
      'c-controls',
      'c-list-head',
      'c-list-body',
      'c-pane',
      'c-feed-tabs',
      'c-notes',
    ]);
    await page.locator('[data-inject=escort]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-inject'))).toBe('second-device');
  });
});

describe('what cannot be taken back', () => {
  const end = async () => {
    await page.getByRole('button', { name: 'More about time' }).click();
    await page.getByRole('button', { name: 'End the exercise' }).click();
    await page.getByLabel('Reason').fill('Objectives reached');
  };

  test('[UI61] is held for a second with the pointer: a click alone does nothing', async () => {
    await end();
    const button = page.getByRole('dialog').getByRole('button', { name: 'End the exercise' });
    await button.click();
    expect(await sentBy(page)).toEqual([]);
    await button.hover();
    await page.mouse.down();
    expect(await lastSent(page)).toEqual({ type: 'exercise.end', reason: 'Objectives reached' });
    await page.mouse.up();
  });

  test('[UI61] from the keyboard a second button asks', async () => {
    await end();
    await page.getByRole('dialog').getByRole('button', { name: 'End the exercise' }).focus();
    await page.keyboard.press('Enter');
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'exercise.end', reason: 'Objectives reached' });
  });

  test('[UI61] a forced branch and a removal ask for a reason first', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Force this branch' }).first().click();
    const force = page.getByRole('dialog').getByRole('button', { name: 'Hold to force' });
    expect(await force.isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Room time');
    await force.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await lastSent(page)).toEqual({ type: 'phase.force', phase: 'second-hour', reason: 'Room time' });
  });
});

describe('states', () => {
  test('[UI71] a lost link says since when, what is kept, and that times are the last known', async () => {
    await stand(page, { phase: 'reconnecting', pending: 2 });
    await page.getByText(/^Connection lost at/).waitFor();
    await page.getByText('2 commands wait to be sent').waitFor();
    expect(await page.locator('.k-clock').getAttribute('data-known')).toBe('false');
    await stand(page, { phase: 'live', pending: 0 });
    await page.getByText(/^Connection lost at/).waitFor({ state: 'detached' });
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
    expect(await review.getByRole('link', { name: 'Report' }).getAttribute('href')).toBe(
      '/api/exercises/ex1/report?format=html&lang=en',
    );
    await review.close();
  });
});
