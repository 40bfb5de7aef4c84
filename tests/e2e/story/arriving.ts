import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { roles, titles } from '../people/leader.ts';
import type { Person } from '../people/person.ts';

/** The console is opened, an exercise from the library, and four people come in. */
export function arriving(cast: Cast): void {
  let late: Person;

  test('[UI90] she signs in with the printed link, which leaves no key in the address', async () => {
    const { facilitator, server } = cast;
    await facilitator.page.goto(server.facilitatorLink);
    await facilitator.sees('Ten, One, Two');
    expect(facilitator.page.url()).not.toContain('key');
    await facilitator.page.reload();
    await facilitator.sees('Ten, One, Two');
  });

  test('[UI90] she opens an exercise from the library, and code, QR code and a personal link for each seat appear', async () => {
    const { facilitator, server } = cast;
    await facilitator.sees('150 min');
    await facilitator.sees(/^Counts as CASEVAC and crisis management/);
    await facilitator.button('Open an exercise Ten, One, Two').click();
    const panel = facilitator.dialog('Join this exercise');
    await panel.waitFor();
    const [code = 'none'] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await panel.innerText()) ?? [];
    cast.door = `${server.address}/join/${code}`;
    await panel.getByRole('img', { name: `QR code of ${cast.door}` }).waitFor();
    for (const role of roles) {
      const link = panel.getByLabel(`Link for ${role.toUpperCase()}`);
      await link.waitFor();
      expect(await link.inputValue()).toMatch(new RegExp(`^${cast.door}#seat=[\\w-]{20,}`));
    }
  });

  test('[UI91] a wrong code opens nothing, in plain words', async () => {
    const lost = await cast.stranger('somebody with a wrong code');
    lost.excuse(/404/);
    await lost.page.goto(`${cast.server.address}/join`);
    await lost.page.getByLabel('Exercise code').fill('ZZZZ ZZZZ');
    await lost.sees('No exercise has this code. It has eight letters and figures: check it with the facilitator.');
    for (const title of Object.values(titles))
      expect(await lost.page.getByRole('radio', { name: title }).count()).toBe(0);
    await lost.context.close();
  });

  test('[UI91] four people ask for their seats with the code and wait at the door', async () => {
    late = await cast.stranger('somebody who comes too late');
    await late.page.goto(cast.door);
    await late.page.getByLabel('Your name or initials').fill('A. Diallo');
    await late.page.getByRole('radio', { name: titles.fc }).check();
    await late.picture('join');
    await Promise.all(cast.leaders.map((leader) => leader.knocks(cast.door)));
    await cast.seats.srsg.page.goto(cast.door);
    await cast.seats.srsg.sees('You already have a seat in this exercise.');
    await cast.seats.srsg.button('Go back to it').click();
    await cast.seats.srsg.sees('The facilitator will let you in');
  });

  test('[UI91] she admits them, and each page opens by itself with what is written for that role alone', async () => {
    const { facilitator, seats } = cast;
    const waiting = facilitator.dialog('Join this exercise').getByRole('region', { name: 'Waiting to be let in' });
    for (const leader of cast.leaders) {
      const row = waiting.getByRole('listitem').filter({ hasText: leader.called });
      await row.getByRole('button', { name: 'Admit' }).click();
      await leader.sees('Not started yet');
    }
    await waiting.getByText('Nobody is waiting.').waitFor();
    await facilitator.press('Escape');
    await facilitator.button(/Seats 4 of 4/).waitFor();
    await seats.srsg.sees(/promised the President in person/);
    await seats.fc.sees(/devices found in Leppko lay in pairs/);
    await seats.fc.doesNotSee(/promised the President in person/);
    await seats.dms.sees('Leader FC');
  });

  test('[UI80] before the start she sees what a shorter exercise leaves out, and changes nothing', async () => {
    const { facilitator } = cast;
    await facilitator.press('l');
    const panel = facilitator.dialog('Length of the exercise');
    await panel.getByRole('radio', { name: /^90/ }).check();
    await panel.getByText(/^Left out when their time comes/).waitFor();
    await facilitator.picture('length');
    await facilitator.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  test('[UI91] a seat that was taken meanwhile is refused in plain words', async () => {
    late.excuse(/409/);
    await late.button(/^Ask for the Force Commander seat/).click();
    await late.sees('Somebody has just sat down there. Choose another seat.');
    await late.context.close();
  });
}
