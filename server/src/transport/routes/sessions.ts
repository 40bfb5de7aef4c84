import { errorResponse, sessionRequest, sessionResponse } from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { cookieOptions, facilitatorCookie, setCookie, tokenOf } from '../who.ts';

/** Signing in to the console, by the one-use link or the passphrase, and out again. */
export async function sessionRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const { sessions, keys, patience, spendKey } = parts;

  http.post(
    '/api/sessions',
    { schema: { body: sessionRequest, response: { 200: sessionResponse, 401: errorResponse } } },
    async ({ body, ip }, reply) => {
      if (!(await patience.passphrases.turn(ip))) throw new Refused('command.tooMany');
      const right = 'key' in body ? spendKey(body.key) : await keys.isPassphrase(body.passphrase);
      if (!right) {
        patience.passphrases.failed(ip);
        throw new Refused('session.wrong');
      }
      patience.passphrases.forget(ip);
      const session = await sessions.begin({ kind: 'facilitator' });
      setCookie(reply, facilitatorCookie, session.token, session.expires);
      return session;
    },
  );

  http.delete('/api/sessions', { schema: {} }, async (request, reply) => {
    const token = tokenOf(request);
    if (token !== undefined) await sessions.end(token);
    reply.clearCookie(facilitatorCookie, cookieOptions);
    return reply.code(204).send();
  });
}
