import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { titles } from '../people/leader.ts';
import { noWay } from './keeping.ts';

/** The server is killed in the middle of everything, and started again. */
export function killing(cast: Cast): void {
  const away = 'While you were away: the second lift is at nine.';
  const crossing = 'Nine hundred metres on shoulders. The section holds the field.';

  test('[UI99] the server is killed with an answer on its way, and everybody goes on writing', async () => {
    const { facilitator, leaders, server, seats } = cast;
    await facilitator.press('Space');
    await facilitator.sees('Running');
    cast.before = await Promise.all(leaders.map((leader) => leader.whole()));
    await seats.fc.opens('FLASH 006: disturbed ground');
    await seats.fc.button('Respond').click();
    await seats.fc.page.getByLabel(/^Your answer to/).fill(crossing);
    for (const person of cast.present) person.excuse(noWay);
    await Promise.all([seats.fc.button('Send answer').click(), server.kill()]);
    for (const person of cast.present) await person.isCutOff();
    await seats.dms.writes([titles.fc], away);
    await seats.dms.sees('waiting to send');
    await facilitator.press('2');
  });

  test('[UI99] started again on the same data, every page is back within ten seconds, with the same view', async () => {
    const { facilitator, leaders, server } = cast;
    const hour = await facilitator.hour();
    await server.start();
    const started = Date.now();
    await Promise.all(cast.present.map((person) => person.isLive()));
    expect(Date.now() - started).toBeLessThan(10_000);
    const after = await Promise.all(leaders.map((leader) => leader.whole()));
    // Two of them have written meanwhile, and one has answered: nothing else is different.
    const changed = [away, 'Second lift: I ask Galasi now.', 'disturbed ground'];
    const same = (rows: readonly string[] | undefined) =>
      rows?.filter((row) => !changed.some((text) => row.includes(text)));
    for (const [place, leader] of leaders.entries()) {
      expect(same(after[place]), leader.who).toEqual(same(cast.before[place]));
      expect(after[place]?.length, leader.who).toBe(cast.before[place]?.length);
    }
    await facilitator.sees('Running');
    expect((await facilitator.hour()) >= hour).toBe(true);
    for (const person of cast.present) person.excuse(undefined);
  });

  test('[UI99] what was sent while it was down arrives exactly once', async () => {
    const { facilitator, seats } = cast;
    await seats.fc.hears(away);
    await seats.fc.opens('FLASH 006: disturbed ground');
    await seats.fc.reading.getByText(crossing).waitFor();
    await facilitator.isTold('Noted: Right authority, strength');
    await facilitator.page.getByRole('tab', { name: /^Notes/ }).click();
    const note = facilitator.feed.getByRole('listitem').filter({ hasText: 'Competing claims are settled' });
    await note.getByText('1 strength, 0 to improve').waitFor();
    await facilitator.page.getByRole('tab', { name: 'Feed' }).click();
    cast.once.push(away, crossing);
  });
}
