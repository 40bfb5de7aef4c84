import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Role } from './leader.ts';
import { opened, Person, patience, type Size } from './person.ts';

export const frenchTitles = {
  srsg: 'Représentant spécial du Secrétaire général et chef de la mission',
  fc: 'Commandant de la Force',
  pc: 'Chef de la police',
  dms: 'Directeur de l’appui à la mission',
} as const;

/** Somebody who works in French: at the console, or at a desk. */
export class French extends Person {
  static override async at(browser: Browser, who: string, size: Size): Promise<French> {
    return new French(who, ...(await opened(browser, size, 'fr-FR')));
  }

  get called(): string {
    return `Responsable ${this.who}`;
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Avis' });
  }

  async isTold(text: string | RegExp): Promise<void> {
    await this.notices.getByText(text).first().waitFor();
  }

  /** How far the page hangs over the edge, in pixels. */
  async tooWide(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  }

  async knocks(address: string, role: Role): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel('Votre nom ou vos initiales').fill(this.called);
    await this.page.getByRole('radio', { name: frenchTitles[role] }).check();
    await this.button('Demander la fonction').click();
    await this.sees('L’animation va vous faire entrer');
  }

  async goes(section: 'Bureau' | 'Décisions' | 'Messages' | 'Documents'): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${section},`) }).click();
  }

  async has(...titles: readonly string[]): Promise<void> {
    await this.goes('Bureau');
    const rows = this.page.getByRole('list', { name: 'Messages reçus' }).getByRole('listitem');
    await expect
      .poll(
        async () =>
          (await rows.allInnerTexts()).map(plain).map((row) => titles.find((title) => row.includes(title)) ?? row),
        {
          timeout: patience,
          message: `the inbox of ${this.who}`,
        },
      )
      .toEqual(titles);
  }

  async opens(title: string): Promise<void> {
    await this.goes('Bureau');
    await this.page.getByRole('list', { name: 'Messages reçus' }).getByRole('link').filter({ hasText: title }).click();
    await this.page
      .getByRole('region', { name: 'Message', exact: true })
      .getByRole('heading', { name: title })
      .waitFor();
  }

  /** Asks a desk that nobody plays. */
  async asks(desk: string, text: string): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Interroger' }).click();
    await this.page.getByRole('group', { name: 'Qui interroger' }).getByText(desk).first().click({ force: true });
    await this.page.getByLabel(/^Votre question/).fill(text);
    await this.button('Demander').click();
  }

  async hasAnswer(words: string): Promise<void> {
    await this.sees(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  }

  async decides(title: string, option: RegExp, reason: string): Promise<void> {
    await this.goes('Décisions');
    const board = this.page.getByRole('heading', { level: 1, name: title });
    const link = this.page.getByRole('navigation', { name: 'Décisions' }).getByRole('link', { name: title });
    await board.or(link).first().waitFor();
    if (await link.isVisible()) await link.click();
    await this.page.getByRole('group', { name: 'Votre décision' }).getByRole('radio', { name: option }).check();
    await this.page.getByLabel('Motif').fill(reason);
    await this.button('Vérifier').click();
    await this.dialog('Avant de décider')
      .getByRole('button', { name: /^Décider/ })
      .click();
    await this.sees(reason);
  }

  // At the console.

  async steps(to: string): Promise<void> {
    await this.page.getByRole('button', { name: `Passer à ${to}`, disabled: false }).waitFor();
    await this.press('n');
    await this.isAt(to);
  }

  async isAt(hour: string): Promise<void> {
    const clock = this.page.getByRole('timer').locator('time');
    await expect.poll(() => clock.first().innerText(), { timeout: patience }).toBe(hour);
  }

  async jumps(to: string): Promise<void> {
    await this.button('Plus de réglages du temps').click();
    const panel = this.dialog('Temps');
    await panel.getByLabel('Aller à').fill(to);
    await panel.getByRole('button', { name: 'Y aller' }).click();
    await panel.waitFor({ state: 'detached' });
  }

  async selects(title: string): Promise<void> {
    await this.press('/');
    await this.page.getByRole('searchbox').fill(title);
    await this.page
      .getByRole('region', { name: 'Incidents' })
      .getByRole('button')
      .filter({ hasText: title })
      .first()
      .click();
    await this.page.getByRole('button', { name: 'Fermer la recherche' }).click();
    await this.page.getByRole('heading', { level: 2, name: title }).waitFor();
  }

  /** Sends the selected one now. */
  async releases(): Promise<void> {
    await this.page.getByRole('button', { name: /^Diffuser à/, disabled: false }).waitFor();
    await this.press('r');
    await this.isTold(/diffusé à/);
  }

  async ends(reason: string): Promise<void> {
    await this.button('Plus de réglages du temps').click();
    await this.dialog('Temps').getByRole('button', { name: 'Terminer l’exercice' }).click();
    const panel = this.dialog('Terminer l’exercice');
    await panel.getByLabel('Motif').fill(reason);
    await panel.getByRole('button', { name: 'Terminer l’exercice' }).focus();
    await this.press('Enter');
    await panel.getByRole('button', { name: 'Oui' }).press('Enter');
    await this.isTold('L’exercice est terminé');
  }
}

/** French sets spaces that do not break; people type plain ones. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
