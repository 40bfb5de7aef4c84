#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from './bootstrap/say.mjs';
import { bootstrap, root } from './bootstrap.mjs';

const server = 'http://127.0.0.1:3000';
const pages = { 'player-ui': 5173, 'facilitator-ui': 5174 };

await bootstrap({ parts: [] });

const vite = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
const running = await Promise.all(Object.entries(pages).map(([folder, port]) => servePages(folder, port)));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const args = [
  tsx,
  'watch',
  'server/src/cli.ts',
  'serve',
  '--host',
  '127.0.0.1',
  '--port',
  '3000',
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });

say(`Participants’ pages  http://127.0.0.1:${pages['player-ui']}/play`);
say(
  `Console              http://127.0.0.1:${pages['facilitator-ui']}/facilitate (with the #key=… that the server prints)`,
);
say(`Server               ${server} (Ctrl-C stops all three)`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
child.on('exit', (code) => stop(code ?? 0));

async function stop(code) {
  if (stopping) return;
  stopping = true;
  child.kill('SIGTERM');
  await Promise.all(running.map((each) => each.close()));
  process.exit(code);
}

async function servePages(folder, port) {
  const each = await vite.createServer({
    root: join(root, folder),
    configFile: join(root, folder, 'vite.config.ts'),
    logLevel: 'warn',
    server: { host: '127.0.0.1', port, strictPort: true, proxy: { '/api': passOn(false), '/socket.io': passOn(true) } },
  });
  return each.listen();
}

/** The server accepts only its own pages as origin; in development they come from another port, so the origin is told as its own. */
function passOn(ws) {
  const asOwn = (request) => request.setHeader('origin', server);
  return {
    target: server,
    changeOrigin: true,
    ws,
    configure: (proxy) => proxy.on('proxyReq', asOwn).on('proxyReqWs', asOwn),
  };
}
