import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** What the search for a browser may look at; tests of the search hand in their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Is there a program at this path that answers as Chromium or Chrome? */
  readonly isBrowser: (path: string) => boolean;
}

const thisMachine: Machine = { env: process.env, platform: process.platform, isBrowser: answersAsBrowser };
const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chromium or Chrome that is on this machine, or `undefined`. `KALARI_CHROMIUM` goes first; a browser that
 * Playwright downloaded earlier goes last.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  return candidates(machine).find((path) => machine.isBrowser(path));
}

/**
 * Finds a browser or gets one: the distribution's package when root on Debian, else Playwright's own download.
 * Says what it does through `say`, and answers `undefined` when it has tried everything.
 */
export function getBrowser(say: (sentence: string) => void): string | undefined {
  const told = process.env['KALARI_CHROMIUM'];
  if (told !== undefined && !answersAsBrowser(told)) say(`KALARI_CHROMIUM is ${told}, but no browser answers there.`);
  const found = findBrowser();
  if (found !== undefined) {
    say(`Browser: ${found} (${versionOf(found)}).`);
    return found;
  }
  for (const attempt of [installDebianPackage, downloadWithPlaywright]) {
    attempt(say);
    const now = findBrowser();
    if (now !== undefined) {
      say(`Browser: ${now} (${versionOf(now)}), just installed.`);
      return now;
    }
  }
  say(
    'No browser: none was found, and none could be installed. Set KALARI_CHROMIUM to the path of Chromium or Chrome.',
  );
  return undefined;
}

/** Starts a headless browser with nothing of its own to look up on the network. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('No Chromium or Chrome on this machine. `npm test` gets one; or set KALARI_CHROMIUM to its path.');
  }
  const start = () => launch(executablePath);
  // A busy machine now and then loses a browser while it starts; a second one that does not start is a fault.
  return start().catch(start);
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    timeout: 60_000,
    // Chromium refuses to sandbox for root; everybody else keeps the sandbox.
    chromiumSandbox: !isRoot,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

function candidates({ env, platform }: Machine): string[] {
  const told = env['KALARI_CHROMIUM'];
  return [...(told ? [told] : []), ...places(platform, env), chromium.executablePath()];
}

function places(platform: NodeJS.Platform, env: Machine['env']): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return roots.map((root) => join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
  const folders = new Set(['/usr/bin', ...(env['PATH'] ?? '').split(':').filter((folder) => folder !== '')]);
  return names.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

function answersAsBrowser(path: string): boolean {
  return existsSync(path) && /chrom/i.test(versionOf(path));
}

function versionOf(path: string): string {
  // Chrome on Windows opens a window instead of answering; there its place is proof enough.
  if (process.platform === 'win32') return 'Chrome';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return (stdout ?? '').trim();
}

function installDebianPackage(say: (sentence: string) => void): void {
  if (!isRoot || !isDebian()) return;
  say('No browser here: installing Debian’s chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  attempt(say, 'apt-get', ['update'], env);
  attempt(say, 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'], env);
}

function downloadWithPlaywright(say: (sentence: string) => void): void {
  say('No browser here: letting Playwright download one …');
  const cli = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  attempt(say, process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'], process.env);
}

function attempt(say: (sentence: string) => void, command: string, args: string[], env: NodeJS.ProcessEnv): void {
  try {
    execFileSync(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', timeout: 600_000 });
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    say(`  ${command} ${args[0]} did not work: ${output.trim().split('\n').slice(-3).join(' / ')}`);
  }
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
