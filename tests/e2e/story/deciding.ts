import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';

const launch = 'Who launches, and which aircraft';
const line = 'The first public line';
const team = 'Doctors or stretchers';
const ford = 'Four officers at the ford';

/** Advice, decisions, what happens when nobody decides, and what was said in the room. */
export function deciding(cast: Cast): void {
  test('[UI94] a role that is asked takes a position, and those at the board see it', async () => {
    const { srsg, fc, pc, dms } = cast.seats;
    await fc.looksAt(launch);
    await fc.page.getByText('Your advice').click();
    const options = fc.page.getByRole('group', { name: 'On which option' });
    await options.getByRole('radio', { name: /^Take KESTREL 1 off/ }).check();
    await fc.page.getByRole('group', { name: 'Your stance' }).getByRole('radio', { name: 'Supports' }).check();
    await fc.page.getByLabel('In one line').fill('Nearest by half an hour.');
    await fc.button('Send advice').click();
    for (const leader of [dms, srsg]) {
      await leader.looksAt(launch);
      await leader.sees('Nearest by half an hour.');
    }
    await fc.picture('decision-board');
    await pc.goes('Decisions');
    await pc.doesNotSee(launch);
  });

  test('[UI94] the one with the authority decides with a reason, after one look at who was asked', async () => {
    const { dms, srsg } = cast.seats;
    const choices = dms.page.getByRole('group', { name: 'Your decision' });
    await choices.getByRole('radio', { name: /Take KESTREL 1 off/ }).check();
    await dms.page.getByLabel('Reason').fill('Lives before the timetable. I tell the SRSG.');
    await dms.button('Review').click();
    const review = dms.dialog('Before you decide');
    await review.getByText('To be told afterwards').waitFor();
    // Where delay costs life nobody has to be asked first.
    expect(await review.getByText('Still to be asked').count()).toBe(0);
    await review.getByText('Lives before the timetable. I tell the SRSG.').waitFor();
    await srsg.sees('SRSG');
    await srsg.doesNotSee(/DMS decided at/);
    await review.getByRole('button', { name: 'Decide A' }).click();
    for (const leader of [dms, srsg]) {
      await leader.sees(/DMS decided at 07:4\d/);
      await leader.sees('Lives before the timetable. I tell the SRSG.');
    }
    await dms.opens('KESTREL 1 is yours');
  });

  test('[UI100] the storyline follows what was decided, and says why', async () => {
    const { facilitator } = cast;
    await facilitator.press('g', 's');
    const now = facilitator.page.locator('.c-phase[aria-current=step]');
    await now.getByRole('heading', { name: 'The aircraft is on its way' }).waitFor();
    expect(await now.count()).toBe(1);
    await now.getByText('The villagers were given a place, or a reason and an hour').waitFor();
    await facilitator.press('g', 'c');
    await facilitator.feed.getByText('Phase entered').first().waitFor();
  });

  test('[UI94] a decision taken aloud is recorded on the role’s behalf', async () => {
    const { facilitator, seats } = cast;
    await facilitator.press('o');
    const panel = facilitator.dialog('Decision taken aloud');
    await panel.getByRole('combobox', { name: 'Decision' }).selectOption({ label: team });
    await panel.getByRole('radio', { name: /The team goes/ }).check();
    await panel.getByLabel('Reason given (optional)').fill('Said across the table: care begins in the field.');
    await panel.getByRole('radio', { name: '2 min ago' }).check();
    await facilitator.press('Enter');
    await facilitator.isTold(/^Recorded D-\d+ for DMS/);
    await seats.dms.looksAt(team);
    await seats.dms.sees('Taken aloud, recorded by the facilitator.');
    await seats.dms.sees('Said across the table: care begins in the field.');
  });

  test('[UI93] three keys record what was told aloud now, and one more when it was', async () => {
    const { facilitator, seats } = cast;
    await facilitator.steps('07:48');
    await facilitator.steps('07:50');
    await facilitator.selects('KESTREL 1 is yours');
    await facilitator.press('t', '1', 'Enter');
    await facilitator.isTold('Recorded: DMS told SRSG');
    await seats.srsg.goes('Documents');
    await seats.srsg.sees(/KESTREL 1 is off the Minister’s task/);
    await facilitator.press('t');
    const panel = facilitator.dialog('Told aloud');
    await panel
      .getByRole('combobox', { name: 'What was said' })
      .selectOption({ label: 'The last two devices in Leppko lay in pairs, the second some 400 m beyond the first' });
    await panel.getByRole('group', { name: 'Heard by' }).getByText('DMS').click();
    await panel.getByRole('radio', { name: '5 min ago' }).check();
    await facilitator.press('Enter');
    await facilitator.isTold('Recorded: FC told DMS');
    await seats.dms.goes('Documents');
    const fact = seats.dms.page
      .getByRole('listitem')
      .filter({ hasText: 'The last two devices in Leppko lay in pairs' });
    await fact.getByText('07:45').waitFor();
    await fact.getByText('told by').waitFor();
  });

  test('[UI94] another course of action in free words is ruled on in two keys', async () => {
    const { facilitator, seats } = cast;
    const words = 'An incident near Kika, help in the air, families first, no numbers; I speak at nine myself.';
    await facilitator.steps('07:51');
    await seats.srsg.looksAt(line);
    await seats.srsg.page.getByRole('radio', { name: 'Another course of action' }).check();
    await seats.srsg.page.getByLabel('Your course of action').fill(words);
    await seats.srsg.page.getByLabel('Reason').fill('People should hear a voice, not a text.');
    // She speaks for the mission, not for the security of its people.
    await seats.srsg.page.getByRole('radio', { name: 'Head of Mission' }).check();
    await seats.srsg.button('Review').click();
    const review = seats.srsg.dialog('Before you decide');
    await review.getByText('Still to be asked').waitFor();
    await review.getByRole('button', { name: 'Decide' }).click();
    await seats.srsg.sees('Control is considering');
    await facilitator.feed.getByText('proposes another course of action').waitFor();
    await facilitator.press('u');
    await facilitator
      .dialog(/^Rule on D-/)
      .getByText(words)
      .waitFor();
    await facilitator.press('a');
    await facilitator.isTold(/^Ruled on D-/);
    await seats.srsg.sees(/^Treated as: A holding line/);
    await seats.srsg.sees(words);
  });
}

/** Time passes. */
export function lapsing(cast: Cast): void {
  test('[UI94] nobody decides in time, and the world does what the scenario says', async () => {
    const { facilitator, seats } = cast;
    await seats.pc.looksAt(ford);
    await seats.pc.sees('by 07:55');
    await facilitator.jumps('07:55');
    await seats.pc.sees('Time passed at 07:55: nobody decided');
    await seats.pc.sees('What happened instead: Stay at the ford, help those who come down the road');
    await facilitator.feed.getByText('Deadline passed, default taken').first().waitFor();
  });
}
