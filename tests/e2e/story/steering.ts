import { expect, test } from 'vitest';
import type { Cast } from '../people/cast.ts';
import { titles } from '../people/leader.ts';

const calm = 'CNP: nobody is hurt';
const count = 'FLASH 005: first count';
const partners = 'Kika: what partners can carry';
const own = 'A driver has come back on foot';
const ambassador = 'The ambassador rings';
const morning = 'Morning picture, 07:40';
const shorter = 'He has four minutes.';
const ground = 'FLASH 006: disturbed ground';

/** What the facilitator does to the plan before it happens. */
export function planning(cast: Cast): void {
  test('[UI96] she holds one, delays one, and skips one with a reason', async () => {
    const { facilitator } = cast;
    await facilitator.selects(calm);
    await facilitator.press('h');
    await facilitator.isTold(/^Held /);
    await facilitator.row(calm).getByText('Held by you').waitFor();
    await facilitator.selects(count);
    await facilitator.press('d');
    await facilitator.isTold(/^Delayed .* by 5 min/);
    await facilitator.row(count).getByText('07:57').waitFor();
    await facilitator.selects(partners);
    await facilitator.press('x');
    const panel = facilitator.dialog(/^Skip /);
    expect(await panel.getByRole('button', { name: 'Skip' }).isDisabled()).toBe(true);
    await panel.getByLabel('Reason').fill('They asked the agencies themselves.');
    await facilitator.press('Enter');
    await facilitator.isTold(/^Skipped /);
    await facilitator.pane.getByText('Reason: They asked the agencies themselves.').waitFor();
  });

  test('[UI96] she sends one of her own, to those she chooses', async () => {
    const { facilitator, seats } = cast;
    await facilitator.press('i');
    await facilitator.button('In your own words').press('Enter');
    await facilitator.press('2', '4', 'Enter');
    await facilitator.page.keyboard.type(own);
    await facilitator.press('Enter');
    await facilitator.page.keyboard.type('The sector rings: one of the contract drivers walked into the camp at Muka.');
    await facilitator.press('Control+Enter');
    await facilitator.isTold(`Sent “${own}”`);
    await seats.fc.opens(own);
    await seats.dms.goes('Desk');
    await seats.dms.sees(own);
    for (const leader of [seats.srsg, seats.pc]) {
      await leader.goes('Desk');
      await leader.doesNotSee(own);
    }
  });

  test('[UI78] words are changed before they go out, with every recipient’s paper beside them', async () => {
    const { facilitator } = cast;
    await facilitator.selects(ambassador);
    await facilitator.press('e');
    const form = facilitator.page.getByRole('form', { name: 'Edit the inject' });
    const text = form.getByLabel('Text for all recipients');
    await text.fill((await text.inputValue()).replace('He has about six minutes.', shorter));
    await form.getByRole('region', { name: 'As each will read it' }).getByText(shorter).waitFor();
    await facilitator.picture('edit');
    await form.getByRole('button', { name: 'Save' }).click();
    await facilitator.isTold(/^Edited /);
    await form.waitFor({ state: 'detached' });
  });

  test('[UI86] she looks over a shoulder, and nothing is marked as read', async () => {
    const { facilitator, seats } = cast;
    const { page } = facilitator;
    await page.getByRole('button', { name: 'View as FC' }).click();
    await page.getByRole('heading', { name: 'As FC sees it' }).waitFor();
    const message = page.getByRole('region', { name: 'Messages' }).getByRole('button').filter({ hasText: morning });
    await message.click();
    await page.getByRole('region', { name: 'The open message' }).getByText('Good morning.').waitFor();
    await facilitator.picture('watch');
    await message.getByText('unread').waitFor();
    await facilitator.press('Escape');
    await facilitator.pane.waitFor();
    const row = seats.fc.page.locator('li[data-state]').filter({ hasText: morning });
    expect(await row.getAttribute('data-unread')).not.toBeNull();
  });

  test('[UI96] she withdraws it: whoever read it sees so, whoever had not never will', async () => {
    const { facilitator, seats } = cast;
    await facilitator.selects(own);
    await facilitator.press('w');
    await facilitator
      .dialog(/^Withdraw /)
      .getByLabel('Reason (optional)')
      .fill('Sent too early');
    await facilitator.press('Enter');
    await facilitator.isTold(/^Withdrew /);
    await seats.fc.sees('The sender has withdrawn this. It stays here so that you can see what you read.');
    await seats.dms.has('FLASH 004', 'KESTREL 1 is yours', 'Who authorises?', 'HERON 3, four lines', 'Morning picture');
  });
}

/** What came of it, and what waits for her hand. */
export function releasing(cast: Cast): void {
  test('[UI96] what was held, delayed or skipped has not come; then the held one goes out by hand and the delayed one by itself', async () => {
    const { facilitator, seats } = cast;
    await facilitator.jumps('07:56');
    await seats.pc.has('FLASH 004', 'UNPOL at the ford', 'Morning picture');
    await seats.fc.has(own, 'HERON 3 asks for orders', 'FLASH 004', 'HERON 3, four lines', 'Morning picture');
    await seats.fc.sees('Time passed at 07:55');
    await facilitator.selects(calm);
    await facilitator.press('r');
    await facilitator.isTold(/^Released .* to 1 seat/);
    await seats.pc.has(calm, 'FLASH 004', 'UNPOL at the ford', 'Morning picture');
    await facilitator.steps('07:57');
    await seats.fc.has(count, own, 'HERON 3 asks for orders', 'FLASH 004', 'HERON 3, four lines', 'Morning picture');
  });

  test('[UI92] one waits for her: she reads it as its reader will, then releases it', async () => {
    const { facilitator, seats } = cast;
    await facilitator.jumps('08:16');
    await seats.srsg.opens('Headquarters reads it on a wire');
    await seats.srsg.doesNotSee(ambassador);
    await facilitator
      .row(ambassador)
      .getByText(/^Waits for you/)
      .waitFor();
    await facilitator.selects(ambassador);
    const sheet = facilitator.page.getByRole('region', { name: `What ${titles.srsg} reads` });
    const words = await sheet.getByText(/^Call announced 0815/).innerText();
    expect(words).toContain(shorter);
    await facilitator.picture('console');
    await facilitator.press('r');
    await facilitator.isTold(/^Released .* to 1 seat/);
    await seats.srsg.opens(ambassador);
    await seats.srsg.reading.getByText(words).waitFor();
  });

  test('[UI92] each role reads its own words', async () => {
    const { facilitator, seats } = cast;
    await seats.dms.opens(ground);
    await seats.dms.reading.getByText(/^Air Operations adds/).waitFor();
    await seats.fc.opens(ground);
    await seats.fc.reading.getByText(/disturbed earth/).waitFor();
    await seats.fc.doesNotSee(/Air Operations adds/);
    expect((await seats.srsg.inbox()).join()).not.toContain(ground);
    await facilitator.selects(ground);
    const recipients = facilitator.page.getByRole('tablist', { name: 'Preview as' });
    const seen = (title: string) => facilitator.page.getByRole('region', { name: `What ${title} reads` });
    await seen(titles.fc).waitFor();
    expect(
      await seen(titles.fc)
        .getByText(/Air Operations adds/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await recipients.getByRole('tab', { name: 'DMS' }).click();
    await seen(titles.dms)
      .getByText(/^Air Operations adds/)
      .waitFor();
  });

  test('[UI125] the map shows where it all comes from, and what one role holds of it', async () => {
    const { facilitator } = cast;
    const { page } = facilitator;
    await facilitator.press('g', 'm');
    const marks = page.getByRole('main', { name: 'Map' }).getByRole('listitem');
    await marks.filter({ hasText: ground }).waitFor();
    await facilitator.picture('map');
    await page.getByRole('button', { name: `As ${titles.srsg} sees it` }).click();
    await marks.filter({ hasText: ground }).waitFor({ state: 'detached' });
    await facilitator.press('g', 'c');
    await facilitator.pane.waitFor();
  });

  test('[UI182] who decides, where each procedure stands and what comes next are one step away, at the console and at a desk', async () => {
    const { facilitator, seats } = cast;
    const { page } = facilitator;
    await facilitator.press('g', 's');
    const procedures = page.getByRole('heading', { name: 'Procedures' });
    await procedures.waitFor();
    await page.getByRole('heading', { name: 'Foresight' }).waitFor();
    await page.getByText('Everything that comes by itself, assuming that nobody acts.').waitFor();
    await facilitator.picture('foresight');
    await procedures.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await facilitator.picture('procedures');
    await facilitator.press('g', 'd');
    await page.getByText('To be asked').first().waitFor();
    await facilitator.picture('decisions');
    await facilitator.press('g', 'c');
    await facilitator.pane.waitFor();
    await seats.fc.goes('Documents');
    await seats.fc.page.getByRole('link', { name: 'Who decides what' }).click();
    await seats.fc.page.getByRole('heading', { name: 'Yours', exact: true }).waitFor();
    await seats.fc.picture('rights');
    await seats.fc.goes('Desk');
  });

  test('[UI97] one key notes what she sees against an objective, with words if she has them', async () => {
    const { facilitator } = cast;
    await facilitator.press('1');
    await facilitator.isTold('Noted: Fast launch, strength');
    await facilitator.press('m');
    await facilitator.page.keyboard.type('The head of mission heard of it from the room.');
    await facilitator.press('Enter', 'Shift+Digit3');
    await facilitator.isTold('Noted: Shared picture, to improve');
    await facilitator.page.getByRole('tab', { name: /^Notes/ }).click();
    await facilitator.feed.getByText('The head of mission heard of it from the room.').waitFor();
    await facilitator.page.getByRole('tab', { name: 'Feed' }).click();
    for (const leader of cast.leaders) await leader.doesNotSee('The head of mission heard of it from the room.');
  });
}
