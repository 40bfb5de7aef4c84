import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'fixtures/lint');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location?: { readonly path?: string; readonly start?: { readonly line: number } };
}

test('[PJ12] the house rules of the linter are seen failing, on exactly the lines that break them', () => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'kalari-lint-')));
  try {
    for (const part of ['biome.jsonc', 'lint']) cpSync(join(root, part), join(place, part), { recursive: true });
    cpSync(fixtures, place, { recursive: true });
    const found = lint(place).flatMap(({ location }) =>
      location?.path?.includes('/src/') ? [`${location.path}:${location.start?.line}`] : [],
    );
    expect([...new Set(found)].sort()).toEqual(marked());
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

test('[PJ12] no plug-in of the linter gives up on the tree: one that stumbles only mentions it, and its rule is off', () => {
  expect(lint(root).filter(({ message }) => message.includes('errored'))).toEqual([]);
});

function lint(cwd: string): Diagnostic[] {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

/** The lines that say of themselves that they are bad. */
function marked(): string[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(tsx?|css)$/.test(file),
  );
  return files
    .flatMap((file) =>
      readFileSync(join(fixtures, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (/(\/\/ bad|\/\* bad \*\/)$/.test(line) ? [`${file}:${at + 1}`] : [])),
    )
    .sort();
}
