import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

type Manifest = Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, unknown> | undefined>;

const root = new URL('../../', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;

const lock = read<{ packages: Record<string, Entry> }>('package-lock.json');
const packages = Object.entries(lock.packages).filter(([path, entry]) => path.includes('node_modules/') && !entry.link);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The oldest versions without a published hole that would touch us. */
const floors: Record<string, string> = {
  'engine.io': '6.6.10',
  immer: '9.0.6',
  'socket.io': '4.8.4',
  'socket.io-parser': '4.2.6',
  vite: '8.0.5',
  ws: '8.21.1',
  xstate: '5.33.0',
  yaml: '2.8.3',
};

test('[PJ7] every package in the lockfile carries its checksum and comes from the registry', () => {
  expect(packages.length).toBeGreaterThan(200);
  expect(packages.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  const elsewhere = packages.filter(
    ([, entry]) => entry.resolved !== undefined && !entry.resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test('[PJ8] every direct dependency is pinned to one exact version', () => {
  const manifests = ['.', 'engine', 'server', 'ui-kit', 'player-ui', 'facilitator-ui'];
  const pins = manifests.flatMap((folder) => {
    const manifest = read<Partial<Manifest>>(`${folder}/package.json`);
    return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  });
  expect(pins.length).toBeGreaterThan(30);
  expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('[PJ9] packages with known holes are at or above the version that closed them', () => {
  for (const [name, floor] of Object.entries(floors)) {
    const versions = packages.filter(([path]) => nameOf(path) === name).map(([, entry]) => entry.version ?? '0');
    expect(versions, `${name} is installed`).not.toEqual([]);
    expect(
      versions.filter((version) => isOlder(version, floor)),
      `${name} older than ${floor}`,
    ).toEqual([]);
  }
});

test('[PJ9] a version below its floor is noticed', () => {
  expect([isOlder('6.6.9', '6.6.10'), isOlder('6.6.10', '6.6.10'), isOlder('7.0.0', '6.6.10')]).toEqual([
    true,
    false,
    false,
  ]);
});

function isOlder(version: string, floor: string): boolean {
  const [ours, theirs] = [version, floor].map((v) => v.split(/[.-]/).slice(0, 3).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (ours?.[i] ?? 0) - (theirs?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
