import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { laptop, opened, Person, patience } from './person.ts';

/** The facilitator at her console. */
export class Facilitator extends Person {
  static async sits(browser: Browser): Promise<Facilitator> {
    return new Facilitator('facilitator', ...(await opened(browser, laptop)));
  }

  /** The story's time as the clock shows it, `07:42`. */
  async hour(): Promise<string> {
    return this.page.getByRole('timer', { name: 'Exercise clock' }).locator('time').innerText();
  }

  /** One step by key, to this hour. */
  async steps(to: string): Promise<void> {
    await this.page.getByRole('button', { name: `Step to ${to}`, disabled: false }).waitFor();
    await this.press('n');
    await this.isAt(to);
  }

  async isAt(hour: string): Promise<void> {
    await expect.poll(() => this.hour(), { timeout: patience }).toBe(hour);
  }

  /** Jumps over everything until this hour, which lies ahead. */
  async jumps(to: string): Promise<void> {
    expect((await this.hour()) < to).toBe(true);
    await this.button('More about time').click();
    const panel = this.dialog('Time');
    await panel.getByLabel('Jump to').fill(to);
    await panel.getByRole('button', { name: 'Jump' }).click();
    await panel.waitFor({ state: 'detached' });
    await this.isAt(to);
  }

  /** Ends the exercise, without the mouse. */
  async ends(reason: string): Promise<void> {
    await this.button('More about time').click();
    await this.dialog('Time').getByRole('button', { name: 'End the exercise' }).click();
    const panel = this.dialog('End the exercise');
    await panel.getByLabel('Reason').fill(reason);
    await panel.getByRole('button', { name: 'End the exercise' }).focus();
    await this.press('Enter');
    await panel.getByRole('button', { name: 'Yes, do it' }).press('Enter');
    await this.isTold('The exercise has ended');
  }

  /** The row of an inject in the list. */
  row(title: string): Locator {
    return this.page.getByRole('region', { name: 'Injects' }).getByRole('button').filter({ hasText: title });
  }

  /** Finds an inject by its words and selects it. */
  async selects(title: string): Promise<void> {
    await this.press('/');
    await this.page.getByRole('searchbox', { name: 'Find an inject' }).fill(title);
    await this.row(title).first().click();
    await this.button('Close find').click();
    await this.pane.getByRole('heading', { level: 2, name: title }).waitFor();
  }

  get pane(): Locator {
    return this.page.getByRole('main', { name: 'Selected inject' });
  }

  get feed(): Locator {
    return this.page.getByRole('complementary', { name: 'Live feed' });
  }

  /** What the last thing done was answered with. */
  async isTold(text: string | RegExp): Promise<void> {
    await this.page.getByRole('region', { name: 'Notices' }).getByText(text).waitFor();
  }
}
