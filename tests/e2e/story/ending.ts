import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';

const villagers = 'The villagers and the aircraft';
/** A checkpoint that she marks by hand. */
export const need = 'Ambassador told that need decides, whatever the flag';

/** The story goes its way to the end. */
export function ending(cast: Cast): void {
  test('[UI94] whoever decides reads before whom that leaves to be asked, and may', async () => {
    const { srsg } = cast.seats;
    await srsg.looksAt(villagers);
    await srsg.page
      .getByRole('group', { name: 'Your decision' })
      .getByRole('radio', { name: /One list/ })
      .check();
    await srsg.page.getByLabel('Reason').fill('They carried water to ours.');
    const hom = srsg.page.getByRole('radio', { name: 'Head of Mission' });
    if ((await hom.count()) > 0) await hom.check();
    await srsg.button(/^Review$/).click();
    const review = srsg.dialog('Before you decide');
    await review.getByText(/Still to be asked|Everybody who must be asked has been asked/).waitFor();
    await review.getByRole('button', { name: 'Decide A' }).click();
    await srsg.sees(/SRSG decided at 08:/);
  });

  test('[UI100] the storyline branches on what they decided and on what they left', async () => {
    const { facilitator, seats } = cast;
    await facilitator.jumps('08:56');
    await seats.fc.looksAt('The reserve');
    await seats.fc.sees('What happened instead: Keep it whole at Muka');
    await facilitator.press('g', 's');
    const phase = (title: string) =>
      facilitator.page
        .getByRole('list', { name: 'Storyline' })
        .locator(':scope > li')
        .filter({ has: facilitator.page.getByRole('heading', { name: title, exact: true }) });
    expect(await phase('The road opens').getAttribute('aria-current')).toBe('step');
    await phase('The aircraft is on its way').getByText('Done').waitFor();
    for (const road of ['Two fronts', 'The road closes', 'Late']) await phase(road).getByText('Not taken').waitFor();
    await facilitator.button(`Mark ${need}`).click();
    const panel = facilitator.dialog('Mark a checkpoint');
    await panel.getByLabel('Reason').fill('Said aloud to the role-player, word for word.');
    await panel.getByRole('button', { name: 'Mark', exact: true }).click();
    await facilitator.isTold(`Marked “${need}”`);
    await facilitator.press('g', 'c');
  });

  test('[UI92] the same event reaches two roles, each in the words of its own staff', async () => {
    const { facilitator, seats } = cast;
    await facilitator.jumps('09:21');
    await seats.srsg.opens('A name is out');
    await seats.srsg.reading.getByText(/^The spokesperson, beside it/).waitFor();
    await seats.dms.opens('A name is out');
    await seats.dms.reading.getByText(/^Personnel, beside it/).waitFor();
    await seats.srsg.doesNotSee(/Personnel, beside it/);
    await seats.dms.doesNotSee(/The spokesperson, beside it/);
    await seats.fc.goes('Desk');
    await seats.fc.doesNotSee('A name is out');
  });

  test('[UI101] she ends the exercise with a reason: nobody writes any more, everybody can read', async () => {
    const { facilitator, leaders } = cast;
    await facilitator.jumps('09:43');
    await facilitator.ends('The objectives were seen; the room needs the debrief.');
    for (const leader of leaders) {
      await leader.sees('The exercise ended at 09:43.');
      await leader.opens('Morning picture, 07:40');
      expect(await leader.button(/^Respond/).isDisabled()).toBe(true);
      expect(await leader.page.getByRole('link', { name: 'Desk, nothing waits' }).count()).toBe(1);
      expect(await leader.page.getByRole('link', { name: 'Decide', exact: true }).count()).toBe(0);
    }
    const acts = facilitator.page.getByRole('toolbar', { name: 'Inject actions' });
    expect(await acts.getByRole('button', { name: /^(Release|Hold|Skip|Withdraw)/ }).count()).toBe(0);
  });
}
