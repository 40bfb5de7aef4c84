import { type ProblemCode, problems } from './problems.ts';

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
}

/** A problem in words, made from its line in the table. */
export function problem(
  code: ProblemCode,
  place: Place,
  words: Readonly<Record<string, string | number>> = {},
): Problem {
  const { severity, message, hint } = problems[code];
  const { file, line, column } = place;
  return { file, line, column, code, severity, message: fill(message, words), hint: fill(hint, words) };
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

function fill(template: string, words: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? '')).trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
