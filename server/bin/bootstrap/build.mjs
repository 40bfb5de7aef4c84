import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fingerprint } from './fingerprint.mjs';
import { runQuietly } from './run.mjs';
import { timed } from './say.mjs';

/** What is built, from which sources, and how it is called when it is built. */
const parts = {
  server: {
    folder: 'server',
    sources: ['engine', 'server/src', 'server/vite.config.ts'],
    vite: ['--ssr'],
    name: 'the server',
  },
  player: {
    folder: 'player-ui',
    sources: ['engine', 'ui-kit', 'player-ui'],
    vite: [],
    name: 'the participants’ pages',
  },
  facilitator: {
    folder: 'facilitator-ui',
    sources: ['engine', 'ui-kit', 'facilitator-ui'],
    vite: [],
    name: 'the console',
  },
};

export const allParts = Object.keys(parts);

/** Those of the wanted parts whose sources are not the ones they were built from. */
export function stale(root, wanted) {
  const built = readStamps(root);
  return wanted.filter((part) => built[part] !== sourceOf(root, part) || !existsSync(join(root, 'dist', part)));
}

/**
 * Builds parts with Vite, each into a folder of its own that replaces the old one only when it is complete.
 *
 * @throws with Vite's own words when a part does not build; the parts built before stay as they are.
 */
export async function build(root, wanted) {
  if (wanted.length === 0) return;
  await timed(`Building ${listed(wanted.map((part) => parts[part].name))}`, async () => {
    const failed = (await Promise.all(wanted.map((part) => buildOne(root, part)))).filter(
      (answer) => answer !== undefined,
    );
    if (failed.length > 0) throw new Error(failed.join('\n\n'));
  });
}

async function buildOne(root, part) {
  const { folder, vite, name } = parts[part];
  const source = sourceOf(root, part);
  const next = join(root, 'dist', `.next-${part}`);
  rmSync(next, { recursive: true, force: true });
  const viteBin = join(root, 'node_modules/vite/bin/vite.js');
  const { ok, output } = await runQuietly(
    process.execPath,
    [viteBin, 'build', ...vite, '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: join(root, folder),
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
    },
  );
  if (!ok) return `Could not build ${name}. Vite said:\n${output}`;
  if (part !== 'server') await compress(next);
  const place = join(root, 'dist', part);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  renameSync(next, place);
  writeFileSync(stampsOf(root), JSON.stringify({ ...readStamps(root), [part]: source }, null, 2));
  return undefined;
}

/** Compresses once what would otherwise be compressed for each laptop: plain HTTP on a LAN gets gzip and nothing better. */
async function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    if (bytes.length > 1024) writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}

const sourceOf = (root, part) =>
  fingerprint(
    root,
    [...parts[part].sources, 'tsconfig.base.json', 'package-lock.json', 'server/bin/bootstrap/build.mjs'],
    part,
  );
const stampsOf = (root) => join(root, 'dist', 'built-from.json');

function readStamps(root) {
  try {
    return JSON.parse(readFileSync(stampsOf(root), 'utf8'));
  } catch {
    return {};
  }
}

function listed(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
