import { project, seatViewResponse } from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';

const one = z.object({ id: z.string().max(64), role: z.string().max(64) });
const asked = z.object({ lang: z.string().max(8).optional() });

/**
 * A seat's desk as whoever sits there sees it now, for the control team to look over its shoulder. It comes out of the
 * same projector as the desk itself; a seat that nobody has taken yet shows what it would.
 */
export async function seatViewRoutes(plain: FastifyInstance, { registry }: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  http.get(
    '/api/exercises/:id/seats/:role/view',
    { schema: { params: one, querystring: asked, response: { 200: seatViewResponse } } },
    async (request) => {
      const { id, role } = request.params;
      const { lang } = request.query;
      const caller = callerOf(request);
      // A mentor goes with those named, if any are.
      if (caller.kind === 'member' && caller.post === 'mentor' && caller.roles?.includes(role) === false)
        throw new Refused('team.notYours');
      const held = registry.find(id);
      if (held === undefined) throw new Refused('exercise.unknown');
      if (!held.header.roles.some((seat) => seat === role)) throw new Refused('seat.unknown');
      if (held.host === undefined) throw new Refused('exercise.stopped');
      const language = lang ?? held.header.scenario.languages[0] ?? 'en';
      return held.host.look(({ flow, world }) => {
        const sitting = world.rows('persons').find((person) => person.role === role && person.state === 'admitted');
        return project(flow, world, { kind: 'participant', role, person: sitting?.id ?? '', language });
      });
    },
  );
}
