import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { smallPicture } from '../../support/small-picture.ts';

/** Pictures for the README and the guides are taken on request, so that an ordinary run leaves the tree as it was. */
const pictures = process.env['KALARI_PICTURES'] === '1' ? 'docs/pictures' : undefined;

/** How long anybody waits for anything. */
export const patience = 10_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export const laptop: Size = { width: 1366, height: 768 };
export const large: Size = { width: 1920, height: 1080 };
export const phone: Size = { width: 390, height: 844 };

/** Somebody at a browser: a window of their own, with its own cookies and storage. */
export class Person {
  readonly who: string;
  readonly context: BrowserContext;
  page: Page;
  /** What a page complained about in its console; nothing in a good exercise. */
  readonly complaints: string[] = [];
  #excused: RegExp | undefined;

  protected constructor(who: string, context: BrowserContext, page: Page) {
    this.who = who;
    this.context = context;
    this.page = page;
    this.#listen(page);
  }

  static async at(browser: Browser, who: string, size: Size = laptop): Promise<Person> {
    return new Person(who, ...(await opened(browser, size)));
  }

  /** From now on complaints like these are expected, until told otherwise. */
  excuse(complaints: RegExp | undefined): void {
    this.#excused = complaints;
  }

  /** A second tab: the same cookies and storage. */
  async anotherTab(address: string): Promise<Page> {
    const page = await this.context.newPage();
    this.#listen(page);
    await page.goto(address);
    return page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** That something is not there. Ask only after something later has arrived: then it would have arrived, too. */
  async doesNotSee(text: string | RegExp): Promise<void> {
    expect(await this.page.getByText(text).count(), `${this.who} sees ${text}`).toBe(0);
  }

  /** The clock says that it is the last known: the link is lost. */
  async isCutOff(): Promise<void> {
    await this.page.getByRole('timer').and(this.page.locator('[data-known=false]')).waitFor();
  }

  async isLive(): Promise<void> {
    await this.page.getByRole('timer').and(this.page.locator('[data-known=true]')).waitFor();
  }

  async picture(name: string): Promise<void> {
    if (pictures === undefined) return;
    await this.page.evaluate(() => document.fonts.ready);
    await expect.poll(() => this.page.locator('.k-toast').count(), { timeout: patience }).toBe(0);
    const taken = await this.page.screenshot({ animations: 'disabled' });
    writeFileSync(`${pictures}/${name}.png`, smallPicture(taken));
  }

  #listen(page: Page): void {
    const complain = (text: string) => {
      if (this.#excused?.test(text) !== true) this.complaints.push(`${this.who}: ${text}`);
    };
    page.on('pageerror', (error) => complain(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(`${message.text()} ${message.location().url}`);
    });
  }
}

/** A window of this size with one empty page. */
export async function opened(browser: Browser, viewport: Size, locale = 'en-GB'): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ viewport, locale, acceptDownloads: true });
  context.setDefaultTimeout(patience);
  return [context, await context.newPage()];
}
