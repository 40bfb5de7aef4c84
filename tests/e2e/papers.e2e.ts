import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast } from './people/cast.ts';
import { inOrder } from './people/in-order.ts';
import type { Leader } from './people/leader.ts';
import { faults } from './people/sight.ts';

/*
 * A flash report, from the first word to whoever learns from it: written at one desk, returned, corrected, approved and released
 * from another, read at a third, and told by the console; one page is loaded again in the middle of a sentence.
 */

const cast = new Cast();
const title = 'LIMA-3 at Kika';
const fact = /devices found? in Leppko lay in pairs|two devices in Leppko lay in pairs/;

beforeAll(() => cast.assemble({ KALARI_LIMITS: 'wide' }));
afterAll(() => cast.goHome());

inOrder((step) => cast.lookAround(step));

const field = (leader: Leader, name: string) => leader.page.getByRole('textbox', { name });
const waiting = (leader: Leader) => leader.page.getByRole('navigation', { name: 'Papers waiting for you' });

describe.sequential('a flash report', () => {
  test('[UI199] the force commander writes it with a fact that is his alone, for the head of mission to approve', async () => {
    const { facilitator, seats, server } = cast;
    const { srsg, fc, dms } = seats;
    const { page } = facilitator;
    await page.goto(server.facilitatorLink);
    await facilitator.button('Open an exercise Ten, One, Two').click();
    const panel = facilitator.dialog('Join this exercise');
    cast.door = await panel.getByLabel('Link for Address').inputValue();
    for (const leader of [srsg, fc, dms]) {
      await leader.knocks(cast.door);
      const row = panel.getByRole('listitem').filter({ hasText: leader.called });
      await row.getByRole('button', { name: 'Admit' }).click();
      await leader.sees('Not started yet');
    }
    await facilitator.press('Escape', 'Space');
    await fc.goes('Papers');
    await fc.page.getByRole('link', { name: 'Write a paper' }).click();
    expect(await faults(fc.page, 'what to write')).toEqual([]);
    await fc.page.getByRole('link', { name: /^Flash report/ }).click();
    await field(fc, 'Title').fill(title);
    await field(fc, 'Time, place, event').fill('Convoy LIMA-3 struck a device north of Kika at 0740.');
    await field(fc, 'People').fill('Several wounded.');
    await fc.button('Quote facts').click();
    await fc.page.getByRole('checkbox', { name: fact }).check();
    await fc.button('Add').click();
    await fc.button('Director of Mission Support').click();
    await fc.button('Save').click();
    await fc.sees(/^Saved 07:4\d/);
    expect(await faults(fc.page, 'writing')).toEqual([]);
  });

  test('[UI199] loading the page again in the middle of a sentence loses nothing', async () => {
    const { fc } = cast.seats;
    await field(fc, 'Own action').pressSequentially('Reserve at th');
    await fc.page.reload();
    await field(fc, 'Own action').waitFor();
    expect(await field(fc, 'Own action').inputValue()).toBe('Reserve at th');
    expect(await field(fc, 'People').inputValue()).toBe('Several wounded.');
    await field(fc, 'Own action').fill('Reserve at thirty minutes’ notice.');
    await fc.button('Submit for approval').click();
    await fc.sees('Submitted for approval');
  });

  test('[UI199] the head of mission finds it on the desk, learns what it says, and returns it', async () => {
    const { srsg } = cast.seats;
    await waiting(srsg).getByRole('link', { name: title }).click();
    await srsg.page.getByRole('article', { name: 'Flash report' }).getByText('Several wounded.').waitFor();
    await srsg.sees(fact);
    expect(await faults(srsg.page, 'to approve')).toEqual([]);
    await srsg.button('Return').click();
    await field(srsg, 'What is missing or wrong').fill('How many, and who counted?');
    await srsg.button('Return').click();
    await srsg.sees('Returned');
  });

  test('[UI199] it comes back with the reason, is corrected and submitted again', async () => {
    const { fc } = cast.seats;
    await fc.sees('How many, and who counted?');
    await field(fc, 'People').fill('Eleven wounded, counted by the escort commander.');
    await fc.button('Submit for approval').click();
    await fc.page.getByText(/^With/).waitFor();
  });

  test('[UI199] control sees it wait, and for whom; the head of mission approves, the writer lets it go', async () => {
    const { facilitator, seats } = cast;
    const { srsg, fc, dms } = seats;
    await facilitator.page.getByRole('tab', { name: /^Papers/ }).click();
    await facilitator.feed.getByText(title).waitFor();
    await facilitator.feed.getByText(/^waits/).waitFor();
    expect(await faults(facilitator.page, 'papers at the console')).toEqual([]);
    await facilitator.picture('papers');
    await srsg.goes('Desk');
    await waiting(srsg).getByRole('link', { name: title }).click();
    await srsg.button('Approve').click();
    await srsg.sees(/^Approved by/);
    await fc.button('Release').click();
    await fc.page.getByText(`Released: Flash report`).waitFor();
    await dms.sees('LIMA-3 at Kika');
  });

  test('[UI199] whoever receives it reads it in its own form, learns the fact, and nothing of how it came about', async () => {
    const { dms } = cast.seats;
    await waiting(dms).getByRole('link', { name: title }).click();
    const paper = dms.page.getByRole('article', { name: 'Flash report' });
    await paper.getByText('Eleven wounded, counted by the escort commander.').waitFor();
    await paper.getByText(fact).waitFor();
    await dms.doesNotSee('How many, and who counted?');
    await dms.picture('paper');
    await dms.goes('Documents');
    await dms.sees(fact);
  });

  test('[UI199] the console reads it with its history, and who knew what tells of the paper', async () => {
    const { facilitator } = cast;
    await facilitator.steps('07:42');
    await facilitator.press('g', 'p');
    const panel = facilitator.dialog(title);
    await panel.getByText('approved it').waitFor();
    await panel.getByText('released it').waitFor();
    await panel.getByRole('button', { name: /Who knew/ }).click();
    await facilitator
      .dialog(/Who knew/)
      .getByText(/in a paper from/)
      .first()
      .waitFor();
    await facilitator.press('Escape');
  });

  test('[UI199] three keys release for a role what it approved aloud', async () => {
    const { facilitator, seats } = cast;
    const { fc, srsg } = seats;
    await fc.goes('Papers');
    await fc.page.getByRole('link', { name: 'Write a paper' }).click();
    await fc.page.getByRole('link', { name: /^Flash report/ }).click();
    await field(fc, 'Title').fill('Second report');
    await field(fc, 'People').fill('Twelve wounded.');
    await fc.button('Submit for approval').click();
    await fc.sees('Submitted for approval');
    await srsg.sees('Second report');
    await facilitator.press('g', 'p');
    await facilitator.dialog('Second report').waitFor();
    await facilitator.press('Enter');
    await facilitator.isTold('Approved and released for SRSG: Second report');
    await srsg.goes('Papers');
    await srsg.sees('Second report');
    expect(cast.everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
