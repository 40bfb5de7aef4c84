import { expect, test } from 'vitest';
import { scenarioJsonSchema, settingJsonSchema } from '../../../engine/src/scenario/json-schema.ts';
import { textOf } from '../../support/tree.ts';

const schemas = [
  ['docs/scenario.schema.json', scenarioJsonSchema()],
  ['docs/setting.schema.json', settingJsonSchema()],
] as const;

test.each(schemas)('[SC15] %s is what the reader reads', (path, schema) => {
  // Written with: npx kalari schema > docs/scenario.schema.json, and with --setting for the other.
  expect(textOf(path)).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

test.each(schemas)(
  '[SC15] %s tells an editor what to write at every key, and which keys there are',
  (_path, schema) => {
    const silent: string[] = [];
    const open: string[] = [];
    walk(schema, '', (node, path) => {
      for (const [key, field] of Object.entries(tableIn(node, 'properties'))) {
        if (typeof field === 'object' && field !== null && !('description' in field)) silent.push(`${path}.${key}`);
      }
      if ('properties' in node && node['additionalProperties'] !== false) open.push(path);
    });
    expect(silent.filter((path) => !path.endsWith('.provenance'))).toEqual([]);
    expect(open).toEqual([]);
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  },
);

type Node = Readonly<Record<string, unknown>>;

function walk(node: unknown, path: string, look: (node: Node, path: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, path, look);
    return;
  }
  const table: Node = { ...node };
  look(table, path);
  for (const [key, value] of Object.entries(table)) walk(value, `${path}/${key}`, look);
}

function tableIn(node: Node, key: string): object {
  const table = node[key];
  return typeof table === 'object' && table !== null ? table : {};
}
