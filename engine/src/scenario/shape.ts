import { z } from 'zod';
import type { Path } from './places.ts';

/** What the schema says about one place in a file. */
export interface Shape {
  /** The field as it is written in the schema, and without what only says that it may be absent or comes in another form. */
  readonly field: z.ZodType;
  readonly schema: z.ZodType;
  /** The keys possible there, when it is a table with fixed keys. */
  readonly keys: readonly string[];
  /** What the author reads about it, if the schema says so. */
  readonly description?: string | undefined;
  /** Whether its text is read further, as times are. */
  readonly isRead: boolean;
}

/** The part of a schema that a path leads to; undefined where the schema has no such part. */
export function shapeAt(root: z.ZodType, path: Path): Shape | undefined {
  let schema: z.ZodType | undefined = root;
  for (const step of path) schema = schema && below(bare(schema).schema, step);
  if (schema === undefined) return undefined;
  const { schema: inner, description, isRead } = bare(schema);
  return {
    field: schema,
    schema: inner,
    description,
    isRead,
    keys: inner instanceof z.ZodObject ? Object.keys(inner.shape) : [],
  };
}

/** Without what only says that it may be absent or comes in another form. */
export function bare(schema: z.ZodType): { schema: z.ZodType; description?: string | undefined; isRead: boolean } {
  let inner: z.ZodType = schema;
  let description = inner.description;
  let isRead = false;
  while (true) {
    const next = unwrapped(inner);
    if (next === undefined) return { schema: inner, description, isRead };
    isRead ||= inner instanceof z.ZodPipe;
    inner = next;
    description ??= inner.description;
  }
}

function unwrapped(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? inner : undefined;
  }
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodType ? schema.in : undefined;
  return undefined;
}

function below(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  let next: unknown;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) next = schema.shape[step];
  else if (schema instanceof z.ZodRecord) next = schema.valueType;
  else if (schema instanceof z.ZodArray) next = schema.element;
  return next instanceof z.ZodType ? next : undefined;
}
