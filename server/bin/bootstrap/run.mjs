import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const running = new Set();

/**
 * Runs a program silently and answers `{ ok, output }`. What it printed is shown by the caller only if it failed.
 * Programs still running when Kalari stops are stopped with it.
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((answer) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    const parts = [];
    running.add(child);
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.on('error', (error) => parts.push(Buffer.from(`${command}: ${error.message}\n`)));
    child.on('close', (code) => {
      running.delete(child);
      answer({ ok: code === 0, output: Buffer.concat(parts).toString('utf8').trim() });
    });
  });
}

export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** The npm that belongs to this Node, started without a shell where that is possible. */
export function runNpm(args, options) {
  const cli = npmCli();
  if (cli) return runQuietly(process.execPath, [cli, ...args], options);
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' });
}

function npmCli() {
  const told = process.env.npm_execpath;
  const beside = dirname(process.execPath);
  const candidates = [
    told?.endsWith('npm-cli.js') ? told : undefined,
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}
