import { english } from './english.ts';
import { french } from './french.ts';
import { schemaFrench } from './schema-french.ts';

/** The languages in which authors are told what is wrong. */
export const authorLanguages = ['en', 'fr'] as const;
export type AuthorLanguage = (typeof authorLanguages)[number];

export type PhraseCode = keyof typeof english;

/**
 * What fills the braces of a sentence: plain text, or something that is said differently in each language.
 * Plain JSON, so that it survives a file and a worker.
 */
export type Word = string | number | Phrase | Listed | FromSchema | readonly Word[];
export type Words = Readonly<Record<string, Word>>;

/** A line of the table with what fills it. */
export interface Phrase {
  readonly phrase: PhraseCode;
  readonly words?: Words;
}
/** `a, b and c` */
export interface Listed {
  readonly listed: readonly string[];
  readonly joint: 'and' | 'or';
}
/** What the schema says about a key, which is English wherever editors read it. */
export interface FromSchema {
  readonly schema: string;
}

export function phrase(code: PhraseCode, words?: Words): Phrase {
  return words === undefined ? { phrase: code } : { phrase: code, words };
}

export function list(listed: readonly string[], joint: Listed['joint'] = 'and'): Listed {
  return { listed, joint };
}

/** A word as it is read in a language. */
export function spoken(word: Word, language: AuthorLanguage): string {
  if (typeof word === 'string') return word;
  if (typeof word === 'number') return String(word);
  if ('phrase' in word) return filled((language === 'fr' ? french : english)[word.phrase], word.words, language);
  if ('schema' in word)
    return language === 'fr' && Object.hasOwn(schemaFrench, word.schema)
      ? (schemaFrench[word.schema] ?? word.schema)
      : word.schema;
  if ('listed' in word) return joined(word, language);
  return word
    .map((one) => spoken(one, language))
    .filter((one) => one !== '')
    .join(' ');
}

/** A sentence with its braces filled; `{Left}` is the word `left` with a capital. */
export function filled(template: string, words: Words = {}, language: AuthorLanguage): string {
  return template
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      if (Object.hasOwn(words, name)) return spoken(words[name] ?? '', language);
      const word = spoken(words[`${name.charAt(0).toLowerCase()}${name.slice(1)}`] ?? '', language);
      return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    })
    .trim();
}

const joints = { en: { and: 'and', or: 'or' }, fr: { and: 'et', or: 'ou' } } as const;

function joined({ listed, joint }: Listed, language: AuthorLanguage): string {
  if (listed.length < 2) return listed.join('');
  return `${listed.slice(0, -1).join(', ')} ${joints[language][joint]} ${listed.at(-1)}`;
}
