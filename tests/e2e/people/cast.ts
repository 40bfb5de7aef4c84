import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { ServerProcess } from '../../support/server-process.ts';
import { Facilitator } from './facilitator.ts';
import { Leader, type Role, roles } from './leader.ts';
import { Person, phone } from './person.ts';

/** Everybody in the room, the machine they play on, and what one step of the story leaves to the next. */
export class Cast {
  server!: ServerProcess;
  browser!: Browser;
  facilitator!: Facilitator;
  seats!: Record<Role, Leader>;
  /** Where the server keeps its data, and where downloads go. */
  readonly folder = mkdtempSync(join(tmpdir(), 'kalari-story-'));
  /** Everybody who ever opened a window. */
  readonly everybody: Person[] = [];
  /** The address to join by the code, as the console shows it. */
  door = '';
  /** A personal link that was handed out. */
  link = '';
  /** What each leader saw before the server was killed. */
  before: string[][] = [];
  /** Words that must stand in the record exactly once. */
  readonly once: string[] = [];

  /** Starts the built server, one browser, and a window for each: the police commissioner's is a phone. */
  async assemble(env: NodeJS.ProcessEnv = {}): Promise<void> {
    [this.server, this.browser] = await Promise.all([
      ServerProcess.start(join(this.folder, 'data'), { env }),
      launchBrowser(),
    ]);
    this.facilitator = await Facilitator.sits(this.browser);
    const [srsg, fc, pc, dms] = await Promise.all([
      Leader.sits(this.browser, 'srsg'),
      Leader.sits(this.browser, 'fc'),
      Leader.sits(this.browser, 'pc', phone),
      Leader.sits(this.browser, 'dms'),
    ]);
    this.seats = { srsg, fc, pc, dms };
    this.everybody.push(this.facilitator, srsg, fc, pc, dms);
  }

  /** Somebody who was not invited. */
  async stranger(who: string): Promise<Person> {
    const person = await Person.at(this.browser, who);
    this.everybody.push(person);
    return person;
  }

  get leaders(): readonly Leader[] {
    return roles.map((role) => this.seats[role]);
  }

  /** Who sits in the room now. */
  get present(): readonly Person[] {
    return [this.facilitator, ...this.leaders];
  }

  /** What each window shows, for whoever looks into why a step failed. */
  async lookAround(step: string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'kalari-failed-'));
    for (const { who, page } of this.everybody) {
      if (page.isClosed()) continue;
      await page.screenshot({ path: join(folder, `${who}.png`), timeout: 5_000 }).catch(() => undefined);
    }
    return `${step}: pictures of every window in ${folder}`;
  }

  async goHome(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
