import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesUnder, root, textOf } from '../support/tree.ts';

/** Kilobytes of a thousand bytes, compressed as the server sends them. */
const budget = 150;

const built = (part: string): string[] => {
  const folder = join(root, 'dist', part);
  if (!existsSync(folder)) throw new Error(`dist/${part} is not built: run npm run build`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => `${part}/${file.replaceAll('\\', '/')}`,
  );
};
const contentOf = (file: string): string => readFileSync(join(root, 'dist', file), 'utf8');

test('[PJ18] the participants’ page is within its budget with any of its views in any language, fonts not counted', () => {
  const page = loadedByPage('player');
  const languages = textsOf('player');
  expect(page.some((file) => file.endsWith('.js'))).toBe(true);
  expect(languages.map((files) => files.length)).toEqual([1, 1]);
  // The made-up language of the layout tests is nobody's download.
  expect([...built('player'), ...built('facilitator')].filter((file) => file.includes('pseudo'))).toEqual([]);
  const views = routesOf(page).filter((files) => files.some((file) => /\/(play|join)-/.test(file)));
  expect(views).toHaveLength(2);
  const loads = views.flatMap((view) => languages.map((texts) => [...new Set([...page, ...view, ...texts])]));
  for (const files of loads) {
    const weights = files.map((file) => [file, gzipSync(contentOf(file), { level: 9 }).length] as const);
    const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000;
    const lines = weights.map(([file, bytes]) => `  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
    console.log([`${total.toFixed(1)} of ${budget} kB; fonts come later and are not counted`, ...lines].join('\n'));
    expect(total).toBeLessThanOrEqual(budget);
  }
});

test('[PJ19] the pages carry no text of a scenario', () => {
  const sentences = filesUnder('scenarios', /\.ya?ml$/).flatMap(longTexts);
  expect(sentences.length).toBeGreaterThan(50);
  for (const part of ['player', 'facilitator']) {
    const pages = readable(part).map(contentOf).join('\n');
    expect(sentences.filter((sentence) => pages.includes(sentence))).toEqual([]);
  }
});

test('[PJ19] the pages carry no library of the engine', () => {
  const marks = { xstate: 'xstate.', zod: '_zod', yaml: 'YAMLParseError', cel: 'no such overload' };
  for (const part of ['player', 'facilitator']) {
    const pages = readable(part).map(contentOf).join('\n');
    expect(Object.entries(marks).filter(([, mark]) => pages.includes(mark))).toEqual([]);
  }
});

test('[PJ20] what is built carries no source maps and no place on this machine', () => {
  for (const part of ['server', 'player', 'facilitator']) {
    expect(built(part).filter((file) => file.endsWith('.map'))).toEqual([]);
    const telling = readable(part).filter((file) => {
      const text = contentOf(file);
      return text.includes('sourceMappingURL=') || text.includes(root);
    });
    expect(telling).toEqual([]);
  }
});

function readable(part: string): string[] {
  return built(part).filter((file) => /\.(js|css|html|json|svg)$/.test(file));
}

/** The page, what it names, and what these scripts import before they run. Dynamic imports come later and are not counted. */
function loadedByPage(part: string): string[] {
  const page = `${part}/index.html`;
  const named = [...contentOf(page).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    (match) => `${part}/${match[1]}`,
  );
  const loaded = new Set([page]);
  const queue = [...named];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    if (!file.endsWith('.js')) continue;
    for (const match of contentOf(file).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
      queue.push(posix.join(dirname(file), match[1] ?? ''));
    }
  }
  return [...loaded];
}

/** What each view that comes later brings along, as Vite lists it for preloading in the scripts of the page. */
function routesOf(page: string[]): string[][] {
  return page
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const script = contentOf(file);
      const listed = [...(/m\.f=\[([^\]]*)\]/.exec(script)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]);
      return [...script.matchAll(/__vite__mapDeps\(\[([\d,]+)\]\)/g)].map((match) =>
        (match[1] ?? '').split(',').map((at) => `${file.split('/')[0]}/${listed[Number(at)]}`),
      );
    });
}

/** The texts of each language: a view needs those of one. None may come with the page itself. */
function textsOf(part: string): string[][] {
  return ['en', 'fr'].map((language) =>
    built(part).filter((file) => file.includes(`/${language}-`) && file.endsWith('.js')),
  );
}

/** What stands on one line of an author's file and is long enough to be nobody else's sentence. */
function longTexts(path: string): string[] {
  return textOf(path)
    .split('\n')
    .map((line) => line.trim().replace(/^(- )?([a-z-]+:\s*)?["']?/i, ''))
    .filter((text) => text.length >= 40 && !text.startsWith('#'))
    .map((text) => text.slice(0, 40));
}
