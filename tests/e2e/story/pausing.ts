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

  test('[UI187] something real happens: one at a desk stops every screen, and control says when all is clear', async () => {
    const { facilitator, leaders, seats } = cast;
    const { pc } = seats;
    await pc.button('Real emergency: NO DUFF').click();
    await pc.page
      .getByRole('textbox', { name: /^What has happened, and where/ })
      .fill('A guard has collapsed at the door.');
    await pc.page.keyboard.press('Enter');
    for (const person of [facilitator, ...leaders]) {
      const alert = person.page.getByRole('alertdialog', { name: /^NO DUFF/ });
      await alert.getByText('A guard has collapsed at the door.').waitFor();
      await person.page.keyboard.press('Escape');
      await person.page.keyboard.press('Escape');
      expect(await alert.isVisible()).toBe(true);
    }
    await seats.fc.page.reload();
    await seats.fc.page.getByRole('alertdialog', { name: /^NO DUFF/ }).waitFor();
    await facilitator.page.keyboard.press('Space');
    await facilitator.button('All clear').focus();
    await facilitator.page.keyboard.press('Enter');
    await facilitator.page.keyboard.press('Enter');
    for (const person of [facilitator, ...leaders])
      await person.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    for (const leader of leaders) await leader.sees('The facilitator has frozen the exercise.');
    await facilitator.press('Space');
    await facilitator.sees('Running');
    // Enabled once the answer to the key is in.
    await facilitator.page.getByRole('button', { name: /^Pause/, disabled: false }).click();
    await facilitator.page.getByRole('button', { name: /^Resume/, disabled: false }).waitFor();
  });
}
