import { z } from 'zod';
import { languageSchema } from '../ids.ts';
import { list, type PhraseCode, phrase, type Word } from '../phrases/phrase.ts';
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

/** `in injects › first-alert` */
export function where(path: Path): Word {
  if (path.length === 0) return phrase('inFile');
  const steps = path.map((step) => (typeof step === 'number' ? phrase('entry', { number: step + 1 }) : step));
  return phrase('inPath', { path: steps.flatMap((step, index) => (index === 0 ? [step] : ['›', step])) });
}

const kinds: Readonly<Record<string, PhraseCode>> = {
  string: 'type.text',
  number: 'type.number',
  int: 'type.int',
  boolean: 'type.boolean',
  array: 'type.list',
  object: 'type.table',
  record: 'type.table',
};

export function wanted(expected: string): Word {
  const code = kinds[expected];
  return code === undefined ? expected : phrase(code);
}

export function found(value: unknown): Word {
  if (value === null) return phrase('found.empty');
  if (Array.isArray(value)) return phrase('type.list');
  if (typeof value === 'object') return phrase('type.table');
  if (typeof value === 'string') return phrase('found.text', { text: short(value) });
  if (typeof value === 'number') return phrase('found.number', { number: value });
  return String(value);
}

/** What to write instead, where the value itself tells; undefined where the key has to. */
export function remedy(expected: string, value: unknown, path: Path, reading: Reading): Word | undefined {
  const shape = shapeOf(path, reading);
  if (expected === 'string' && typeof value === 'number') {
    if (shape?.isRead === true) return phrase('writeUnit', { number: value });
    return shape?.schema === undefined || isId(shape.schema) ? undefined : phrase('writeQuoted', { value });
  }
  if (expected === 'string' && typeof value === 'boolean') return phrase('writeQuoted', { value: String(value) });
  if (expected === 'array' && typeof value === 'string') return phrase('writeBrackets', { value: short(value) });
  if (expected === 'array') return phrase('writeList');
  if (expected === 'record' && typeof value === 'string' && isLanguage([...path, ''], reading))
    return phrase('writeLanguage', { text: JSON.stringify(short(value)) });
  const keys = shape?.keys ?? [];
  return expected === 'object' && keys.length > 0 && shape?.description === undefined
    ? phrase('itsKeys', { keys: list(keys) })
    : undefined;
}

export function limits(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Word {
  const unit = issue.origin === 'string' ? 'Characters' : issue.origin === 'array' ? 'Entries' : '';
  return issue.code === 'too_small'
    ? phrase(`atLeast${unit}`, { number: Number(issue.minimum) })
    : phrase(`atMost${unit}`, { number: Number(issue.maximum) });
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
