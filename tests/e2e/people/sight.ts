import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { laptop, phone } from './person.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a dark screen can break that a light one has not: only what depends on colours. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * Looks at what a page shows now, on a laptop and on a phone, light and dark, and once from right to left: what axe finds by
 * WCAG 2.2 A and AA, what hangs over the edge, and for the console whether the page itself can be scrolled. Afterwards the
 * page is as it was, on a laptop. A dialog is looked at by itself: what lies behind it has had its turn.
 */
export async function faults(page: Page, screen: string, { still = false, part = 'html' } = {}): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, what: readonly string[]) =>
    found.push(...what.map((each) => `${screen}, ${where}: ${each}`));
  for (const [place, size] of [['laptop', laptop] as const, ['phone', phone] as const]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    note(`${place} light`, await axeFinds(page, part));
    if (size === laptop) {
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      note(`${place} dark`, await axeFinds(page, part, ofColour));
    }
    note(place, await hangsOver(page));
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    note(`${place} from right to left`, await hangsOver(page));
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    if (still && size === laptop) note(place, await scrolls(page));
  }
  await page.setViewportSize(laptop);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}

async function axeFinds(page: Page, part: string, rules?: string[]): Promise<string[]> {
  await page.evaluate(settled);
  // Without frames there is nothing to gather, and no page of its own to open for that.
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode();
  const { violations } = await (rules === undefined ? axe.withTags(tags) : axe.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** In the page: once new colours are painted and what moved has come to rest. */
async function settled(): Promise<void> {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const ending = document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map((each) => each.finished));
}

async function hangsOver(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? [`${beyond} px too wide`] : [];
}

async function scrolls(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  return beyond > 0 ? [`the page itself can be scrolled by ${beyond} px`] : [];
}
