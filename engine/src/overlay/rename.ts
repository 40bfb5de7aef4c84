import { say } from '../text.ts';
import type { Overlay } from './schema.ts';

/**
 * Exchanges names in every text for people, in all its languages at once, so that nothing exchanged is exchanged again.
 *
 * Only whole words: “Amsan” stays in “Amsanese”. Ids, conditions and times are no texts and stay. The longest name wins where
 * several begin alike.
 */
export function renamed<T>(value: T, names: Overlay['names'], languages: readonly string[]): T {
  const exchange = exchangeOf(names);
  return exchange === undefined ? value : (walk(value, languages, exchange) as T);
}

/** How often each name stands in the texts, by language: what an exchange would touch. */
export function countNames(
  value: unknown,
  names: readonly string[],
  languages: readonly string[],
): Map<string, ReadonlyMap<string, number>> {
  const perLanguage = new Map<string, Map<string, number>>();
  const pattern = patternOf(names);
  if (pattern === undefined) return perLanguage;
  walk(value, languages, (text, language) => {
    for (const [name] of text.matchAll(pattern)) {
      const own = perLanguage.get(name) ?? new Map<string, number>();
      own.set(language, (own.get(language) ?? 0) + 1);
      perLanguage.set(name, own);
    }
    return text;
  });
  return perLanguage;
}

type Exchange = (text: string, language: string) => string;

function exchangeOf(names: Overlay['names']): Exchange | undefined {
  const pattern = patternOf(names.map(({ from }) => from));
  const to = new Map(names.map((name) => [name.from, name.to]));
  if (pattern === undefined) return undefined;
  return (text, language) => text.replaceAll(pattern, (name) => calledIn(to.get(name), language) ?? name);
}

/** What is written in no language of its own goes for all; where one is missing, the first that was written stands. */
function calledIn(to: Overlay['names'][number]['to'] | undefined, language: string): string | undefined {
  return typeof to === 'object' ? say(to, language).text : to;
}

/** Letters and figures of any script around a name make it another word. */
function patternOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function literal(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** A text for people is a table from languages to strings; everything else is looked into. */
function walk(value: unknown, languages: readonly string[], exchange: Exchange): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, languages, exchange));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 && entries.every(([key, words]) => languages.includes(key) && typeof words === 'string');
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, isText ? exchange(inner as string, key) : walk(inner, languages, exchange)]),
  );
}
