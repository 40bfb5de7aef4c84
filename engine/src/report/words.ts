import { english, englishEvents } from './words-en.ts';
import { french, frenchEvents } from './words-fr.ts';

/** The report's own words, one table a language. */
export type Words = Readonly<Record<keyof typeof english, string>> & {
  readonly language: string;
  readonly events: Readonly<Record<string, string>>;
};

/** The words in which a report in this language speaks; a language without a table speaks English. */
export function wordsOf(language: string): Words {
  return languages[language] ?? spokenEnglish;
}

/** Exercise time as the story tells it: `D+1 07:52`. */
export function storyTime(words: Words, starts: number, t: number): string {
  const minutes = Math.trunc((starts + t) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${words.day}${Math.trunc(minutes / 1_440)} ${two(Math.trunc(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** A length of time: `12 min`, `1 h 32`. Under a minute counts as none. */
export function span({ gap }: Words, milliseconds: number): string {
  const minutes = Math.trunc(milliseconds / 60_000);
  const hours = Math.trunc(minutes / 60);
  return hours === 0 ? `${minutes}${gap}min` : `${hours}${gap}h${gap}${String(minutes % 60).padStart(2, '0')}`;
}

const spokenEnglish: Words = { ...english, language: 'en', events: englishEvents };
const languages: Readonly<Record<string, Words>> = {
  en: spokenEnglish,
  fr: { ...french, language: 'fr', events: frenchEvents },
};
