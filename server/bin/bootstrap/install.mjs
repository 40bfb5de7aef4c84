import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { runNpm } from './run.mjs';
import { say, timed } from './say.mjs';

/** Are exactly the packages of the lockfile installed? Takes a few milliseconds, so every start asks. */
export function isInstalled(root) {
  const stamped = readIfThere(stampOf(root)) === expected(root);
  return (stamped || wasInstalledByHand(root)) && missing(root).length === 0;
}

/**
 * Installs the packages of the lockfile. The installation that was there is kept aside until the new one stands: `npm ci` deletes
 * first and downloads then, and without a network that would leave nothing to run on.
 *
 * @throws when nothing usable is there in the end; the message is for people.
 */
export async function install(root) {
  const { modules, aside } = places(root);
  setAside(root);
  const patience = existsSync(aside) ? ['--fetch-retries=1', '--fetch-retry-mintimeout=2000'] : [];
  const { ok, output } = await timed(whatItDoes(root), () =>
    runNpm(
      [
        'ci',
        '--include=dev',
        '--ignore-scripts',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        ...patience,
      ],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: '' },
      },
    ),
  );
  if (ok && missing(root).length === 0) {
    keepCaches(root);
    rmSync(aside, { recursive: true, force: true });
    writeFileSync(stampOf(root), expected(root));
    return;
  }
  if (!existsSync(aside)) throw new Error(whyNot(output));
  rmSync(modules, { recursive: true, force: true });
  renameSync(aside, modules);
  const absent = directDependencies(root).filter((name) => !existsSync(join(modules, name)));
  if (absent.length > 0) throw new Error(`${whyNot(output)}\nMissing: ${absent.join(', ')}.`);
  say(
    'The packages could not be brought up to date (no network?). Going on with those that are installed; they may be older than this version expects.',
  );
}

const places = (root) => ({ modules: join(root, 'node_modules'), aside: join(root, '.kalari', 'node_modules-before') });
const stampOf = (root) => join(root, 'node_modules', '.kalari-installed');
const expected = (root) => fingerprint(root, ['package-lock.json'], `${process.platform}-${process.arch}`);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function setAside(root) {
  const { modules, aside } = places(root);
  if (!existsSync(modules)) return;
  rmSync(stampOf(root), { force: true });
  // An installation kept aside by a start that was killed is the better one: what stands now is that start's half.
  if (existsSync(aside)) return;
  mkdirSync(dirname(aside), { recursive: true });
  try {
    renameSync(modules, aside);
  } catch {
    // A folder that is mounted or in use cannot be moved; then npm replaces it in place.
  }
}

function keepCaches(root) {
  const { modules, aside } = places(root);
  const [from, to] = [join(aside, '.cache'), join(modules, '.cache')];
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}

/** `npm ci` or `npm install` typed by a person leaves no stamp of ours, but npm's own list of what stands in the folder. */
function wasInstalledByHand(root) {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const there = readJson(list).packages;
  const same = required(root).every(([path, entry]) => entry.link || there[path]?.integrity === entry.integrity);
  if (same && missing(root).length === 0) writeFileSync(stampOf(root), expected(root));
  return same;
}

/** What the lockfile demands or npm had installed (the binaries for this platform among it), and is not there. */
function missing(root) {
  const list = join(root, 'node_modules', '.package-lock.json');
  const installed = existsSync(list)
    ? Object.keys(readJson(list).packages).filter((path) => path.includes('node_modules/'))
    : [];
  const paths = new Set([...required(root).map(([path]) => path), ...installed]);
  return [...paths].filter((path) => !existsSync(join(root, path, 'package.json')));
}

function required(root) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  return Object.entries(packages).filter(
    ([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional,
  );
}

function directDependencies(root) {
  const { workspaces } = readJson(join(root, 'package.json'));
  return ['.', ...workspaces].flatMap((folder) => {
    const { dependencies, devDependencies } = readJson(join(root, folder, 'package.json'));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
}

function whatItDoes(root) {
  return existsSync(places(root).aside)
    ? 'Bringing the packages up to date'
    : 'Installing the packages (once; about a minute)';
}

function whyNot(output) {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/i.test(output);
  const reason = offline
    ? 'Kalari needs the internet once, to install its packages, and cannot reach it.'
    : 'The packages could not be installed.';
  return `${reason} npm said:\n${output}`;
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
