import type { Page } from 'playwright-core';
import type { Catalogue } from '../../ui-kit/src/i18n.tsx';

/** The sizes at which every language is looked at. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

/** What of a page's own texts is still in English, or shows a key. Texts of the exercise carry a language of their own. */
export async function leftInEnglish(page: Page, english: Catalogue, french: Catalogue): Promise<string[]> {
  const said = await page.evaluate(ownTexts);
  const own = new Set(Object.values(french).map(plain));
  const foreign = Object.values(english).flatMap((text) => sentences(text).filter((part) => !own.has(part)));
  const frenchParts = new Set(Object.values(french).map(plain).flatMap(sentences));
  const told = new Set(foreign.filter((part) => !frenchParts.has(part)));
  return said.filter((text) => told.has(text) || Object.hasOwn(english, text));
}

/** Where a page is wider than its window, and texts that do not fit where they stand, at each size. */
export async function misfits(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${size.width}: the page hangs over by ${over} px`);
    found.push(...(await page.evaluate(cutOff)).map((what) => `${size.width}: ${what}`));
  }
  return found;
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The parts of a message that stand between its arguments, as far as they are words. */
function sentences(message: string): string[] {
  let depth = 0;
  let part = '';
  const parts: string[] = [];
  for (const sign of `${message}{`) {
    if (sign === '{' && depth === 0) {
      parts.push(part.trim());
      part = '';
    }
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0) part += sign;
  }
  const whole = parts.length === 1;
  return parts.filter((text) => /[a-z]{3}/.test(text) && (whole || text.includes(' ')));
}

/** Runs in the page: texts and names that are in the language of the page. */
function ownTexts(): string[] {
  const { lang } = document.documentElement;
  const own = (element: Element | null) => (element?.closest('[lang]')?.getAttribute('lang') ?? lang) === lang;
  const texts: string[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (own(parent) && parent?.closest('script, style') === null) texts.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (!own(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  }
  texts.push(document.title);
  return texts.map((text) => text.replaceAll('\u00a0', ' ').trim()).filter((text) => text !== '');
}

/** Runs in the page: boxes whose own text is wider than they are, unless they say so with an ellipsis or can be scrolled. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    if (text.length === 0 || element.closest('.k-unseen, svg, select, [inert]') !== null) return [];
    const style = getComputedStyle(element);
    if (style.display.startsWith('inline') && !/inline-(block|flex|grid)/.test(style.display)) return [];
    if (style.textOverflow === 'ellipsis' || ['auto', 'scroll'].includes(style.overflowX)) return [];
    const { width, height } = element.getBoundingClientRect();
    // What is made unseen otherwise is one pixel wide.
    if (width <= 1 || height <= 1 || style.visibility === 'hidden') return [];
    const beyond = element.scrollWidth - element.clientWidth;
    return beyond > 1 && element.clientWidth > 0
      ? [
          `“${element.textContent?.trim().slice(0, 40)}” (${element.tagName} ${element.className}) is ${beyond} px too wide`,
        ]
      : [];
  });
}
