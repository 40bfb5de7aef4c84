import type { z } from 'zod';
import { idSchema, languageSchema } from '../ids.ts';
import type { Path, Places } from './places.ts';
import { type Problem, problem } from './problem.ts';
import { MOST_PROBLEMS } from './problems.ts';
import { shapeAt } from './shape.ts';
import { listed, nearest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

export interface Reading {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly places: Places;
}

/** What the schema finds wrong, in the author's words and at the author's place. */
export function problemsOf(issues: readonly Issue[], reading: Reading): Problem[] {
  return issues.flatMap((issue) => one(issue, stepsOf(issue.path), reading));
}

function one(issue: Issue, path: Path, reading: Reading): Problem[] {
  const { places } = reading;
  const key = String(path.findLast((step) => typeof step === 'string') ?? 'this file');
  const hint = shapeAt(reading.schema, path)?.description ?? '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_PROBLEMS).map((unknown) => unknownKey(unknown, path, reading));
    case 'invalid_key':
      return [
        problem(isLanguage(reading.schema, path) ? 'language.wrong' : 'id.wrong', places.ofKey(path), {
          key: String(path.at(-1)),
        }),
      ];
    case 'invalid_union':
      return union(issue, path, reading);
    case 'invalid_value': {
      const value = valueAt(reading.value, path);
      if (value === undefined) return [missing(path, reading)];
      const choices = issue.values.map(String);
      const meant = nearest(String(value), choices);
      return [
        problem('value.choice', places.ofValue(path), {
          key,
          value: short(value),
          hint:
            meant === undefined
              ? `Write ${listed(choices, 'or')}.`
              : `Did you mean "${meant}"? Possible: ${listed(choices, 'or')}.`,
        }),
      ];
    }
    case 'invalid_type': {
      const value = valueAt(reading.value, path);
      if (value === undefined) return [missing(path, reading)];
      return [
        problem('value.type', places.ofValue(path), {
          key,
          wanted: wanted(issue.expected),
          found: found(value),
          hint: remedy(issue.expected, value) || hint,
        }),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const value = valueAt(reading.value, path);
      if (value === '' || (Array.isArray(value) && value.length === 0)) {
        return [
          problem('value.wrong', places.ofValue(path), {
            key,
            why: 'it is empty.',
            hint: hint || 'Write something, or leave the key out.',
          }),
        ];
      }
      return [problem('value.range', places.ofValue(path), { key, bounds: limits(issue), hint })];
    }
    case 'invalid_format': {
      if (shapeAt(reading.schema, path)?.schema === idSchema || issue.format === 'regex') {
        return [problem('id.wrong', places.ofValue(path), { key: short(valueAt(reading.value, path)) })];
      }
      return [problem('value.wrong', places.ofValue(path), { key, why: issue.message, hint })];
    }
    default:
      return [problem('value.wrong', places.ofValue(path), { key, why: issue.message, hint })];
  }
}

/** The branch that fits best speaks for all: the fewest complaints, the deepest first. */
function union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, reading: Reading): Problem[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const best = branches.sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0];
  const first = best?.[0];
  if (best === undefined || first === undefined)
    return [problem('value.wrong', reading.places.ofValue(path), { key: String(path.at(-1)), why: issue.message })];
  return one(first, [...path, ...stepsOf(first.path)], reading).slice(0, 1);
}

function depthOf(branch: readonly Issue[]): number {
  return Math.max(...branch.map((issue) => issue.path.length));
}

function unknownKey(key: string, path: Path, reading: Reading): Problem {
  const keys = shapeAt(reading.schema, path)?.keys ?? [];
  const meant = nearest(key, keys);
  const hint = meant === undefined ? `Possible here: ${listed(keys, 'or')}.` : `Did you mean "${meant}"?`;
  return problem('key.unknown', reading.places.ofKey([...path, key]), { key, where: where(path), hint });
}

function missing(path: Path, reading: Reading): Problem {
  const above = path.slice(0, -1);
  const place = above.length === 0 ? reading.places.ofValue([]) : reading.places.ofKey(above);
  return problem('key.missing', place, {
    key: String(path.at(-1)),
    where: where(above),
    hint: shapeAt(reading.schema, path)?.description ?? '',
  });
}

/** `in injects, first-alert` */
function where(path: Path): string {
  if (path.length === 0) return 'in this file';
  return `in ${path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join(' › ')}`;
}

function isLanguage(schema: z.ZodType, path: Path): boolean {
  const table = shapeAt(schema, path.slice(0, -1))?.schema;
  return table !== undefined && 'keyType' in table && table.keyType === languageSchema;
}

function wanted(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a table of keys',
    record: 'a table of keys',
  };
  return words[expected] ?? expected;
}

function found(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a table of keys';
  if (typeof value === 'string') return `the text "${short(value)}"`;
  if (typeof value === 'number') return `the number ${value}`;
  return String(value);
}

function remedy(expected: string, value: unknown): string {
  if (expected === 'string' && typeof value === 'number')
    return `Write "${value}" in quotes if it is a text; a time needs its unit, such as ${value}min.`;
  if (expected === 'string' && typeof value === 'boolean') return `Write it in quotes: "${value}".`;
  if (expected === 'array' && typeof value === 'string') return `Write it in square brackets: [${short(value)}].`;
  if (expected === 'record' && typeof value === 'string') return 'Write a text under its language, as in { en: "…" }.';
  return '';
}

function limits(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return issue.code === 'too_small' ? `at least ${issue.minimum}${unit}` : `at most ${issue.maximum}${unit}`;
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
