import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const year = 'public, max-age=31536000, immutable';

/**
 * The two built apps: `/` and `/facilitate` are the console, `/join`, `/play` and `/room` the participants' pages. Each file is
 * looked for when it is asked for, so that a page built anew while the server runs finds its parts.
 */
export async function servePages(http: FastifyInstance, folder: string): Promise<void> {
  const facilitator = resolve(folder, 'facilitator');
  const player = resolve(folder, 'player');
  const built = [player, facilitator].filter((each) => existsSync(join(each, 'index.html')));

  if (built.length > 0) {
    await http.register(fastifyStatic, {
      root: built,
      index: false,
      dotfiles: 'ignore',
      preCompressed: true,
      cacheControl: false,
      allowedPath: (path) => !kept.test(path),
      setHeaders: (reply, path) => reply.setHeader('cache-control', path.includes('/assets/') ? year : 'no-cache'),
    });
  }

  const page = (root: string) => async (_: unknown, reply: FastifyReply) => {
    if (!built.includes(root))
      return reply.code(503).type('text/plain').send('The pages are not built yet. Run: npm run build\n');
    return reply.sendFile('index.html', root);
  };
  for (const path of ['/', '/facilitate', '/facilitate/*']) http.get(path, hidden, page(facilitator));
  for (const path of ['/join', '/join/*', '/play', '/play/*', '/room', '/room/*']) http.get(path, hidden, page(player));
}

/** Never given out by their names: folders, maps of the sources, what lies there compressed, pages without their address. */
const kept = /\.map$|\.gz$|\/$|\/index\.html$/;
const hidden = { schema: { hide: true } };
