import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OnScreen, onScreen, sentBy } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

describe('asking a desk', () => {
  test('[UI130] from the desk to the question in two touches; answers stand as from that desk', async () => {
    const page = await screen.show('desk');
    await page.getByRole('link', { name: 'Ask Chief Medical Officer' }).click();
    await page.getByRole('heading', { name: 'Chief Medical Officer' }).waitFor();
    await page.getByText('Galasi can take two now.').first().waitFor();
    await page.getByText('Answered by Chief Medical Officer').waitFor();
    await page.getByLabel('Your question to Chief Medical Officer').fill('And the burns unit?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    expect(await sentBy(page)).toEqual([{ type: 'rfi.ask', text: 'And the burns unit?', to: 'cmo' }]);
    await page.close();
  });

  test('[UI130] among the messages stand the desks that were asked, and those that can be', async () => {
    const page = await screen.show('desk', { at: '/messages' });
    const list = page.getByRole('navigation', { name: 'Conversations' });
    await list.getByRole('link', { name: /Chief Medical Officer.*Galasi can take two/ }).waitFor();
    await list.getByRole('link', { name: 'Ask Joint Mission Analysis Centre' }).click();
    await page.getByText('Nobody plays this desk in the room.').waitFor();
    await page.getByLabel('Your question to Joint Mission Analysis Centre').fill('Who leads the column?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    expect(await sentBy(page)).toEqual([{ type: 'rfi.ask', text: 'Who leads the column?', to: 'jmac' }]);
    await page.close();
  });

  test('[UI130] about a message one asks control unless a desk is chosen', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    const ask = page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Ask', exact: true });
    await ask.click();
    await page.getByLabel('What do you need to know?').fill('How many are walking?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await ask.click();
    await page.getByRole('radio', { name: 'Chief of Staff' }).check();
    await page.getByLabel('Your question to Chief of Staff').fill('Who tells the capital?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const inject = 'second-device';
    await expect
      .poll(() => sentBy(page))
      .toEqual([
        { type: 'rfi.ask', inject, text: 'How many are walking?' },
        { type: 'rfi.ask', inject, text: 'Who tells the capital?', to: 'cos' },
      ]);
    await page.close();
  });
});

describe('taking back a share', () => {
  test('[UI131] for five seconds there is a way back', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    await page.getByRole('button', { name: 'Share with Police Commissioner' }).click();
    await page.getByText('Shared with PC').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back from PC').waitFor();
    const inject = 'second-device';
    expect(await sentBy(page)).toEqual([
      { type: 'inject.share', inject, to: ['pc'] },
      { type: 'inject.unshare', inject, to: ['pc'] },
    ]);
    await page.close();
  });

  test('[UI131] what somebody has opened stays shared, and the page says so', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    await page.getByRole('button', { name: 'Share with Police Commissioner' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.evaluate(() => window.link.answerWith({ ok: false, code: 'inject.opened', message: '', hint: '' }));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Somebody has already opened this. It cannot be taken back.').waitFor();
    await page.close();
  });

  test('[UI131] what was shared before is not offered back by a second touch', async () => {
    const page = await screen.show('desk', { at: '/item/first-alert' });
    await page.getByRole('button', { name: 'Shared with Special Representative' }).click();
    await page.getByText('Shared with SRSG').waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await page.close();
  });
});

describe('drafts', () => {
  test('[UI26] every field keeps what is written, through a reload', async () => {
    const fields: readonly { at: string; scene?: string; label: string; open?: string }[] = [
      { at: '/messages/dms', label: 'Message to DMS' },
      { at: '/messages/new', label: 'Write a message' },
      { at: '/messages/control', label: 'What do you need to know?' },
      { at: '/messages/@cmo', label: 'Your question to Chief Medical Officer' },
      { at: '/item/second-device', label: 'Your answer to Sector 3 Operations', open: 'Respond' },
      { at: '/item/crowd', label: 'What do you need to know?', open: 'Ask' },
      { at: '/item/numbers', label: 'Note for the next share' },
      { at: '/decisions/landing', label: 'Reason' },
      { at: '/decisions/landing', scene: 'advise', label: 'In one line' },
    ];
    for (const { at, scene = 'desk', label, open } of fields) {
      const page = await screen.show(scene, { at });
      const opened = async () => {
        if (open !== undefined) await page.getByRole('button', { name: open, exact: true }).click();
      };
      await opened();
      if (label === 'Note for the next share') await page.getByRole('button', { name: 'Add a note' }).click();
      await page.getByLabel(label).pressSequentially('Kept');
      await page.reload();
      await opened();
      await expect.poll(() => page.getByLabel(label).inputValue(), { message: `${at} ${label}` }).toBe('Kept');
      await page.close();
    }
  });

  test('[UI7] what was sent before a reload and is refused after it comes back as the draft, with the reason', async () => {
    const page = await screen.show('leftOver', { at: '/messages/dms' });
    await page.getByText('The exercise is frozen: reading only. Your draft is kept.').waitFor();
    await expect
      .poll(() => page.getByLabel('Message to DMS').inputValue())
      .toBe('Written before the page was loaded again.');
    await page.close();
  });
});

describe('documents', () => {
  test('[UI133] a paragraph is found by its contents and goes into a message', async () => {
    const page = await screen.show('desk', { at: '/documents/authority' });
    await page.getByText('Everybody in the mission has this document.').waitFor();
    await page.getByRole('button', { name: /DMS/ }).click();
    await page.locator('li[data-marked]').getByText('tasks aircraft').waitFor();
    await page.getByRole('button', { name: 'Put paragraph 2 into a message' }).click();
    const words = 'Authority, command and control, paragraph 2: “The DMS tasks aircraft.”';
    await expect.poll(() => page.getByLabel('Write a message').inputValue()).toBe(words);
    await page.getByRole('button', { name: 'Special Representative' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await sentBy(page)).toEqual([{ type: 'message.send', to: ['srsg'], text: words }]);
    await page.close();
  });

  test('[UI133] what is searched for is marked on the paper; one’s brief is said to be one’s own', async () => {
    const page = await screen.show('desk', { at: '/documents/casevac' });
    await page.getByRole('searchbox').fill('surgery');
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBe(1);
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBe(0);
    await page.getByRole('link', { name: 'Your brief' }).click();
    await page.getByText('Only you have this.').waitFor();
    await page.close();
  });
});

describe('three to twelve roles', () => {
  test('[UI132] every colleague can be shared with, written to and read, whole and within the page', async () => {
    const found: string[] = [];
    for (const [scene, others] of [
      ['three', 2],
      ['twelve', 11],
    ] as const) {
      for (const [at, buttons] of [
        ['/item/second-device', /^Share with /],
        ['/messages/new', /./],
      ] as const) {
        const page = await screen.show(scene, { at });
        const chips = page.locator('button:has(> abbr)').and(page.getByRole('button', { name: buttons }));
        for (const [width, height] of [
          [1366, 768],
          [1920, 1080],
          [390, 844],
        ] as const) {
          await page.setViewportSize({ width, height });
          await chips.first().waitFor();
          if ((await chips.count()) !== others)
            found.push(`${scene} ${at} ${width}: ${await chips.count()} colleagues`);
          found.push(...(await chips.evaluateAll(squeezed)).map((what) => `${scene} ${at} ${width}: ${what}`));
          const paper = page.getByRole('region', { name: 'Message', exact: true });
          const room = at === '/messages/new' ? height : ((await paper.boundingBox())?.height ?? 0);
          if (room < 200) found.push(`${scene} ${at} ${width}: ${room} px to read in`);
        }
        await page.close();
      }
    }
    expect(found).toEqual([]);
  });
});

/** Runs in the page: chips that stick out of what is touched. */
function squeezed(all: Element[]): string[] {
  return all.flatMap((button) => {
    const chip = button.querySelector('abbr')?.getBoundingClientRect();
    const box = button.getBoundingClientRect();
    return chip === undefined || chip.left < box.left || chip.right > box.right ? [button.textContent ?? ''] : [];
  });
}
