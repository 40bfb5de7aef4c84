import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { root } from '../material/tree.ts';

const pages = join(root, 'dist/player');
const it = { who: 'kalari', size: 1 };

/** What a participant's laptop fetches before there is anything to read, compressed as it is sent. Fonts come after. */
export const page: Bench = {
  name: 'page',
  cases: () => [it],
  measure() {
    const html = readFileSync(join(pages, 'index.html'), 'utf8');
    const assets = readdirSync(join(pages, 'assets')).filter((name) => /\.(js|css)$/.test(name));
    // The page, the desk, which is the heaviest of its views, and the texts in one language.
    const first = assets.filter((name) => html.includes(name) || /^(play|en)-/.test(name));
    const files = withImports(new Set(first));
    const bytes = [...[...files].map((name) => join('assets', name)), 'index.html'].map(sentBytes);
    const kB = bytes.reduce((sum, size) => sum + size, 0) / 1_000;
    return { kB, seconds: (kB * 8) / 256 };
  },
  figures({ plain }) {
    return [
      plain({ what: 'a participant’s first load', metric: 'kB', unit: 'kB', ours: it, target: { figure: 150 } }),
      plain({ what: 'the same at 256 kbit/s', metric: 'seconds', unit: 's', ours: it, target: { figure: 5 } }),
    ];
  },
};

/** What scripts import before they run; what they import later is not counted. */
function withImports(files: Set<string>): Set<string> {
  for (const name of files) {
    if (!name.endsWith('.js')) continue;
    const script = readFileSync(join(pages, 'assets', name), 'utf8');
    for (const [, imported] of script.matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g)) files.add(imported ?? '');
  }
  return files;
}

function sentBytes(file: string): number {
  const compressed = join(pages, `${file}.gz`);
  return statSync(existsSync(compressed) ? compressed : join(pages, file)).size;
}
