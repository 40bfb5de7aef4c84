import { mapOf, mapResponse } from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exerciseFor } from '../inside.ts';
import type { Parts } from '../parts.ts';

const one = z.object({ id: z.string().max(64) });
const asked = z.object({ lang: z.string().max(8).optional() });

/** The ground of an exercise's setting, for everybody who has been let in. It is the same for all of them. */
export async function mapRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  http.get(
    '/api/exercises/:id/map',
    { schema: { params: one, querystring: asked, response: { 200: mapResponse } } },
    async (request) => {
      const { params, query } = request;
      const { setting, languages } = (await exerciseFor(request, params.id, parts)).header.scenario;
      return mapOf(setting, query.lang ?? languages[0] ?? 'en');
    },
  );
}
