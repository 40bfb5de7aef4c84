import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { Leader, titles } from '../people/leader.ts';
import { patience, phone } from '../people/person.ts';

const orders = 'HERON 3 asks for orders';
/** What a browser says of its own accord when there is no way to the server. */
export const noWay = /ERR_(INTERNET_DISCONNECTED|CONNECTION_|EMPTY_RESPONSE|NETWORK_)|WebSocket connection to/;

/** A reload, a lost link, a second tab, a second device, a seat that changes hands. */
export function keeping(cast: Cast): void {
  test('[UI98] a reload loses nothing: the page is where it was, with the draft', async () => {
    const { facilitator, seats } = cast;
    const { fc } = seats;
    const text = 'Stay where you are. Fire at what you see, not at trees.';
    await fc.reads(orders);
    const before = await fc.whole();
    await fc.opens(orders);
    await fc.button('Respond').click();
    await fc.page.getByLabel(/^Your answer to/).fill(text);
    await fc.page.reload();
    await fc.reading.getByRole('heading', { name: orders }).waitFor();
    await fc.button('Respond').click();
    expect(await fc.page.getByLabel(/^Your answer to/).inputValue()).toBe(text);
    expect(await fc.whole()).toEqual(before);
    await fc.opens(orders);
    await fc.button('Respond').click();
    await fc.button('Send answer').click();
    await fc.sees(/^You answered 08:1\d/);
    await facilitator.feed.getByText(text).waitFor();
    cast.once.push(text);
  });

  test('[UI98] what is written while the link is lost goes out once, and what came meanwhile is there', async () => {
    const { srsg, fc, pc } = cast.seats;
    const missed = 'Headquarters has our three sentences.';
    const written = 'Eleven hurt in the market, two of them critical.';
    pc.excuse(noWay);
    await pc.context.setOffline(true);
    await pc.sees(/^Connection lost at/);
    await srsg.writes(['Everybody'], missed);
    await pc.writes([titles.fc], written);
    await pc.sees('waiting to send');
    await fc.hears(missed);
    await fc.doesNotSee(written);
    await pc.doesNotSee(missed);
    await pc.context.setOffline(false);
    await fc.hears(written);
    await expect.poll(() => pc.page.getByText('waiting to send').count(), { timeout: patience }).toBe(0);
    await pc.hears(missed);
    pc.excuse(undefined);
    cast.once.push(missed, written);
  });

  test('[UI98] a second tab goes on, the older one says so and only shows, until it takes over again', async () => {
    const { server, seats } = cast;
    const { srsg, fc } = seats;
    const text = 'From my second tab: I speak at nine.';
    const before = await srsg.whole();
    const older = srsg.page;
    srsg.page = await srsg.anotherTab(`${server.address}/play`);
    await srsg.sees('Desk');
    expect(await srsg.whole()).toEqual(before);
    await older.getByText('You continued on another device.').waitFor();
    await older.getByRole('link', { name: 'New message' }).click();
    await older.getByLabel('Write a message').waitFor();
    expect(await older.getByLabel('Write a message').isDisabled()).toBe(true);
    await srsg.writes([titles.fc], text);
    await fc.hears(text);
    await older.getByRole('button', { name: 'Continue here' }).click();
    await srsg.sees('You continued on another device.');
    await srsg.page.close();
    srsg.page = older;
    await expect.poll(() => older.getByText('You continued').count(), { timeout: patience }).toBe(0);
    await older.getByText(text).first().waitFor();
    cast.once.push(text);
  });

  test('[UI91] a removed seat is cut, and whoever relieves it by the personal link finds what it had', async () => {
    const { facilitator, browser, seats } = cast;
    const before = await seats.pc.inbox();
    await facilitator.press('c');
    const panel = facilitator.dialog('Join this exercise');
    await panel.getByRole('button', { name: 'Remove Leader PC' }).click();
    const removal = facilitator.dialog('Remove Leader PC');
    await removal.getByLabel('Reason').fill('Called away; relieved by the deputy.');
    await removal.getByRole('button', { name: 'Remove', exact: true }).hover();
    await facilitator.page.mouse.down();
    await removal.waitFor({ state: 'detached' });
    await facilitator.page.mouse.up();
    await seats.pc.sees('You no longer have a seat in this exercise');
    const link = panel.getByLabel('Link for PC');
    const relief = await Leader.sits(browser, 'pc', phone);
    cast.everybody.push(relief);
    await expect.poll(() => link.count(), { timeout: patience }).toBe(1);
    cast.link = await link.inputValue();
    await relief.page.goto(cast.link);
    await relief.page.getByLabel('Your name or initials').fill('Relief PC');
    await relief.button('Take the Police Commissioner seat').click();
    expect(await relief.inbox()).toEqual(before);
    await panel.getByText('Relief PC').waitFor();
    await facilitator.press('Escape');
    await seats.pc.context.close();
    seats.pc = relief;
  });

  test('[UI98] the personal link opened on another device is the same person: the newer goes on, the older shows', async () => {
    const { browser, facilitator, seats } = cast;
    const laptop = await Leader.sits(browser, 'pc');
    cast.everybody.push(laptop);
    await laptop.page.goto(cast.link);
    await laptop.page.getByLabel('Your name or initials').fill('Relief PC');
    await laptop.button('Take the Police Commissioner seat').click();
    expect(await laptop.inbox()).toEqual(await seats.pc.inbox());
    await seats.pc.sees('You continued on another device.');
    await seats.pc.button('Continue here').click();
    await laptop.sees('You continued on another device.');
    const room = facilitator.page.getByRole('region', { name: 'Seats and timeline' });
    expect(await room.getByText('Relief PC', { exact: true }).count()).toBe(1);
    await laptop.context.close();
  });
}
