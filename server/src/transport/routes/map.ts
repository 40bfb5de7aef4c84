import { mapOf, mapResponse } from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Held } from '../../host/registry.ts';
import type { Session } from '../../sessions.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { callerOf } from '../who.ts';

const one = z.object({ id: z.string().max(64) });
const asked = z.object({ lang: z.string().max(8).optional() });

/** The ground of an exercise's setting, for everybody who has been let in. It is the same for all of them. */
export async function mapRoutes(plain: FastifyInstance, { registry, sessions }: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  http.get(
    '/api/exercises/:id/map',
    { schema: { params: one, querystring: asked, response: { 200: mapResponse } } },
    async (request) => {
      const { params, query } = request;
      const caller = callerOf(sessions, request, params.id);
      if (caller === undefined) throw new Refused('session.missing');
      const held = registry.find(params.id);
      if (held === undefined) throw new Refused('exercise.unknown');
      await mustBeIn(held, caller);
      const { setting, languages } = held.header.scenario;
      return mapOf(setting, query.lang ?? languages[0] ?? 'en');
    },
  );
}

/** Whoever waits at the door knows what the door says, and no more. */
async function mustBeIn({ host }: Held, caller: Session): Promise<void> {
  if (caller.kind === 'facilitator') return;
  if (host === undefined) throw new Refused('exercise.stopped');
  const state = await host.look(({ world }) => world.get('persons', caller.person)?.state);
  if (state === 'waiting') throw new Refused('seat.waiting');
  if (state !== 'admitted') throw new Refused('seat.removed');
}
