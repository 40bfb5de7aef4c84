import { englishEvents } from './events-en.ts';
import { frenchEvents } from './events-fr.ts';
import { english } from './words-en.ts';
import { french } from './words-fr.ts';

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

/** The hour alone, with its day only when that is not the story's first. */
export function hour(words: Words, starts: number, t: number): string {
  const told = storyTime(words, starts, t);
  const first = storyTime(words, starts, 0);
  const day = told.indexOf(' ');
  return told.slice(0, day) === first.slice(0, day) ? told.slice(day + 1) : told;
}

/** A day of the calendar by its wall time, in UTC, so that it is the same wherever the report is made: `24 Nov 2026`. */
export function calendarDay({ months }: Words, wall: number): string {
  // Counted from 1 March of the year 0, so that a leap day is the last of its year; eras of 400 years are alike.
  const days = Math.floor(wall / 86_400_000) + 719_468;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const sinceMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  const month = (sinceMarch + 2) % 12;
  const year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
  return `${day} ${months.split(' ')[month]} ${year}`;
}

/** A sentence with its places filled: `{n} of {m}`. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A text of the scenario without its marks of emphasis, for formats that have none. */
export function unmarked(text: string): string {
  return text.replaceAll('**', '');
}

/** A change with its sign. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change).replace('-', '−');
}

const spokenEnglish: Words = { ...english, language: 'en', events: englishEvents };
const languages: Readonly<Record<string, Words>> = {
  en: spokenEnglish,
  fr: { ...french, language: 'fr', events: frenchEvents },
};
