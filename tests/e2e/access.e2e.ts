import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cast } from './people/cast.ts';
import { titles } from './people/leader.ts';
import { faults } from './people/sight.ts';

/*
 * Every screen with what a real exercise puts on it: for everybody, at a desk and on a phone, in light and in the dark, in both
 * directions of writing.
 */

const cast = new Cast();
const launch = 'Who launches, and which aircraft';
const proposal = 'I ring the sector commander and ask him to fly.';

beforeAll(() => cast.assemble({ KALARI_LIMITS: 'wide' }));
afterAll(() => cast.goHome());

describe.sequential('every screen, with a real exercise on it', () => {
  test('[UI103] signing in, the library, and the panel to join', async () => {
    const { facilitator, server } = cast;
    const stranger = await cast.stranger('somebody without a key');
    await stranger.page.goto(`${server.address}/facilitate`);
    await stranger.page.getByLabel('Passphrase').waitFor();
    expect(await faults(stranger.page, 'sign-in')).toEqual([]);
    await stranger.context.close();
    await facilitator.page.goto(server.facilitatorLink);
    await facilitator.sees('Ten, One, Two');
    expect(await faults(facilitator.page, 'library')).toEqual([]);
    await facilitator.button(/^Open an exercise\s*Ten, One, Two/).click();
    const panel = facilitator.dialog('Join this exercise');
    await panel.getByLabel('Link for FC').waitFor();
    cast.door = await panel.getByLabel('Link for Address').inputValue();
  });

  test('[UI103] joining, waiting at the door, and waiting for the start', async () => {
    const { facilitator, seats } = cast;
    const { fc } = seats;
    await fc.page.goto(cast.door);
    await fc.page.getByRole('radio', { name: titles.fc }).check();
    expect(await faults(fc.page, 'join')).toEqual([]);
    await Promise.all(cast.leaders.map((leader) => leader.knocks(cast.door)));
    expect(await faults(fc.page, 'at the door')).toEqual([]);
    const panel = facilitator.dialog('Join this exercise');
    await panel.getByRole('listitem').filter({ hasText: fc.called }).waitFor();
    expect(await faults(facilitator.page, 'panel to join', { still: true, part: 'dialog' })).toEqual([]);
    for (const leader of cast.leaders) {
      await panel
        .getByRole('listitem')
        .filter({ hasText: leader.called })
        .getByRole('button', { name: 'Admit' })
        .click();
      await leader.sees('Not started yet');
    }
    await facilitator.press('Escape');
    expect(await faults(fc.page, 'waiting for the start')).toEqual([]);
    await facilitator.press('Space');
    await fc.sees('Morning picture, 07:40');
    expect(await faults(fc.page, 'desk, nothing opened')).toEqual([]);
  });

  test('[UI103] the desk with a message, decisions, messages, documents', async () => {
    const { facilitator, seats } = cast;
    const { fc, dms, srsg } = seats;
    await facilitator.press('Space');
    await facilitator.sees('Paused');
    await facilitator.jumps('07:44');
    await fc.opens('HERON 3, four lines');
    await fc.button('Respond').click();
    await fc.page.getByLabel(/^Your answer to/).fill('A draft');
    expect(await faults(fc.page, 'desk with a message and a draft')).toEqual([]);
    await fc.looksAt(launch);
    await fc.page.getByText('Your advice').click();
    await fc.page
      .getByRole('radio', { name: /^Take KESTREL 1 off/ })
      .first()
      .check();
    await fc.page.getByRole('radio', { name: 'Supports' }).check();
    await fc.button('Send advice').click();
    await dms.looksAt(launch);
    await dms.page.getByRole('radio', { name: 'Another course of action' }).check();
    await dms.page.getByLabel('Your course of action').fill(proposal);
    expect(await faults(dms.page, 'decision board')).toEqual([]);
    await dms.button('Review').click();
    const review = dms.dialog('Before you decide');
    await review.waitFor();
    expect(await faults(dms.page, 'before a decision', { part: 'dialog' })).toEqual([]);
    await review.getByRole('button', { name: 'Decide' }).click();
    await dms.sees('Control is considering');
    expect(await faults(dms.page, 'a decision that waits for control')).toEqual([]);
    await srsg.writes([titles.fc, titles.dms], 'My office, five minutes.');
    await fc.hears('My office, five minutes.');
    expect(await faults(fc.page, 'messages')).toEqual([]);
    await fc.goes('Documents');
    expect(await faults(fc.page, 'documents')).toEqual([]);
  });

  test('[UI103] the console: conducting, its panels, the storyline and the decisions', async () => {
    const { facilitator, seats } = cast;
    const { page } = facilitator;
    await seats.srsg.opens('Morning picture, 07:40');
    await seats.srsg.button('Ask').click();
    await seats.srsg.page.getByLabel('What do you need to know?').fill('Who is on that road?');
    await seats.srsg.button('Ask').click();
    await facilitator.feed.getByText('Who is on that road?').waitFor();
    expect(await faults(page, 'conduct', { still: true })).toEqual([]);
    const panels = [
      ['t', 'Told aloud'],
      ['o', 'Decision taken aloud'],
      ['u', /^Rule on/],
      ['i', 'New inject'],
      ['?', 'Keys and screen'],
    ] as const;
    await facilitator.jumps('07:46');
    for (const [key, title] of panels) {
      await facilitator.press(key);
      await facilitator.dialog(title).waitFor();
      expect(await faults(page, `panel ${title}`, { still: true, part: 'dialog' })).toEqual([]);
      await facilitator.press('Escape');
    }
    await facilitator.press('a');
    await page.getByLabel('Answer to SRSG').waitFor();
    expect(await faults(page, 'questions to control', { still: true })).toEqual([]);
    await page.keyboard.press('Escape');
    await facilitator.press('g', 's');
    await page.getByRole('main', { name: 'Storyline' }).waitFor();
    expect(await faults(page, 'storyline', { still: true })).toEqual([]);
    await facilitator.press('g', 'd');
    await page.getByRole('main', { name: 'Decisions' }).waitFor();
    expect(await faults(page, 'decisions', { still: true })).toEqual([]);
  });

  test('[UI103] frozen, reconnecting, removed, ended, and the review', async () => {
    const { facilitator, seats } = cast;
    const { fc, pc } = seats;
    await facilitator.press('f');
    await fc.opens('HERON 3, four lines');
    await fc.sees('The facilitator has frozen the exercise.');
    expect(await faults(fc.page, 'frozen')).toEqual([]);
    expect(await faults(facilitator.page, 'console, frozen', { still: true })).toEqual([]);
    await facilitator.press('f');
    await pc.context.setOffline(true);
    await pc.sees(/^Connection lost at/);
    expect(await faults(pc.page, 'reconnecting')).toEqual([]);
    await facilitator.context.setOffline(true);
    await facilitator.sees(/^Connection lost at/);
    expect(await faults(facilitator.page, 'console, reconnecting', { still: true })).toEqual([]);
    await facilitator.context.setOffline(false);
    await facilitator.isLive();
    await facilitator.ends('Seen enough.');
    await fc.sees(/^The exercise ended at/);
    expect(await faults(fc.page, 'ended')).toEqual([]);
    await facilitator.press('g', 'r');
    await facilitator.page.getByRole('region', { name: 'Timeline', exact: true }).waitFor();
    expect(await faults(facilitator.page, 'review', { still: true })).toEqual([]);
    await facilitator.page.getByRole('link', { name: 'Library' }).click();
    await facilitator.sees('Ended');
    expect(await faults(facilitator.page, 'library with an exercise')).toEqual([]);
  });
});
