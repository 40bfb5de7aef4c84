import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

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
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.setHeader('cache-control', path.includes('/assets/') ? year : 'no-cache'),
    });
  }

  // One folder for each file: with several, a browser that would rather have Brotli is given nothing.
  const part =
    (within: string) => async (request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply) => {
      const { file } = request.params;
      const root = given.test(file) && !kept.test(file) && built.find((each) => existsSync(join(each, within, file)));
      return root ? reply.sendFile(join(within, file), root) : reply.callNotFound();
    };
  http.get('/assets/:file', hidden, part('assets'));
  http.get('/:file', hidden, part(''));

  const page = (root: string) => async (_: unknown, reply: FastifyReply) => {
    if (!built.includes(root))
      return reply.code(503).type('text/plain').send('The pages are not built yet. Run: npm run build\n');
    return reply.sendFile('index.html', root);
  };
  for (const path of ['/', '/facilitate', '/facilitate/*', '/rules/*']) http.get(path, hidden, page(facilitator));
  for (const path of ['/join', '/join/*', '/play', '/play/*', '/room', '/room/*']) http.get(path, hidden, page(player));
}

/** The name of a built file, and nothing that leads out of its folder. */
const given = /^\w[\w.-]*\.\w+$/;
/** Never given out by their names: maps of the sources, what lies there compressed, pages without their address. */
const kept = /\.map$|\.gz$|\.html$/;
const hidden = { schema: { hide: true } };
