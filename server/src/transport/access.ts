import { type Audience, memberOf, type Post } from '@kalari/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Session } from '../sessions.ts';
import type { Parts } from './parts.ts';
import { Refused } from './refuse.ts';
import { saidToken, whoIs } from './who.ts';

/** Whoever signed in with the passphrase or the server's own link, the posts of an exercise's control team, who plays. */
type Who = 'console' | Post | 'participant';
type Rule = 'anybody' | readonly Who[];

const atConsole = ['console'] as const satisfies readonly Who[];
const conduct = ['console', 'director', 'facilitator', 'co-facilitator'] as const satisfies readonly Who[];
const readers = [...conduct, 'evaluator'] as const satisfies readonly Who[];
const team = [...readers, 'role-player', 'mentor', 'observer', 'safeguarding'] as const satisfies readonly Who[];
const inside = [...team, 'participant'] as const satisfies readonly Who[];

/**
 * Who may make which call. A call that does not stand here cannot be built; one about an exercise is open only to those of
 * this very exercise, and to the console.
 */
export const calls: Readonly<Record<string, Rule>> = {
  'GET /health': 'anybody',
  'GET /api/openapi.json': 'anybody',
  'POST /api/sessions': 'anybody',
  'DELETE /api/sessions': 'anybody',
  'GET /api/join/:code': 'anybody',
  'POST /api/join': 'anybody',
  'GET /api/scenarios': atConsole,
  'GET /api/scenarios/broken': atConsole,
  'GET /api/scenarios/:id/ground': atConsole,
  'GET /api/overlays': atConsole,
  'GET /api/overlays/:id': atConsole,
  'PUT /api/overlays/:id': atConsole,
  'DELETE /api/overlays/:id': atConsole,
  'POST /api/overlays/check': atConsole,
  'POST /api/papers': atConsole,
  'POST /api/exercises': atConsole,
  'GET /api/exercises': team,
  'GET /api/exercises/:id': team,
  'GET /api/exercises/:id/map': inside,
  'GET /api/exercises/:id/papers/:document': inside,
  'GET /api/exercises/:id/foresight': readers,
  'GET /api/exercises/:id/moment': readers,
  'GET /api/exercises/:id/record': readers,
  'GET /api/exercises/:id/report': readers,
  'GET /api/exercises/:id/seats/:role/view': [...readers, 'mentor'],
};

/** Who makes a call, after it was let through. */
export type Caller =
  | { readonly kind: 'console' }
  | {
      readonly kind: 'member';
      readonly exercise: string;
      readonly member: string;
      readonly post: Post;
      readonly roles?: readonly string[];
    }
  | { readonly kind: 'person'; readonly exercise: string; readonly person: string };

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who makes this call. @throws when anybody may make it: then nobody was asked. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new Error('Nobody was asked who makes this call.');
  return caller;
}

/** As whom somebody of the control team looks. */
export function audienceOf(caller: Caller, language: string, joinCode: string): Audience {
  if (caller.kind !== 'member') return { kind: 'facilitator', language, joinCode };
  const { member: id, post, roles } = caller;
  return { kind: 'facilitator', language, joinCode, member: { id, post, ...(roles === undefined ? {} : { roles }) } };
}

/** Whether a caller steers, and so may let others in: the console, or one of these posts. */
export function isOneOf(caller: Caller, ...those: readonly Post[]): boolean {
  return caller.kind === 'console' || (caller.kind === 'member' && those.includes(caller.post));
}

/** Lets through what the table allows, before anything of the call's body is read. */
export function guard(http: FastifyInstance, parts: Pick<Parts, 'sessions' | 'registry'>): void {
  http.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      if (each !== 'HEAD' && url.startsWith('/api/') && !Object.hasOwn(calls, `${each} ${url}`))
        throw new Error(`Nobody has said who may call ${each} ${url}.`);
    }
  });
  http.addHook('onRequest', async (request) => {
    const rule = ruleOf(request);
    if (rule === undefined || rule === 'anybody') return;
    callers.set(request, await admitted(request, rule, parts));
  });
}

function ruleOf({ method, routeOptions: { url } }: FastifyRequest): Rule | undefined {
  const call = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  return Object.hasOwn(calls, call) ? calls[call] : undefined;
}

async function admitted(
  request: FastifyRequest,
  rule: readonly Who[],
  { sessions, registry }: Pick<Parts, 'sessions' | 'registry'>,
): Promise<Caller> {
  const session = whoIs(sessions, saidToken(request), request.cookies, exerciseIn(request))?.session;
  if (session === undefined) throw new Refused('session.missing');
  if (session.kind === 'facilitator') return { kind: 'console' };
  if (session.kind === 'person') {
    if (!rule.includes('participant')) throw new Refused('session.missing');
    return session;
  }
  const caller = await memberAt(session, registry);
  if (!rule.includes(caller.post)) throw new Refused('team.notYours');
  return caller;
}

/** Looked up for every call: a change of post counts at once. */
async function memberAt(
  { exercise, member }: Extract<Session, { kind: 'member' }>,
  registry: Parts['registry'],
): Promise<Extract<Caller, { kind: 'member' }>> {
  const host = registry.find(exercise)?.host;
  if (host === undefined) throw new Refused('exercise.stopped');
  const row = await host.look(({ world }) => memberOf(world, member));
  if (row === undefined) throw new Refused('session.missing');
  const { post, roles } = row;
  return { kind: 'member', exercise, member, post, ...(roles === undefined ? {} : { roles }) };
}

/** The exercise that a call is about, by its address. */
function exerciseIn({ routeOptions: { url = '' }, params }: FastifyRequest): string | undefined {
  if (!url.startsWith('/api/exercises/:id') || typeof params !== 'object' || params === null) return undefined;
  return 'id' in params && typeof params.id === 'string' ? params.id : undefined;
}
