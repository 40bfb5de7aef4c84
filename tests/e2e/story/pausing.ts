import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { patience } from '../people/person.ts';

/** Resume, freeze, thaw, pause. */
export function pausing(cast: Cast): void {
  test('[UI95] she resumes, and time runs for everybody', async () => {
    const { facilitator, leaders } = cast;
    await facilitator.press('Space');
    await facilitator.sees('Running');
    for (const leader of leaders) {
      await expect.poll(() => leader.page.getByText(/^Time is paused/).count(), { timeout: patience }).toBe(0);
    }
  });

  test('[UI95] frozen, participants only read: the draft stays, over a reload too, and goes out after the thaw', async () => {
    const { facilitator, leaders, seats } = cast;
    const text = 'I speak to the ambassador first.';
    const { srsg } = seats;
    await srsg.goes('Messages');
    await srsg.page.getByRole('link', { name: 'New message' }).click();
    await srsg.button('Everybody').click();
    await srsg.page.getByLabel('Write a message').fill(text);
    await facilitator.press('f');
    for (const leader of leaders) await leader.sees('The facilitator has frozen the exercise.');
    expect(await srsg.button('Send').isDisabled()).toBe(true);
    await seats.fc.opens('HERON 3, four lines');
    expect(await seats.fc.button(/^Respond/).isDisabled()).toBe(true);
    await srsg.page.reload();
    await srsg.sees('The facilitator has frozen the exercise.');
    expect(await srsg.page.getByLabel('Write a message').inputValue()).toBe(text);
    await facilitator.press('f');
    await srsg.button('Everybody').click();
    await srsg.button('Send').click();
    await seats.dms.hears(text);
  });

  test('[UI95] paused, they may go on writing', async () => {
    const { facilitator, seats } = cast;
    await facilitator.press('Space');
    await facilitator.sees('Paused');
    await seats.dms.sees(/^Time is paused at 08:1\d/);
    await seats.dms.writes(['Force Commander'], 'Second lift: I ask Galasi now.');
    await seats.fc.hears('Second lift: I ask Galasi now.');
  });
}
