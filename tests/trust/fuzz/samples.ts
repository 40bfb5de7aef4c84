import { wireCommandSchema } from '@kalari/engine';
import { z } from 'zod';

/** As much of JSON Schema as the commands need. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** A well-formed command of every kind, with what may be left out as well; read from the schemas, so none is forgotten. */
export const samples: readonly {
  readonly command: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}[] = wireCommandSchema.options.map((option) => {
  const shape = z.toJSONSchema(option, { io: 'input' }) as Shape;
  return { command: sampleOf(shape) as Record<string, unknown>, required: shape.required ?? [] };
});

function sampleOf(shape: Shape): unknown {
  const choice = shape.anyOf?.[0] ?? shape.oneOf?.[0];
  if (choice !== undefined) return sampleOf(choice);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, field]) => [name, sampleOf(field)]));
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}));
    case 'integer':
      return shape.minimum ?? 0;
    case 'boolean':
      return true;
    default:
      return 'nothing-of-that-name';
  }
}
