import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en as common } from '@kalari/ui-kit/messages/en';
import { enControl } from '@kalari/ui-kit/messages/en-control';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { consoleEn } from '../../../facilitator-ui/src/messages/en.ts';

const sources = fileURLToPath(new URL('../../../facilitator-ui/src', import.meta.url));
const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('messages'))
  .map((path) => readFileSync(join(sources, path), 'utf8'))
  .join('\n');

/** Beginnings of keys that are completed by data: `t(\`standing.${key}\`)`. */
const begun = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');

describe('the texts of the console', () => {
  test('[UI69] every text can be read as a message', () => {
    for (const [key, text] of Object.entries(consoleEn)) {
      expect(() => new IntlMessageFormat(text, 'en'), key).not.toThrow();
    }
  });

  test('[UI69] every text of the catalogue is used', () => {
    const unused = Object.keys(consoleEn).filter(
      (key) => !code.includes(`'${key}'`) && !begun.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  test('[UI69] no text stands twice under different catalogues', () => {
    const shared = Object.keys(consoleEn).filter((key) => Object.hasOwn(common, key) || Object.hasOwn(enControl, key));
    expect(shared).toEqual([]);
  });

  test('[UI55] nobody is blamed and nobody is called a player', () => {
    for (const [key, text] of Object.entries(consoleEn)) {
      expect(text, key).not.toMatch(/(?<!role-)\b(players?|users?|game|failed to|not shared|please|oops|AI)\b|!/i);
    }
  });
});
