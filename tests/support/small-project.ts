import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './tree.ts';

/** What one start said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** An npm that installs from nowhere in no time, counts its calls, and fails as it does without a network when told to. */
const npm = `
const fs = require('node:fs'), path = require('node:path');
fs.appendFileSync('npm-calls.log', process.argv.slice(2).join(' ') + '\\n');
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 100).unref();
fs.rmSync('node_modules', { recursive: true, force: true });
if (fs.existsSync('no-network')) { console.error('npm error code ENOTFOUND'); process.exit(1); }
setTimeout(() => {
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const installed = {};
  for (const [where, entry] of Object.entries(packages)) {
    if (!where) continue;
    installed[where] = entry;
    fs.mkdirSync(where, { recursive: true });
    fs.writeFileSync(path.join(where, 'package.json'), JSON.stringify({ version: entry.version }));
  }
  fs.mkdirSync('node_modules/vite/bin', { recursive: true });
  fs.copyFileSync('stand-ins/vite.js', 'node_modules/vite/bin/vite.js');
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
}, fs.existsSync('slow') ? 60000 : 300);
`;

/** A Vite that builds a command line which only says what it was asked. */
const vite = `
const fs = require('node:fs'), path = require('node:path');
const out = process.argv[process.argv.indexOf('--outDir') + 1];
fs.appendFileSync('../vite-calls.log', path.basename(process.cwd()) + '\\n');
if (fs.readFileSync('src/main.ts', 'utf8').includes('broken')) { console.error('Unexpected token in main.ts'); process.exit(1); }
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, 'cli.js'), 'console.log(process.argv.slice(2).join(" "))');
fs.writeFileSync(path.join(out, 'index.html'), 'x'.repeat(2000));
`;

/** A folder with the real preparation of Kalari and nothing else real: no network, no packages, ready in milliseconds. */
export class SmallProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'kalari-small-')));

  constructor() {
    cpSync(join(root, 'server/bin'), this.path('server/bin'), { recursive: true });
    this.write('stand-ins/package.json', '{}');
    this.write('stand-ins/npm-cli.js', npm);
    this.write('stand-ins/vite.js', vite);
    this.write('package.json', JSON.stringify({ type: 'module', workspaces: [], dependencies: { vite: '8.0.0' } }));
    this.lock({ vite: '8.0.0' });
    for (const folder of ['server', 'player-ui', 'facilitator-ui']) this.write(`${folder}/src/main.ts`, '');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** Writes the lockfile, as a newer version of the project would bring it. */
  lock(versions: Readonly<Record<string, string>>): void {
    const packages = Object.entries(versions).map(([name, version]) => [
      `node_modules/${name}`,
      { version, integrity: `sha512-${name}-${version}` },
    ]);
    this.write('package-lock.json', JSON.stringify({ packages: { '': {}, ...Object.fromEntries(packages) } }));
  }

  /** The lines of a file that the stand-ins write, one a call. */
  calls(name: 'npm' | 'vite'): string[] {
    const path = this.path(`${name}-calls.log`);
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  }

  start(script = 'start.mjs', ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
    const env = { ...process.env, npm_execpath: this.path('stand-ins/npm-cli.js'), HOST: undefined };
    const child = spawn(process.execPath, [this.path(`server/bin/${script}`), ...args], { cwd: this.folder, env });
    const ended = new Promise<Ended>((answer) => {
      let [out, err] = ['', ''];
      child.stdout.on('data', (part) => {
        out += part;
      });
      child.stderr.on('data', (part) => {
        err += part;
      });
      child.on('close', (code) => answer({ code, out, err }));
    });
    return { child, ended };
  }

  run(script?: string, ...args: string[]): Promise<Ended> {
    return this.start(script, ...args).ended;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
