import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

/** Runs the built command line in this very process, so that signals and exit codes are its own. */
export async function runCli(args) {
  process.argv = [process.execPath, join(root, 'server/bin/kalari.mjs'), ...args];
  await import(pathToFileURL(join(root, 'dist/server/cli.js')).href);
}
