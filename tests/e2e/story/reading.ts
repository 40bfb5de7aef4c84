import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { roles, titles } from '../people/leader.ts';

const convoy = 'HERON 3, four lines';
const aircraft = 'Who authorises?';
const flash = 'FLASH 004: convoy LIMA-3 at Kika';
const morning = 'Morning picture, 07:40';

/** The clock starts; messages come, are read, answered, passed on, and talked about. */
export function reading(cast: Cast): void {
  test('[UI92] she starts the clock, and the first message goes out to all', async () => {
    await cast.facilitator.press('Space');
    for (const leader of cast.leaders) await leader.has(morning);
  });

  test('[UI95] time runs fifteen times faster until the next message comes by itself, then she pauses', async () => {
    const { facilitator, seats } = cast;
    await facilitator.button('More about time').click();
    const panel = facilitator.dialog('Time');
    await panel.getByRole('radio', { name: '×15' }).click();
    await facilitator.page.getByText('Running ×15').waitFor();
    await facilitator.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await seats.fc.sees(convoy);
    await facilitator.button('Pause').click();
    await facilitator.sees('Paused');
    await seats.fc.sees(/^Time is paused at 07:4\d/);
    await facilitator.button('×1').click();
  });

  test('[UI93] it is read and acknowledged, answered, and shared with a note in one tap', async () => {
    const { fc, dms } = cast.seats;
    await fc.opens(convoy);
    await fc.button('Acknowledge').click();
    await fc.reading
      .page()
      .getByText(/^Acknowledged 07:4\d/)
      .first()
      .waitFor();
    await fc.button('Respond').click();
    await fc.page.getByLabel(/^Your answer to/).fill('Heard. An aircraft is being asked for. Hold where you are.');
    await fc.button('Send answer').click();
    await fc.sees('Heard. An aircraft is being asked for. Hold where you are.');
    await fc.button('Add a note').click();
    await fc.page.getByLabel('Note for the next share').fill('He needs an aircraft. Numbers later.');
    await fc.button(`Share with ${titles.dms}`).click();
    await fc.button(`Shared with ${titles.dms}`).waitFor();
    await dms.opens(convoy);
    await dms.sees('He needs an aircraft. Numbers later.');
    await dms.reading.getByText('shared this with you').waitFor();
  });

  test('[UI93] what was told aloud is recorded by whoever told it', async () => {
    const { fc, pc } = cast.seats;
    await fc.page.getByRole('button', { name: 'Told aloud', exact: true }).first().click();
    await fc.button(`Record that I told ${titles.pc} aloud`).click();
    await fc.sees('Recorded: told PC aloud');
    await pc.goes('Documents');
    await pc.sees(/Convoy LIMA-3 struck a device/);
  });

  test('[UI92] each message comes at its time to its roles alone, and to nobody else', async () => {
    const { facilitator, seats } = cast;
    await facilitator.steps('07:44');
    await seats.dms.has(aircraft, convoy, morning);
    await facilitator.steps('07:46');
    await facilitator.steps('07:47');
    await seats.srsg.has(flash, morning);
    await seats.fc.has(flash, convoy, morning);
    await seats.pc.has(flash, 'UNPOL at the ford', morning);
    await seats.dms.has(flash, aircraft, convoy, morning);
  });

  test('[UI97] she sees who has read what', async () => {
    const { facilitator, seats } = cast;
    const strip = facilitator.row(convoy).getByRole('img', { name: /SRSG/ });
    await strip.waitFor();
    expect(await strip.getAttribute('aria-label')).toBe(
      'SRSG: not addressed; FC: answered; PC: told by a colleague; DMS: told by a colleague',
    );
    await seats.srsg.opens(flash);
    await facilitator
      .row(flash)
      .getByRole('img', { name: /SRSG: read; FC: delivered, not read/ })
      .waitFor();
    await facilitator.row(flash).getByText('Read 1 of 4').waitFor();
  });

  test('[UI93] they write to everybody and to one', async () => {
    const { srsg, fc, pc, dms } = cast.seats;
    await srsg.writes(['Everybody'], 'At your desks. One line each by 08:00.');
    for (const leader of [fc, pc, dms]) await leader.hears('At your desks. One line each by 08:00.');
    await fc.writes([titles.pc], 'Who of yours is near Kika?');
    await pc.hears('Who of yours is near Kika?');
    await dms.doesNotSee('Who of yours is near Kika?');
    await srsg.doesNotSee('Who of yours is near Kika?');
    await fc.opens(convoy);
    await fc.picture('desk');
    await pc.reads('UNPOL at the ford');
    await pc.picture('phone');
  });

  test('[UI83] a desk answers whoever asks it with what it has ready, and nobody else hears it', async () => {
    const { facilitator, seats } = cast;
    const { dms } = seats;
    const question = 'Which hospital do I warn?';
    await dms.opens(aircraft);
    await dms.page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Ask' }).click();
    await dms.page
      .getByRole('group', { name: 'Whom to ask' })
      .getByText('Chief Medical Officer')
      .click({ force: true });
    await dms.page.getByLabel(/^Your question/).fill(question);
    await dms.button('Ask').click();
    await facilitator.feed.getByText(question).first().waitFor();
    await facilitator.press('a');
    const prepared = facilitator.page.getByRole('region', { name: 'Prepared answers' });
    const answer = prepared.getByRole('button').first();
    await answer.waitFor();
    await facilitator.picture('desk-answer');
    const words = (await answer.locator('span span').last().innerText()).slice(0, 40);
    await answer.click();
    await dms.sees(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    for (const role of ['srsg', 'fc', 'pc'] as const) await seats[role].doesNotSee(words);
    await facilitator.page.getByRole('tab', { name: 'Feed' }).click();
  });

  test('[UI93] a question to control is answered, in the voice of those who know', async () => {
    const { facilitator, seats } = cast;
    await seats.dms.opens(aircraft);
    await seats.dms.reading
      .page()
      .getByRole('toolbar', { name: 'Actions' })
      .getByRole('button', { name: 'Ask', exact: true })
      .click();
    await seats.dms.page.getByLabel('What do you need to know?').fill('How long to unload KESTREL 1?');
    await seats.dms.button('Ask').click();
    await facilitator.feed.getByText('How long to unload KESTREL 1?').waitFor();
    await facilitator.press('a');
    await facilitator.page.keyboard.type('Twelve minutes, the crew is at it.');
    await facilitator.page.getByLabel('As (optional)').fill('Air Operations');
    await facilitator.button('Send answer').click();
    await facilitator.isTold('Answered DMS');
    await seats.dms.sees('Twelve minutes, the crew is at it.');
    await seats.dms.sees('Answered by Air Operations');
    await facilitator.page.getByRole('tab', { name: 'Feed' }).click();
    for (const role of roles) if (role !== 'dms') await seats[role].doesNotSee('How long to unload KESTREL 1?');
  });
}
