import type { z } from 'zod';
import type { Path } from './places.ts';
import { shapeAt } from './shape.ts';

type Issue = z.core.$ZodIssue;

/** What could be saved of a file with mistakes, so that the rest of it can still be checked. */
export interface Salvage<T> {
  readonly value: T;
  /** The parts that were left out or stood in for. */
  readonly broken: readonly Path[];
}

/**
 * Leaves unknown keys out and puts something harmless where a part cannot be read, so that an author sees the mistakes
 * of the schema and those of the story at once. Undefined when a whole section is beyond repair.
 */
export function salvage<T extends z.ZodType>(
  schema: T,
  value: unknown,
  issues: readonly Issue[],
): Salvage<z.output<T>> | undefined {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const broken: Path[] = [];
  for (const issue of issues) {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        broken.push([...path, key]);
        remove(copy, [...path, key]);
      }
      continue;
    }
    broken.push(path);
    if (issue.code === 'invalid_key') remove(copy, path);
    else if (!standIn(schema, copy, path, issue)) return undefined;
  }
  const parsed = schema.safeParse(copy);
  return parsed.success ? { value: parsed.data, broken } : undefined;
}

/** Enough to fill any single part of a file: an id or text, times, figures, a text in a language, empty tables. */
const harmless: readonly unknown[] = [
  'x',
  '1min',
  'D+0 00:00',
  1,
  true,
  { en: 'x' },
  [],
  ['en'],
  {},
  { x: null },
  { skip: 'x' },
];

function standIn(schema: z.ZodType, copy: unknown, path: Path, issue: Issue): boolean {
  const last = path.at(-1);
  const owner = tableAt(copy, path.slice(0, -1));
  const shape = shapeAt(schema, path);
  if (last === undefined || owner === undefined || shape === undefined) return false;
  const choices = issue.code === 'invalid_value' ? issue.values : [];
  // The whole field is tried, not what it wraps: a time is a text only until it is read.
  const fitting = [...choices, ...harmless].find((candidate) => shape.field.safeParse(candidate).success);
  if (fitting === undefined || isWholeSection(path, fitting)) return false;
  Reflect.set(owner, last, fitting);
  return true;
}

/** An empty table of injects would make every reference to one a mistake. */
function isWholeSection(path: Path, fitting: unknown): boolean {
  return path.length === 1 && typeof fitting === 'object' && fitting !== null && !Object.hasOwn(fitting, 'en');
}

function remove(copy: unknown, path: Path): void {
  const owner = tableAt(copy, path.slice(0, -1));
  const last = path.at(-1);
  if (owner !== undefined && last !== undefined) Reflect.deleteProperty(owner, last);
}

function tableAt(root: unknown, path: Path): object | undefined {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return typeof value === 'object' && value !== null ? value : undefined;
}
