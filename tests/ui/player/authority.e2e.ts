import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from './fixture-view.ts';
import { findings, type OnScreen, onScreen, sentBy } from './on-screen.ts';

let screen: OnScreen;
beforeAll(async () => {
  screen = await onScreen();
});
afterAll(() => screen.close());

/** In the page: the server shows that what was decided is noted. */
const showOverstep = (why: 'none' | 'never') => {
  const { view } = window.link;
  const landing = view?.decisions.byId['landing'];
  if (view === null || landing === undefined) throw new Error('The fixture has no landing.');
  const overstepped = [{ why, option: 'site-1', t: 31 * 60_000, recorded: false }];
  const byId = { ...view.decisions.byId, landing: { ...landing, overstepped } };
  window.link.show({ ...view, decisions: { ...view.decisions, byId } });
};

const board = { at: '/decisions/landing' };

describe('who may decide', () => {
  test.each([
    ['right', 'It is your right.'],
    ['delegate', /Delegated to you by FC under “Accept the risk at a landing site”/],
    ['acting', /You act for SRSG/],
    ['notMine', /Not yours to decide: FC decides.*It has no effect, and the decision stays open/],
    ['barred', /Never yours to decide: SRSG decides/],
    ['joint', /Decided together with PC/],
  ])('[UI155] %s: the board says why', async (scene, words) => {
    const page = await screen.show(scene, board);
    await page.getByRole('region', { name: 'Who may decide' }).getByText(words).first().waitFor();
    await page.close();
  });

  test('[UI180] a desk that nobody plays is named wherever it must be asked or told, and one touch records that one spoke', async () => {
    const page = await screen.show('desks', board);
    const asked = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Asked and told' }) })
      .last();
    await asked.locator('abbr', { hasText: 'CMO' }).waitFor();
    await page.locator('dl').first().locator('abbr[title="Chief Medical Officer"]').waitFor();
    await asked.getByRole('button', { name: /Chief Medical Officer/ }).click();
    expect(await sentBy(page)).toEqual([{ type: 'meeting.record', roles: ['cmo'], decision: 'landing' }]);
    await page.getByRole('link', { name: 'Who decides what' }).first().click();
    const right = page.getByRole('listitem').filter({ hasText: 'Accept the risk at a landing site' });
    await right.locator('abbr[title="Joint Mission Analysis Centre"]').waitFor();
    await page.close();
  });

  test('[UI155] in French, too', async () => {
    const page = await screen.show('delegate', { ...board, language: 'fr' });
    await page.getByText(/Il vous est délégué par FC, au titre de/).waitFor();
    await page.close();
  });

  test('[UI155] what is not mine says before it is sent that it is noted and stays open, and so it does afterwards', async () => {
    const page = await screen.show('notMine', board);
    await page.getByText('Decide without the authority').click();
    await page.getByRole('group', { name: 'Your decision' }).getByRole('radio', { name: 'Site 1 now' }).check();
    await page.getByRole('button', { name: 'Review' }).click();
    await page
      .getByRole('dialog')
      .getByText(/It has no effect, and the decision stays open/)
      .waitFor();
    await page.getByRole('button', { name: 'Decide A' }).click();
    await page.evaluate(showOverstep, 'none' as const);
    await page.getByText('Noted. The decision stays open.').waitFor();
    await page.close();
    const after = await screen.show('overstepped', board);
    await after.getByText('Noted at 08:10, and still open').waitFor();
    await after.getByText(/This is not yours to decide: FC decides/).waitFor();
    await after.close();
    const never = await screen.show('never', board);
    await never.getByText(/Nobody may do this. Pay a ransom. Whoever pays once is taken again./).waitFor();
    await never.close();
  });

  test.each([
    ['en', 'Noted: nobody may do this. The decision stays open.'],
    ['fr', /Noté\s: personne ne peut faire cela/],
  ])('[UI170] in %s, an option that is nobody’s is said to be noted, not recorded', async (language, words) => {
    const page = await screen.show('right', { ...board, language });
    await page.getByRole('radio', { name: 'Site 1 now' }).check();
    await page.getByRole('button', { name: language === 'en' ? 'Review' : 'Vérifier' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByText(language === 'en' ? 'Decision recorded' : 'Décision consignée').count()).toBe(0);
    await page.evaluate(showOverstep, 'never' as const);
    await page.getByText(words).waitFor();
    await page.close();
  });

  test('[UI155] a role with several hats says in which it decides', async () => {
    const page = await screen.show('hats', board);
    await page.getByRole('group', { name: 'Your decision' }).getByRole('radio', { name: 'Site 2' }).check();
    await page.getByText('Choose in which capacity you decide.').waitFor();
    expect(await page.getByRole('button', { name: 'Review' }).isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'Designated Official for security' }).check();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('dialog').getByText('Decided as Designated Official for security.').waitFor();
    await page.getByRole('button', { name: 'Decide B' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await sentBy(page)).toEqual([{ type: 'decision.take', decision: 'landing', option: 'site-2', hat: 'do' }]);
    await page.close();
  });

  test('[UI155] what is decided together shows whether the other supports the same option', async () => {
    const page = await screen.show('joint', board);
    const choices = page.getByRole('group', { name: 'Your decision' });
    for (const [option, words] of [
      ['Site 2', /PC supports B/],
      ['Site 1 now', /PC does not support A yet/],
    ] as const) {
      await choices.getByRole('radio', { name: option }).check();
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('dialog').getByText(words).waitFor();
      await page.getByRole('button', { name: 'Back' }).click();
    }
    await page.close();
  });
});

describe('who was asked', () => {
  test('[UI156] how and when, and who still is to be; one touch records that we spoke', async () => {
    const page = await screen.show('right', board);
    const asked = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Asked and told' }) });
    await asked.getByText(/in a message/).waitFor();
    await asked.getByText('still to be asked').waitFor();
    await asked.getByRole('button', { name: 'Record that I spoke with Police Commissioner about this' }).click();
    expect(await sentBy(page)).toEqual([{ type: 'meeting.record', roles: ['pc'], decision: 'landing' }]);
    await page.close();
    const urgent = await screen.show('urgent', board);
    await urgent.getByText(/act first, ask and tell them afterwards/).waitFor();
    await urgent.close();
  });

  test('[UI156] “We met” records who was there, a few minutes ago, and what was said', async () => {
    const page = await screen.show('right', board);
    await page.getByRole('button', { name: 'We met' }).click();
    const dialog = page.getByRole('dialog', { name: 'We met' });
    await dialog.getByRole('radio', { name: '5 min ago' }).check();
    await dialog.getByRole('checkbox', { name: /A second device is likely/ }).check();
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.waitFor({ state: 'detached' });
    const [sent] = await sentBy(page);
    expect(sent).toMatchObject({
      type: 'meeting.record',
      roles: ['dms', 'pc'],
      decision: 'landing',
      facts: ['second-device'],
    });
    // The clock of the page has gone on a little past 08:11.
    const since = sent?.type === 'meeting.record' ? (sent.since ?? 0) : 0;
    expect(Math.floor(since / minutes(1))).toBeGreaterThanOrEqual(26);
    expect(Math.floor(since / minutes(1))).toBeLessThan(31);
    await page.close();
  });
});

describe('delegating', () => {
  test('[UI157] the holder gives a right to a role that it allows, with a reason, and takes it back', async () => {
    const page = await screen.show('right', board);
    await page.getByText('Delegate this').focus();
    await page.keyboard.press('Enter');
    const to = page.getByRole('group', { name: 'To', exact: true });
    expect(await to.getByRole('button').count()).toBe(2);
    await to.getByRole('button', { name: 'Police Commissioner' }).press('Enter');
    await page.getByLabel('Why, in one line').fill('You stand on the spot.');
    await page.keyboard.press('Enter');
    await page.getByText('Delegated to PC', { exact: true }).waitFor();
    expect(await sentBy(page)).toEqual([
      { type: 'authority.delegate', right: 'landing-risk', to: 'pc', reason: 'You stand on the spot.' },
    ]);
    await page.close();
    const after = await screen.show('passedOn', board);
    await after.getByText(/FC has delegated it to PC/).waitFor();
    await after.getByRole('button', { name: 'Take back from PC' }).click();
    expect(await sentBy(after)).toEqual([{ type: 'authority.withdraw', right: 'landing-risk', to: 'pc' }]);
    await after.close();
    const other = await screen.show('delegate', board);
    expect(await other.getByText('Delegate this').count()).toBe(0);
    await other.close();
  });
});

describe('acting for somebody absent', () => {
  test('[AU19] a leader who goes names who acts, with keys alone; whoever acts hands it back', async () => {
    const page = await screen.show('leaves', { at: '/documents/@rights' });
    await page.getByText('Name who acts for you').focus();
    await page.keyboard.press('Enter');
    const who = page.getByRole('group', { name: 'Who acts', exact: true });
    expect(await who.getByRole('button').count()).toBe(2);
    await who.getByRole('button').first().press('Enter');
    await page.getByLabel('Why, in one line').fill('At the palace.');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('DMS acts for you', { exact: true }).waitFor();
    expect(await sentBy(page)).toEqual([{ type: 'acting.begin', of: 'srsg', actor: 'dms', reason: 'At the palace.' }]);
    await page.close();
    const actor = await screen.show('acting', { at: '/documents/@rights', language: 'fr', width: 390, height: 844 });
    await actor.getByRole('button', { name: 'Mettre fin à l’intérim' }).click();
    expect(await sentBy(actor)).toEqual([{ type: 'acting.end', of: 'srsg' }]);
    expect(await findings(actor)).toEqual([]);
    await actor.close();
    const other = await screen.show('right', { at: '/documents/@rights' });
    expect(await other.getByText('Name who acts for you').count()).toBe(0);
    await other.close();
  });
});

describe('facts and documents', () => {
  test('[UI158] facts one holds go with a message and stand in the conversation, and so does a meeting', async () => {
    const page = await screen.show('met', { at: '/messages/dms' });
    await page.getByRole('listitem').filter({ hasText: 'Met about fuel.' }).waitFor();
    expect(await page.getByRole('list', { name: 'Facts' }).getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Quote facts' }).click();
    await page.getByRole('checkbox', { name: /Three of the wounded are critical/ }).check();
    await page.getByRole('button', { name: '1 fact quoted' }).waitFor();
    await page.getByLabel('Message to DMS').fill('This is why.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await sentBy(page)).toEqual([
      { type: 'message.send', to: ['dms'], text: 'This is why.', facts: ['three-critical'] },
    ]);
    await page.getByRole('button', { name: 'We met' }).click();
    await page.getByRole('dialog', { name: 'We met' }).getByRole('button', { name: 'Record' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await sentBy(page)).at(-1)).toEqual({ type: 'meeting.record', roles: ['dms'] });
    await page.close();
  });

  test('[UI159] “Who decides what” has one’s own part first, delegations, who acts, and what nobody may do', async () => {
    const page = await screen.show('acting', { at: '/documents/@rights' });
    const heads = await page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents();
    expect(heads).toEqual(['Acting now', 'Yours', 'You are asked or told', 'The others', 'Nobody may']);
    await page.getByText(/DMS acts for SRSG since 08:00/).waitFor();
    await page.close();
    const french = await screen.show('passedOn', { at: '/documents/@rights', language: 'fr', width: 390, height: 844 });
    await french.getByText('Délégué en ce moment').waitFor();
    await french.close();
  });
});
