import { z } from 'zod';
import { languageSchema } from '../ids.ts';
import { listed } from '../suggest.ts';
import type { Path, Places } from './places.ts';
import { type Shape, shapeAt } from './shape.ts';

export type Issue = z.core.$ZodIssue;

export interface Reading {
  readonly schema: z.ZodType;
  /** Where in the file the schema begins. */
  readonly base: Path;
  readonly value: unknown;
  readonly places: Places;
}

export function shapeOf(path: Path, { schema, base }: Reading): Shape | undefined {
  return shapeAt(schema, path.slice(base.length));
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

export function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

export function isLanguage(path: Path, reading: Reading): boolean {
  const table = shapeOf(path.slice(0, -1), reading)?.schema;
  return table !== undefined && 'keyType' in table && table.keyType === languageSchema;
}

/** `in injects, first-alert` */
export function where(path: Path): string {
  if (path.length === 0) return 'in this file';
  return `in ${path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join(' › ')}`;
}

export function wanted(expected: string): string {
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

export function found(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a table of keys';
  if (typeof value === 'string') return `the text "${short(value)}"`;
  if (typeof value === 'number') return `the number ${value}`;
  return String(value);
}

export function remedy(expected: string, value: unknown, path: Path, reading: Reading): string {
  const shape = shapeOf(path, reading);
  if (expected === 'string' && typeof value === 'number') {
    if (shape?.isRead === true) return `Write the unit: ${value}min.`;
    return shape?.schema === undefined || isId(shape.schema) ? '' : `Write it in quotes: "${value}".`;
  }
  if (expected === 'string' && typeof value === 'boolean') return `Write it in quotes: "${value}".`;
  if (expected === 'array' && typeof value === 'string') return `Write it in square brackets: [${short(value)}].`;
  if (expected === 'array') return 'Write a list: [ … ], or lines that begin with a hyphen.';
  if (expected === 'record' && typeof value === 'string' && isLanguage([...path, ''], reading)) {
    return `Write the text under its language: { en: ${JSON.stringify(short(value))} }.`;
  }
  const keys = shape?.keys ?? [];
  return expected === 'object' && keys.length > 0 && shape?.description === undefined
    ? `Its keys are ${listed(keys)}.`
    : '';
}

export function limits(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return issue.code === 'too_small' ? `at least ${issue.minimum}${unit}` : `at most ${issue.maximum}${unit}`;
}

export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isId(schema: z.ZodType): boolean {
  return (
    schema instanceof z.ZodString &&
    schema.def.checks?.some((check) => check._zod.def.check === 'string_format') === true
  );
}
