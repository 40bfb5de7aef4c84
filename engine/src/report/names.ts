import type { Report } from './report-schema.ts';
import { filled, hour, span, storyTime, type Words, wordsOf } from './words.ts';

/** How a report names things in its language: moments, lengths, roles, codes. */
export interface Names {
  readonly w: Words;
  /** A moment with its day, and the hour alone. */
  readonly at: (t: number) => string;
  readonly hour: (t: number) => string;
  readonly span: (milliseconds: number) => string;
  readonly role: (id: string | undefined) => string;
  readonly roles: (ids: readonly string[]) => string;
  /** The word for a code, such as `result.met`; the second text when there is none. */
  readonly word: (key: string, otherwise: string) => string;
  readonly of: (n: number, m: number) => string;
}

/** The names of one report. */
export function namesOf({ exercise, roles, conduct }: Pick<Report, 'exercise' | 'roles' | 'conduct'>): Names {
  const w = wordsOf(exercise.language);
  const words: Readonly<Record<string, unknown>> = w;
  const role = (id: string | undefined) =>
    [...roles.map((it) => ({ ...it, role: it.id })), ...conduct.desks].find((it) => it.role === id)?.short.text ??
    id ??
    '';
  return {
    w,
    at: (t) => storyTime(w, exercise.starts, t),
    hour: (t) => hour(w, exercise.starts, t),
    span: (milliseconds) => span(w, milliseconds),
    role,
    roles: (ids) => ids.map(role).join(', '),
    word: (key, otherwise) => {
      const known = words[key];
      return typeof known === 'string' ? known : otherwise;
    },
    of: (n, m) => filled(w.of, { n, m }),
  };
}
