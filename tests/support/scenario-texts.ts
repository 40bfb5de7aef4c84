import type { Scenario } from '@kalari/engine';

/** The scenario with every text of it, at whatever depth, written anew: `write` is given its path, its language, and what stood there. */
export function rewritten(scenario: Scenario, write: (path: readonly string[], text: string) => string): Scenario {
  return rewrite(scenario, [], write) as Scenario;
}

/** Every text of a scenario or a setting, with the path at which it stands. */
export function textsOf(
  value: unknown,
  path: readonly string[] = [],
): { path: string; text: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && isText(value)) return [{ path: path.join('.'), text: value }];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...path, key]));
}

/** A text is an object of languages; nothing else in a scenario has only keys of that form and only strings in it. */
function isText(value: object): value is Record<string, string> {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => /^(en|fr)$/.test(key) && typeof text === 'string');
}

function rewrite(
  value: unknown,
  path: readonly string[],
  write: (path: readonly string[], text: string) => string,
): unknown {
  if (Array.isArray(value)) return value.map((part, at) => rewrite(part, [...path, String(at)], write));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return Object.fromEntries(Object.entries(value).map(([lang, text]) => [lang, write(path, text)]));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part, [...path, key], write)]));
}
