import type { ProductView } from '@kalari/engine/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings, type Look, type OnScreen, onScreen, sentBy } from './on-screen.ts';
import { papers } from './paper-scenes.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

const show = (at: string, look: Look = {}) => screen.show('papers', { at, ...look });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).press('Enter');

/** The server shows a paper as it stands now. */
const shows = (page: Page, product: ProductView) =>
  page.evaluate((next) => {
    const { view } = window.link;
    if (view === null) throw new Error('There is no view.');
    const { byId, order } = view.products;
    const rest = order.filter((id) => id !== next.id);
    window.link.show({ ...view, products: { byId: { ...byId, [next.id]: next }, order: [...rest, next.id] } });
  }, product);

/** In the page: a server that saves at once, and shows it before it answers. */
const answerAtOnce = (like: ProductView) => {
  const { link } = window;
  const submit = link.submit.bind(link);
  let version = 0;
  link.submit = async (command, options) => {
    const answer = await submit(command, options);
    await new Promise((done) => setTimeout(done, 2));
    const { view } = link;
    if (view === null || command.type !== 'product.save') return answer;
    version += 1;
    const { title = '', facts = [], to = [] } = command;
    const sections = command.sections.map(({ section: id, text }) => ({ id, text }));
    const product = { ...like, title, sections, facts, to: [...like.to, ...to], version };
    link.show({ ...view, products: { byId: { [like.id]: product }, order: [like.id] } });
    return answer;
  };
};

describe('on the desk', () => {
  test('[UI191] what waits stands beside the desk, counts at its section, and a touch leads to it; what is opened is read', async () => {
    const page = await show('/');
    await page.getByRole('link', { name: 'Papers, 4 need you' }).waitFor();
    const waiting = page.getByRole('navigation', { name: 'Papers waiting for you' });
    expect(await waiting.getByRole('link').count()).toBe(4);
    await waiting.getByRole('link', { name: /Press line/ }).press('Enter');
    await page
      .getByRole('article', { name: 'Press line' })
      .getByText(/Our first thought is with the wounded/)
      .waitFor();
    await page.getByRole('link', { name: 'Papers, 3 need you' }).waitFor();
    expect(await page.getByRole('button', { name: 'Write a correction' }).count()).toBe(0);
    await page.close();
  });

  test('[UI191] what comes is told, politely and with a way to it; an exercise without forms has no such section', async () => {
    const page = await screen.show('papersNone', { at: '/messages' });
    await shows(page, papers.asked);
    await page
      .getByRole('region', { name: 'Notices' })
      .getByText('Escort for the engineers waits for your approval')
      .waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Approve and release' }).waitFor();
    await page.close();
    const bare = await screen.show('desk');
    expect(await bare.getByRole('link', { name: /^Papers/ }).count()).toBe(0);
    await bare.close();
  });
});

describe('writing', () => {
  test('[UI192] one chooses a form that says who signs and where it goes; leaving a field saves; facts and readers are chosen', async () => {
    const page = await screen.show('papersNone', { at: '/papers/new' });
    await page.getByRole('link', { name: /Flash report/ }).press('Enter');
    const what = page.getByRole('textbox', { name: 'What happened' });
    expect(await what.getAttribute('aria-describedby')).not.toBeNull();
    expect(await page.getByRole('button', { name: 'Submit for approval' }).isDisabled()).toBe(true);
    await what.fill('A convoy was hit.');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => window.link.sent.length === 1);
    expect(await sentBy(page)).toEqual([
      {
        type: 'product.save',
        form: 'flash-report',
        sections: [{ section: 'what', text: 'A convoy was hit.' }],
        facts: [],
        to: [],
      },
    ]);
    // Whoever is writing is not torn away when the paper gets its name.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    const casualties = page.getByRole('textbox', { name: 'Casualties' });
    await casualties.pressSequentially('Three');
    await shows(page, {
      ...papers.draft,
      title: '',
      version: 1,
      sections: [{ id: 'what', text: 'A convoy was hit.' }],
      facts: [],
    });
    await page.waitForURL(/papers\/draft$/);
    await page.keyboard.type(' critical.');
    expect(await casualties.inputValue()).toBe('Three critical.');
    await press(page, 'Quote facts');
    await page.waitForFunction(() => window.link.sent.length === 2);
    const sections = [
      { id: 'what', text: 'A convoy was hit.' },
      { id: 'casualties', text: 'Three critical.' },
    ];
    await shows(page, { ...papers.draft, title: '', version: 2, sections, facts: [] });
    await page.getByRole('checkbox', { name: /Three of the wounded are critical/ }).press('Space');
    await press(page, 'Add');
    await page.getByRole('button', { name: 'Police Commissioner' }).press('Enter');
    expect(await findings(page)).toEqual([]);
    await press(page, 'Save');
    await page.waitForFunction(() => window.link.sent.length === 3);
    expect((await sentBy(page)).at(-1)).toMatchObject({
      product: 'draft',
      version: 2,
      sections: [
        { section: 'what', text: 'A convoy was hit.' },
        { section: 'casualties', text: 'Three critical.' },
      ],
      facts: ['three-critical'],
      to: ['pc'],
    });
    await page.close();
  });

  test('[UI193] what is written stands again after the page was loaded anew, and in the list from the first letter', async () => {
    const page = await show('/papers/new/tasking-order');
    await page.evaluate(() => window.link.answerWith(null));
    await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Hold the road.');
    await page.getByRole('navigation', { name: 'Papers', exact: true }).getByText('On this device only').waitFor();
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Task', exact: true }).inputValue()).toBe('Hold the road.');
    await page.close();
  });

  test('[UI193] field after field saved on the way is no quarrel with oneself, and no click is lost by it', async () => {
    const page = await screen.show('papersNone', { at: '/papers/new/flash-report' });
    await page.evaluate(answerAtOnce, papers.draft);
    const quarrels = await page.evaluateHandle(() => {
      const seen: string[] = [];
      new MutationObserver(() => {
        if (document.body.textContent.includes('since you began')) seen.push('apart');
      }).observe(document.body, { subtree: true, childList: true });
      return seen;
    });
    await page.getByRole('textbox', { name: 'Title' }).fill('T');
    await page.getByRole('textbox', { name: 'What happened' }).fill('A');
    await page.getByRole('textbox', { name: 'Casualties' }).fill('B');
    await page.getByRole('button', { name: 'Quote facts' }).click();
    await page.getByRole('checkbox').first().waitFor();
    await page.getByText(/^Saved/).waitFor();
    expect(await quarrels.jsonValue()).toEqual([]);
    await page.close();
  });

  test('[UI193] somebody else’s newer version stands beside one’s own words, which are kept', async () => {
    const page = await show('/papers/draft');
    await page.evaluate(() => window.link.answerWith({ ok: false, code: 'product.changed', message: '', hint: '' }));
    const what = page.getByRole('textbox', { name: 'What happened' });
    await what.fill('My words.');
    await page.keyboard.press('Tab');
    await page.getByText(/Somebody has changed this paper since you opened it/).waitFor();
    await shows(page, { ...papers.draft, version: 3, sections: [{ id: 'what', text: 'Theirs.' }] });
    await page.getByText('Somebody has changed this paper since you began').waitFor();
    expect(await what.inputValue()).toBe('My words.');
    await page.locator('blockquote').filter({ hasText: 'Theirs.' }).waitFor();
    expect(await page.getByRole('button', { name: 'Submit for approval' }).isDisabled()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await press(page, 'Go on with mine');
    await page.evaluate(() => window.link.answerWith({ ok: true, seq: 1, head: '' }));
    await press(page, 'Save');
    await page.waitForFunction(() => window.link.sent.length === 2);
    expect((await sentBy(page)).at(-1)).toMatchObject({ version: 3 });
    await page.close();
    const other = await show('/papers/draft');
    await other.getByRole('textbox', { name: 'What happened' }).fill('Mine.');
    await shows(other, { ...papers.draft, version: 3, sections: [{ id: 'what', text: 'Theirs.' }] });
    await press(other, 'Take the newer version');
    expect(await other.getByRole('textbox', { name: 'What happened' }).inputValue()).toBe('Theirs.');
    await other.close();
  });
});

describe('letting go', () => {
  test('[UI194] a writer submits; who may sign releases in one step', async () => {
    const page = await show('/papers/draft');
    await page.getByText(/approves it before it goes out/).waitFor();
    await press(page, 'Submit for approval');
    await shows(page, { ...papers.submitted, id: 'draft' });
    await page.getByText('Submitted for approval').waitFor();
    expect(await sentBy(page)).toEqual([{ type: 'product.submit', product: 'draft', version: 2 }]);
    await page.close();
    const holder = await show('/papers/mine');
    await holder.getByText('You may release this yourself.').waitFor();
    await press(holder, 'Release');
    expect(await sentBy(holder)).toEqual([{ type: 'product.release', product: 'mine', version: 2 }]);
    await holder.close();
  });

  test('[UI194] whoever signs reads it in its form, corrects it, returns it with a reason, approves it, lets it go', async () => {
    const page = await show('/papers/asked');
    await press(page, 'Return');
    await page.getByRole('textbox', { name: 'What is missing or wrong' }).fill('Until when?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Returned', { exact: true }).first().waitFor();
    await press(page, 'Correct it');
    await page.getByRole('textbox', { name: 'Timing' }).fill('From 0815 until 1000.');
    await press(page, 'Save');
    await page.waitForFunction(() => window.link.sent.length === 2);
    expect(await sentBy(page)).toMatchObject([
      { type: 'product.return', product: 'asked', reason: 'Until when?' },
      { type: 'product.save', product: 'asked', version: 2 },
    ]);
    await page.close();
    for (const [name, type] of [
      ['Approve', 'product.approve'],
      ['Approve and release', 'product.release'],
    ] as const) {
      const one = await show('/papers/asked');
      await press(one, name);
      expect(await sentBy(one)).toEqual([{ type, product: 'asked', version: 2 }]);
      await one.close();
    }
  });

  test('[UI195] what is not one’s own to release is said before, and told as noted afterwards', async () => {
    const page = await show('/papers/draft');
    await page.getByText('Release without approval').press('Enter');
    await page.getByText(/It is noted that you did, and nothing goes out/).waitFor();
    await press(page, 'Release');
    await shows(page, { ...papers.noted, id: 'draft' });
    await page.getByText('Noted. Nothing has gone out.', { exact: true }).waitFor();
    await page.getByText('Noted at 08:09. Nothing has gone out.').waitFor();
    await page
      .getByText(/This is not yours to release/)
      .first()
      .waitFor();
    await page.close();
  });

  test('[UI195] what is out is corrected by a new paper that begins with its words', async () => {
    const page = await show('/papers/out');
    await press(page, 'Write a correction');
    expect(await page.getByRole('textbox', { name: 'Casualties' }).inputValue()).toMatch(/Three critical/);
    await page.close();
  });

  test('[UI195] while the exercise is frozen papers are read, not written', async () => {
    const page = await show('/papers/draft');
    await page.evaluate(() => {
      const { view } = window.link;
      if (view !== null) window.link.show({ ...view, exercise: { ...view.exercise, frozen: { reason: '' } } });
    });
    expect(await page.getByRole('textbox', { name: 'What happened' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Submit for approval' }).isDisabled()).toBe(true);
    await page.close();
  });
});

describe('a download of its own', () => {
  test('[UI196] on a poor link it says that it has not come, everything else stands, and it comes on request with its looks', async () => {
    const page = await screen.show('papers');
    const context = page.context();
    const late = await context.newPage();
    await late.route(/papers-page[^/]*\.(js|css)$/, (route) => route.abort());
    await late.goto(page.url());
    await late
      .getByRole('link', { name: /^Papers/ })
      .first()
      .click();
    await late.getByText('This part of the page has not arrived').waitFor();
    expect(await findings(late)).toEqual([]);
    await late
      .getByRole('link', { name: /^Messages/ })
      .first()
      .click();
    await late.getByRole('navigation', { name: 'Conversations' }).waitFor();
    await late
      .getByRole('link', { name: /^Papers/ })
      .first()
      .click();
    await late.getByText('This part of the page has not arrived').waitFor();
    await late.unroute(/papers-page[^/]*\.(js|css)$/);
    await late.getByRole('button', { name: 'Try again' }).click();
    const list = late.getByRole('navigation', { name: 'Papers', exact: true });
    await list.waitFor();
    expect(await list.evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    await page.close();
  });
});

test.each([
  ['light', 1366, 768],
  ['dark', 1366, 768],
  ['light', 390, 844],
] as const)('[UI192] every paper is clean for axe: %s, %i by %i', async (theme, width, height) => {
  for (const at of [
    '/papers',
    '/papers/new',
    '/papers/draft',
    '/papers/asked',
    '/papers/returned',
    '/papers/received',
    '/papers/noted',
  ]) {
    const page = await show(at, { theme, width, height });
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  }
});
