import { z } from 'zod';
import { type Language, languageSchema } from './ids.ts';

/** What an author wrote, in each language he wrote it in. */
export const textSchema = z.record(languageSchema, z.string().min(1).max(20_000));
export type Text = z.infer<typeof textSchema>;

/** What an audience is sent: one language, and which one it is, since it may be a fallback. */
export const saidSchema = z.object({ text: z.string(), lang: z.string() });
export type Said = z.infer<typeof saidSchema>;

/**
 * What a person wrote. The record's chain covers only `seal`, the hash of salt and words, so a name or a sentence
 * can be erased later and the chain stays whole.
 */
export const wordsSchema = z.object({ words: z.string().nullable(), salt: z.string(), seal: z.string() });
export type Words = z.infer<typeof wordsSchema>;

/** The text in the language asked for, else in the first one the author wrote. Asked again, it is the same object. */
export function say(text: Text | undefined, language: Language): Said {
  if (text === undefined) return { text: '', lang: language };
  let known = sayings.get(text);
  if (known === undefined) {
    known = new Map();
    sayings.set(text, known);
  }
  let said = known.get(language);
  if (said === undefined) {
    said = saying(text, language);
    known.set(language, said);
  }
  return said;
}

const sayings = new WeakMap<Text, Map<Language, Said>>();

function saying(text: Text, language: Language): Said {
  const own = Object.hasOwn(text, language) ? text[language] : undefined;
  if (own !== undefined) return { text: own, lang: language };
  const [lang, first] = Object.entries(text)[0] ?? [language, ''];
  return { text: first, lang };
}
