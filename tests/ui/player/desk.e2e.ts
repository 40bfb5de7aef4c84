import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from './fixture-view.ts';
import { type OnScreen, onScreen, sentBy } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

describe('reading', () => {
  test('[UI24] opening a message is recorded once', async () => {
    const page = await screen.show('desk');
    await page.getByRole('link', { name: /Smoke over the Kika road/ }).click();
    await page.getByRole('heading', { name: 'Smoke over the Kika road' }).waitFor();
    await page.getByRole('link', { name: /Numbers change/ }).click();
    await page.getByRole('link', { name: /Smoke over the Kika road/ }).click();
    expect(await sentBy(page)).toEqual([{ type: 'inject.read', inject: 'post' }]);
    await page.close();
  });

  test('[UI24] while frozen nothing is sent by reading; after the thaw it is', async () => {
    const page = await screen.show('frozen', { at: '/item/post' });
    await page.getByRole('heading', { name: 'Smoke over the Kika road' }).waitFor();
    expect(await sentBy(page)).toEqual([]);
    await page.evaluate(() => {
      const { view } = window.link;
      if (view === null) return;
      const { frozen, ...exercise } = view.exercise;
      window.link.show({ ...view, exercise: { ...exercise, status: 'running' } });
    });
    await expect.poll(() => sentBy(page)).toEqual([{ type: 'inject.read', inject: 'post' }]);
    await page.close();
  });

  test('[UI24] nothing is opened for the person: the desk begins with the brief', async () => {
    const page = await screen.show('desk');
    await page.getByRole('heading', { name: 'Your brief' }).waitFor();
    expect(await sentBy(page)).toEqual([]);
    await page.close();
  });
});

describe('acting', () => {
  test('[UI25] one touch shares with one colleague; a note goes with the next share only', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    await page.getByRole('button', { name: 'Share with Special Representative' }).click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByLabel('Note for the next share').fill('Before the call.');
    await page.getByRole('button', { name: 'Share with Police Commissioner' }).click();
    await page.getByRole('button', { name: 'Share with Director of Mission Support' }).click();
    const inject = 'second-device';
    expect(await sentBy(page)).toEqual([
      { type: 'inject.share', inject, to: ['srsg'] },
      { type: 'inject.share', inject, to: ['pc'], note: 'Before the call.' },
      { type: 'inject.share', inject, to: ['dms'] },
    ]);
    await page.close();
  });

  test('[UI25] what was said aloud is one touch more, and the next message begins with sharing again', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    await page.getByRole('button', { name: 'Told aloud' }).first().click();
    await page.getByRole('button', { name: 'Record that I told Police Commissioner aloud' }).click();
    expect(await sentBy(page)).toEqual([{ type: 'fact.told', inject: 'second-device', to: ['pc'] }]);
    await page.getByRole('link', { name: /Numbers change/ }).click();
    await page.getByRole('button', { name: 'Share with Police Commissioner' }).waitFor();
    await page.close();
  });

  test('[UI26] a draft is kept at each keystroke and is there after a reload', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    await page.getByRole('button', { name: 'Respond' }).click();
    await page.getByLabel('Your answer to Sector 3 Operations').pressSequentially('Move to site 2');
    await page.reload();
    await page.getByRole('button', { name: 'Respond' }).click();
    await expect.poll(() => page.getByLabel('Your answer to Sector 3 Operations').inputValue()).toBe('Move to site 2');
    await page.getByRole('button', { name: 'Send answer' }).click();
    expect(await sentBy(page)).toEqual([{ type: 'inject.respond', inject: 'second-device', text: 'Move to site 2' }]);
    await page.close();
  });

  test('[UI26] what was refused comes back as the draft, with the reason in words', async () => {
    const page = await screen.show('desk', { at: '/messages/dms' });
    await page.evaluate(() => window.link.answerWith({ ok: false, code: 'exercise.frozen', message: '', hint: '' }));
    await page.getByLabel('Message to DMS').fill('Which aircraft?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('The exercise is frozen: reading only. Your draft is kept.').waitFor();
    expect(await page.getByLabel('Message to DMS').inputValue()).toBe('Which aircraft?');
    await page.close();
  });

  test('[UI27] the quoted message goes with what is written', async () => {
    const page = await screen.show('desk', { at: '/item/second-device' });
    await page.getByRole('button', { name: 'Quote' }).click();
    await page.getByRole('button', { name: 'Everybody' }).click();
    await page.getByLabel('Write a message').fill('Look at this.');
    await page.getByRole('button', { name: 'Send' }).click();
    const sent = { type: 'message.send', to: ['srsg', 'pc', 'dms'], text: 'Look at this.', inject: 'second-device' };
    expect(await sentBy(page)).toContainEqual(sent);
    await page.close();
  });
});

describe('deciding', () => {
  test('[UI20] the review shows who was not asked, and only its button decides', async () => {
    const page = await screen.show('desk', { at: '/decisions/landing' });
    await page.getByRole('radio', { name: 'Site 2' }).check();
    await page.getByLabel('Reason').fill('Nobody lands on wires.');
    await page.getByRole('button', { name: 'Review' }).click();
    const review = page.getByRole('dialog', { name: 'Before you decide' });
    await review.getByText('Still to be asked').waitFor();
    expect(await review.getByTitle('Police Commissioner').count()).toBe(1);
    expect(await sentBy(page)).toEqual([]);
    await review.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Reason').inputValue()).toBe('Nobody lands on wires.');
    await page.getByRole('button', { name: 'Review' }).click();
    await review.getByRole('button', { name: 'Decide B' }).click();
    await review.waitFor({ state: 'detached' });
    expect(await sentBy(page)).toEqual([
      { type: 'decision.take', decision: 'landing', option: 'site-2', reason: 'Nobody lands on wires.' },
    ]);
    await page.close();
  });

  test('[UI20] another course of action in free words', async () => {
    const page = await screen.show('desk', { at: '/decisions/landing' });
    await page.getByRole('radio', { name: 'Another course of action' }).check();
    expect(await page.getByRole('button', { name: 'Review' }).isDisabled()).toBe(true);
    await page.getByLabel('Your course of action').fill('Lift them from the road bend.');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await sentBy(page)).toEqual([
      { type: 'decision.take', decision: 'landing', other: 'Lift them from the road bend.' },
    ]);
    await page.close();
  });

  test('[UI20] somebody without the authority is warned and may go on', async () => {
    const page = await screen.show('advise', { at: '/decisions/landing' });
    await page.getByText('Decide without the authority').click();
    await page.getByRole('group', { name: 'Your decision' }).getByRole('radio', { name: 'Site 1 now' }).check();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByText(/This decision is not yours/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide A' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await sentBy(page)).toEqual([{ type: 'decision.take', decision: 'landing', option: 'site-1' }]);
    await page.close();
  });

  test('[UI19] advice names an option, a stance and one line', async () => {
    const page = await screen.show('advise', { at: '/decisions/landing' });
    const advice = page.getByRole('group', { name: 'On which option' });
    await advice.getByRole('radio', { name: 'Site 2' }).check({ force: true });
    await page.getByRole('radio', { name: 'Can accept' }).check({ force: true });
    await page.getByLabel('In one line').fill('With an outer ring.');
    await page.getByRole('button', { name: 'Send advice' }).click();
    expect(await sentBy(page)).toEqual([
      {
        type: 'decision.position',
        decision: 'landing',
        option: 'site-2',
        stance: 'accepts',
        text: 'With an outer ring.',
      },
    ]);
    await page.close();
  });
});

describe('what arrives', () => {
  test('[UI28] an arrival is told politely, takes no focus, and can be opened from elsewhere', async () => {
    const page = await screen.show('desk', { at: '/messages/dms' });
    await page.getByLabel('Message to DMS').focus();
    await page.evaluate((t) => {
      const { view } = window.link;
      const post = view?.injects.byId['post'];
      if (view === null || post === undefined) return;
      const fresh = { ...post, id: 'fresh', title: { text: 'A fresh report', lang: 'en' }, releasedAt: t };
      const { byId, order } = view.injects;
      window.link.show({ ...view, injects: { byId: { ...byId, fresh }, order: [...order, 'fresh'] } });
    }, minutes(31));
    await page.getByText('Social media, @muka_voice, 08:11').first().waitFor();
    const live = page.locator('[data-announcer]');
    expect([await live.getAttribute('aria-live'), await live.textContent()]).toEqual([
      'polite',
      'Social media, @muka_voice, 08:11',
    ]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'A fresh report' }).waitFor();
    await page.close();
  });

  test('[UI29] [UI134] the connection, a freeze, a pause, the end and another device are said in words', async () => {
    const said: Record<string, string> = {
      reconnecting: 'Keep working. 2 items go out when it returns.',
      frozen: 'You can read. Nothing can be sent. Time is stopped at 08:11. Reason: A question about the map',
      paused: 'You may go on reading and writing. Nothing new arrives.',
      ended: 'You can still read everything. Nothing more is recorded.',
      replaced: 'This one only shows.',
      stopped: 'Nothing recorded is lost.',
      removed: 'You no longer have a seat in this exercise',
      refused: 'or join again with the code',
      oldPage: 'Your seat and your drafts are kept.',
      door: 'You are at the door, A. Diallo.',
      faster: 'time is moving faster',
    };
    for (const [scene, words] of Object.entries(said)) {
      const page = await screen.show(scene);
      await page.getByText(words).first().waitFor({ timeout: 5_000 });
      await page.close();
    }
  });

  test('[UI29] whoever may not write finds nothing that can be sent', async () => {
    for (const scene of ['frozen', 'ended', 'replaced']) {
      const page = await screen.show(scene, { at: '/item/second-device' });
      await page.getByRole('heading', { name: /Second device likely/ }).waitFor();
      for (const name of ['Acknowledge', 'Respond', 'Ask', /^Share with Police/]) {
        expect(await page.getByRole('button', { name }).first().isDisabled(), `${scene} ${name}`).toBe(true);
      }
      await page.close();
    }
  });
});
