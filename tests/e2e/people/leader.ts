import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { laptop, opened, Person, patience, type Size } from './person.ts';

export const titles = {
  srsg: 'Special Representative of the Secretary-General and Head of Mission',
  fc: 'Force Commander',
  pc: 'Police Commissioner',
  dms: 'Director of Mission Support',
} as const;
export type Role = keyof typeof titles;
export const roles = Object.keys(titles) as Role[];

/** A leader at the desk of one role. */
export class Leader extends Person {
  readonly role: Role;

  static async sits(browser: Browser, role: Role, size: Size = laptop): Promise<Leader> {
    return new Leader(role, ...(await opened(browser, size)));
  }

  private constructor(role: Role, ...window: Awaited<ReturnType<typeof opened>>) {
    super(role, ...window);
    this.role = role;
  }

  /** Asks for the seat with the code, and waits at the door. */
  async knocks(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel('Your name or initials').fill(this.called);
    await this.page.getByRole('radio', { name: titles[this.role] }).check();
    await this.button(`Ask for the ${titles[this.role]} seat`).click();
    await this.sees('The facilitator will let you in');
  }

  /** The name given at the door. */
  get called(): string {
    return `Leader ${this.role.toUpperCase()}`;
  }

  async goes(section: 'Desk' | 'Decisions' | 'Messages' | 'Papers' | 'Documents'): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${section},`) }).click();
  }

  /** What has arrived, newest first: of each item the one of these titles that it bears. */
  async inbox(): Promise<string[]> {
    await this.goes('Desk');
    const rows = this.page.getByRole('list', { name: 'Messages received' }).getByRole('listitem');
    return (await rows.allInnerTexts()).map((row) => row.replaceAll('\n', ' '));
  }

  /** Waits until the inbox is exactly this, newest first. */
  async has(...items: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.inbox()).map((row) => items.find((item) => row.includes(item)) ?? row), {
        timeout: patience,
        message: `the inbox of ${this.who}`,
      })
      .toEqual(items);
  }

  /** Opens an item of the inbox. */
  async opens(title: string): Promise<void> {
    await this.goes('Desk');
    await this.clearsNotices();
    await this.page
      .getByRole('list', { name: 'Messages received' })
      .getByRole('link')
      .filter({ hasText: title })
      .click();
    await this.reading.getByRole('heading', { name: title }).waitFor();
  }

  /** On a phone a notice may lie over the last row for some seconds. */
  async clearsNotices(): Promise<void> {
    const close = this.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Close' });
    // It may go by itself meanwhile.
    if (await close.isVisible()) await close.click({ timeout: 2_000 }).catch(() => undefined);
  }

  /** Opens an item and waits until that is on record. */
  async reads(title: string): Promise<void> {
    await this.opens(title);
    const row = this.page.locator('li[data-state]').filter({ hasText: title });
    await expect.poll(() => row.getAttribute('data-unread'), { timeout: patience }).toBeNull();
  }

  get reading(): Locator {
    return this.page.getByRole('region', { name: 'Message', exact: true });
  }

  async writes(to: readonly string[], text: string): Promise<void> {
    await this.goes('Messages');
    await this.page.getByRole('link', { name: 'New message' }).click();
    for (const name of to) await this.button(name).click();
    await this.page.getByLabel('Write a message').fill(text);
    await this.button('Send').click();
  }

  /** Opens the conversation in which this was written last, and finds it there exactly once. */
  async hears(text: string): Promise<void> {
    await this.goes('Messages');
    await this.page
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('link')
      .filter({ hasText: text })
      .click();
    const said = this.page.getByRole('region', { name: /^Conversation with/ }).getByRole('listitem');
    await said.filter({ hasText: text }).first().waitFor();
    expect(await said.filter({ hasText: text }).count(), `${this.who}: ${text}`).toBe(1);
  }

  /** Opens the board of a decision. */
  async looksAt(decision: string): Promise<void> {
    await this.goes('Decisions');
    const board = this.page.getByRole('heading', { level: 1, name: decision });
    const link = this.page.getByRole('navigation', { name: 'Decisions' }).getByRole('link', { name: decision });
    await board.or(link).first().waitFor();
    if (await link.isVisible()) await link.click();
    await board.waitFor();
  }

  /** What this page shows of the exercise, row by row: inbox, decisions, conversations. */
  async whole(): Promise<string[]> {
    const rows = await this.inbox();
    for (const section of ['Decisions', 'Messages'] as const) {
      await this.goes(section);
      const list = this.page.getByRole('main').locator('nav li');
      await list.first().waitFor();
      rows.push(...(await list.allInnerTexts()));
    }
    return rows;
  }
}
