import { errorResponse, sessionRequest, sessionResponse } from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { hexId } from '../../chance.ts';
import { isCode } from '../../refusal.ts';
import type { Session } from '../../sessions.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { exerciseOfKey, teamKeyholder } from '../team-links.ts';
import { cookieOptions, facilitatorCookie, setCookie, tokenOf } from '../who.ts';

/** Signing in to the console, by the one-use link, the passphrase or a link into a control team, and out again. */
export async function sessionRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const { sessions, patience } = parts;

  http.post(
    '/api/sessions',
    { schema: { body: sessionRequest, response: { 200: sessionResponse, 401: errorResponse } } },
    async ({ body, ip }, reply) => {
      if (!(await patience.passphrases.turn(ip))) throw new Refused('command.tooMany');
      const whose = 'key' in body ? await byKey(body.key, parts) : await byPassphrase(body.passphrase, parts);
      if (whose === undefined) {
        patience.passphrases.failed(ip);
        throw new Refused('session.wrong');
      }
      patience.passphrases.forget(ip);
      const session = await sessions.begin(whose);
      setCookie(reply, facilitatorCookie, session.token, session.expires);
      return whose.kind === 'member' ? { ...session, exercise: whose.exercise } : session;
    },
  );

  http.delete('/api/sessions', { schema: {} }, async (request, reply) => {
    const token = tokenOf(request);
    if (token !== undefined) await sessions.end(token);
    reply.clearCookie(facilitatorCookie, cookieOptions);
    return reply.code(204).send();
  });
}

async function byPassphrase(words: string, { keys }: Parts): Promise<Session | undefined> {
  return (await keys.isPassphrase(words)) ? { kind: 'facilitator' } : undefined;
}

/** The one-use key of the server's own link, or a personal link into a control team. Coming for the first time is recorded. */
async function byKey(key: string, { spendKey, keys, registry, chance }: Parts): Promise<Session | undefined> {
  if (spendKey(key)) return { kind: 'facilitator' };
  const exercise = exerciseOfKey(key);
  const host = exercise === undefined ? undefined : registry.find(exercise)?.host;
  if (exercise === undefined || host === undefined) return undefined;
  const member = await host.look(({ world }) => teamKeyholder(keys.links, exercise, world, key));
  if (member === undefined) return undefined;
  const answer = await host.submit({
    id: hexId(chance),
    asker: { kind: 'member', member },
    command: { type: 'team.arrive' },
  });
  if (!answer.ok) throw new Refused(isCode(answer.code) ? answer.code : 'command.unavailable');
  return { kind: 'member', exercise, member };
}
