import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'fixtures/imports');
const packages = ['engine', 'server', 'ui-kit', 'player-ui', 'facilitator-ui'];
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; severity: string }[];
  options: ICruiseOptions;
};

describe('[PJ10] each import rule is seen failing on a planted import', () => {
  let place = '';
  beforeAll(() => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'kalari-imports-')));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test('[PJ10] every rule has its fixture, and every fixture its rule', () => {
    expect(readdirSync(fixtures).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  test.each(config.forbidden.map(({ name }) => name))('[PJ10] %s', async (name) => {
    const tree = plant(join(place, name), name);
    const { summary } = await look(
      tree,
      packages.filter((folder) => readdirSync(tree).includes(folder)),
    );
    expect(summary.violations.map(({ rule }) => rule.name)).toContain(name);
  });
});

test('[PJ11] the tree keeps every import rule, and all of it was looked at', async () => {
  const { summary } = await look(
    root,
    packages.map((folder) => `${folder}/src`),
  );
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  // A cruiser that cannot read TypeScript finds nothing and is content.
  expect(summary.totalCruised).toBeGreaterThan(60);
});

test('[PJ11] what runs in a participant’s page reaches nothing of the engine but its version', async () => {
  const running = { ...config.options, tsPreCompilationDeps: false };
  const result = await cruise(['player-ui/src'], { ...running, baseDir: root });
  if (typeof result.output === 'string') throw new Error('expected the result as data');
  const sources = result.output.modules.map(({ source }) => source);
  expect(sources.filter((source) => source.startsWith('ui-kit/')).length).toBeGreaterThan(10);
  expect(sources.filter((source) => source.startsWith('engine/'))).toEqual(['engine/src/protocol/version.ts']);
});

async function look(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { options, forbidden } = config;
  const ruleSet = { forbidden } as IFlattenedRuleSet;
  const result = await cruise(folders, { ...options, baseDir, validate: true, ruleSet });
  if (typeof result.output === 'string') throw new Error('expected the result as data');
  return result.output;
}

/** A small tree of its own: the planted files, the real manifests' shape, and libraries that are only names. */
function plant(place: string, name: string): string {
  cpSync(join(fixtures, name), place, { recursive: true });
  const libraries = ['fastify', 'xstate', 'yaml', '@marcbachmann/cel-js', 'immer', 'zod', 'lit'];
  for (const library of libraries) {
    const folder = join(place, 'node_modules', library);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: library, version: '1.0.0', main: 'index.js' }));
    writeFileSync(join(folder, 'index.js'), '');
  }
  const declared = libraries.filter((library) => library !== 'lit').map((library) => [library, '1.0.0']);
  const manifest = JSON.stringify({ name: 'planted', type: 'module', dependencies: Object.fromEntries(declared) });
  writeFileSync(join(place, 'package.json'), manifest);
  return place;
}
