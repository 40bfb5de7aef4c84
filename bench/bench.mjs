#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say } from '../server/bin/bootstrap/say.mjs';
import { bootstrap, root } from '../server/bin/bootstrap.mjs';
import { installPeers } from './prepare/peers.mjs';

/* `npm run bench`: makes ready what is measured, what it is compared with and what measures, and then measures. */

const args = process.argv.slice(2);
await bootstrap();
if (!args.includes('--no-install')) await installPeers(join(root, 'bench'));

const here = join(root, 'bench');
const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
const built = spawnSync(process.execPath, vite, { cwd: here, stdio: ['ignore', 2, 2] });
if (built.status !== 0) {
  say('The measurements could not be built.');
  process.exit(3);
}
const { status } = spawnSync(process.execPath, [join(here, 'dist/run.js'), ...args], {
  cwd: root,
  stdio: ['ignore', 1, 2],
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(status ?? 3);
