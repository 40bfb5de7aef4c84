import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../../../server/src/transport/pages.ts';

let folder = '';
let http: FastifyInstance;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-pages-'));
  for (const app of ['player', 'facilitator']) {
    mkdirSync(join(folder, app, 'assets'), { recursive: true });
    writeFileSync(join(folder, app, 'index.html'), `<html>${app}</html>`);
    writeFileSync(join(folder, app, 'assets', `${app}-a1b2.js`), `"${app}"`);
    writeFileSync(join(folder, app, 'assets', `${app}-a1b2.js.gz`), gzipSync(`"${app}"`));
    writeFileSync(join(folder, app, 'assets', `${app}-a1b2.js.map`), '{}');
  }
  writeFileSync(join(folder, 'player', '.hidden'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  http = fastify();
  await servePages(http, folder);
});
afterAll(async () => {
  await http.close();
  rmSync(folder, { recursive: true, force: true });
});

test('[AC21] each address opens its page, and a page is asked for anew each time', async () => {
  const page = async (url: string) => (await http.inject(url)).body;
  for (const url of ['/', '/facilitate', '/facilitate/e-1/review']) expect(await page(url)).toContain('facilitator');
  for (const url of ['/join', '/join/ABCD-EFGH', '/play', '/play/e-1', '/room/e-1'])
    expect(await page(url)).toContain('player');
  expect((await http.inject('/')).headers['cache-control']).not.toContain('immutable');
});

test('[UI181] a mission’s rules can be opened by their address and reloaded, like every other page', async () => {
  for (const url of ['/rules/new', '/rules/unmix']) expect((await http.inject(url)).body).toContain('facilitator');
});

test('[AC22] assets are kept for good, come compressed, and nothing else of the folder is served', async () => {
  // What browsers say: Brotli too, which is not there.
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
  const asset = await http.inject({ url: '/assets/player-a1b2.js', headers });
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(asset.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(asset.rawPayload).toString()).toBe('"player"');
  expect((await http.inject('/assets/facilitator-a1b2.js')).body).toBe('"facilitator"');
  for (const url of [
    '/assets/player-a1b2.js.map',
    '/secret.txt',
    '/../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/',
    '/assets/player-a1b2.js.gz',
    '/index.html',
    '/.hidden',
  ]) {
    expect([url, (await http.inject(url)).statusCode]).toEqual([url, 404]);
  }
});

test('[AC22] what is built anew while the server runs is served, and what is gone is not found', async () => {
  const assets = join(folder, 'player', 'assets');
  writeFileSync(join(assets, 'old-1.js'), '"old"');
  expect((await http.inject('/assets/old-1.js')).body).toBe('"old"');
  rmSync(join(assets, 'old-1.js'));
  writeFileSync(join(assets, 'new-2.js'), '"new"');
  writeFileSync(join(folder, 'player', 'index.html'), '<html>player new-2.js</html>');
  expect((await http.inject('/assets/old-1.js')).statusCode).toBe(404);
  const fresh = await http.inject('/assets/new-2.js');
  expect([fresh.statusCode, fresh.body, fresh.headers['cache-control']]).toEqual([
    200,
    '"new"',
    'public, max-age=31536000, immutable',
  ]);
  const page = await http.inject('/play');
  expect([page.body, page.headers['cache-control']]).toEqual(['<html>player new-2.js</html>', 'no-cache']);
});
