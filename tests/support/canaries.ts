import type { Scenario } from '@kalari/engine';

/** Marks look like nothing a person would write, and survive JSON and HTML as they are. */
const mark = /CANARY\(([^)]*)\)/g;

export function canary(where: string): string {
  return `CANARY(${where})`;
}

/**
 * A scenario in which every text carries a mark that says where it stands and in which language, such as
 * `CANARY(injects/first-alert/to/fc/body#fr)`.
 */
export function withCanaries(scenario: Scenario): Scenario {
  return marked(scenario, []) as Scenario;
}

/** The marks found in what somebody was sent. */
export function canariesIn(text: string): Set<string> {
  return new Set([...text.matchAll(mark)].map((found) => found[1] ?? ''));
}

function marked(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => marked(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([language, text]) => [language, `${text} ${canary(`${path.join('/')}#${language}`)}`]),
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, [...path, key])]));
}

function isText(value: object): value is Record<string, string> {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => /^(en|fr)$/.test(key) && typeof text === 'string');
}
