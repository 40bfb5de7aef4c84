import type { Text } from '../../text.ts';
import type { Setting } from '../schema.ts';
import type { Findings } from './findings.ts';

/** Whether each blank of a template has its label, and is asked for in every language in which the template is written. */
export function checkTemplates({ templates }: Setting, tell: Findings['tell']): void {
  for (const [id, { from, title, body, blanks }] of Object.entries(templates)) {
    const texts: readonly (readonly [string, Text])[] = Object.entries({ from, title, body });
    for (const [key, text] of texts)
      for (const [language, words] of Object.entries(text))
        for (const blank of blanksIn(words))
          if (!Object.hasOwn(blanks, blank)) tell('template.noBlank', ['templates', id, key, language], { blank });
    for (const blank of Object.keys(blanks)) {
      const missing = Object.keys(body).find(
        (language) => !texts.some(([, text]) => blanksIn(text[language] ?? '').includes(blank)),
      );
      if (missing !== undefined)
        tell('template.unused', ['templates', id, 'blanks', blank], { blank, language: missing }, 'key');
    }
  }
}

function blanksIn(words: string): string[] {
  return [...words.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, blank]) => blank ?? '');
}
