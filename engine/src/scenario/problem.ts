import { type AuthorLanguage, filled, type Words } from '../phrases/phrase.ts';
import { type ProblemCode, problems } from './problems.ts';
import { problemsFrench } from './problems-french.ts';

export type { ProblemCode } from './problems.ts';
export type Severity = 'error' | 'warning';

/** Where something stands in a file. Lines and columns count from 1, as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong in a file, where, and what to write instead. Warnings do not keep a scenario from being played. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  /** What fills the sentences, so that they can be said again in another language. */
  readonly words: Words;
}

/** A problem in English words, made from its line in the table. */
export function problem(code: ProblemCode, place: Place, words: Words = {}): Problem {
  const { severity, message, hint } = problems[code];
  const { file, line, column } = place;
  const said = { message: filled(message, words, 'en'), hint: filled(hint, words, 'en') };
  return { file, line, column, code, severity, ...said, words };
}

/** The same problem in a language of the authors. */
export function inLanguage(one: Problem, language: AuthorLanguage): Problem {
  if (language === 'en') return one;
  const { message, hint } = problemsFrench[one.code];
  return { ...one, message: filled(message, one.words, language), hint: filled(hint, one.words, language) };
}

/** In the order in which an author meets them: by file, then by place; each once. */
export function sortProblems(found: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code))
    .filter((one) => {
      const key = `${one.file}:${one.line}:${one.column}:${one.code}:${one.message}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** As `kalari check` prints it: `scenario.yaml:6:9 reference.role There is no role "fcc". Did you mean "fc"?` */
export function lineOf(one: Problem): string {
  return `${one.file}:${one.line}:${one.column} ${one.code} ${one.message} ${one.hint}`.trimEnd();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
