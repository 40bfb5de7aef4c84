import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { version } from '../version.ts';
import { guard } from './access.ts';
import { servePages } from './pages.ts';
import type { Parts } from './parts.ts';
import { Refused, refuseAlike, refuseUnread } from './refuse.ts';
import { exerciseRoutes } from './routes/exercises.ts';
import { foresightRoutes } from './routes/foresight.ts';
import { joinRoutes } from './routes/join.ts';
import { libraryRoutes } from './routes/library.ts';
import { mapRoutes } from './routes/map.ts';
import { momentRoutes } from './routes/moment.ts';
import { overlayRoutes } from './routes/overlays.ts';
import { paperRoutes } from './routes/papers.ts';
import { recordRoutes } from './routes/record.ts';
import { seatViewRoutes } from './routes/seat-view.ts';
import { sessionRoutes } from './routes/sessions.ts';

/** The server's HTTP side: pages, and the calls of docs/protocol.md. It is not listening yet. */
export async function buildHttp(parts: Parts): Promise<FastifyInstance> {
  const http = fastify({
    bodyLimit: 64 * 1_024,
    routerOptions: { maxParamLength: 64 },
    forceCloseConnections: true,
    ...refuseUnread,
  });
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  refuseAlike(http, parts.log);

  await http.register(helmet, securityHeaders);
  await http.register(cookie);
  leaveTheGone(http);
  const untold = {
    'x-ratelimit-limit': false,
    'x-ratelimit-remaining': false,
    'x-ratelimit-reset': false,
    'retry-after': true,
  };
  const { most: max, within: timeWindow } = parts.limits.calls;
  await http.register(rateLimit, { max, timeWindow, addHeaders: untold, addHeadersOnExceeding: untold });
  await http.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Kalari', version } },
    transform: jsonSchemaTransform,
  });
  http.addHook('onRequest', async ({ method, headers }) => {
    if (method === 'GET' || method === 'HEAD') return;
    if (headers.origin !== undefined ? !parts.isOurs(headers.origin) : headers.cookie !== undefined)
      throw new Refused('session.origin');
  });
  http.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });

  guard(http, parts);

  http.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok', version }));
  http.get('/api/openapi.json', { schema: { hide: true } }, async () => http.swagger());
  for (const routes of [
    sessionRoutes,
    libraryRoutes,
    exerciseRoutes,
    mapRoutes,
    foresightRoutes,
    overlayRoutes,
    paperRoutes,
    recordRoutes,
    seatViewRoutes,
    momentRoutes,
    joinRoutes,
  ])
    await routes(http, parts);
  await servePages(http, parts.pages);
  return http;
}

/** Who hung up before being read has no address any more, and nobody to answer: a burst of such calls is not a fault. */
function leaveTheGone(http: FastifyInstance): void {
  http.addHook('onRequest', async ({ socket }, reply) => {
    if (socket.remoteAddress === undefined) return reply.hijack();
  });
}

/** Strict, and fit for plain HTTP in a room without the internet: nothing sends the browser to HTTPS. */
const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
} as const;
