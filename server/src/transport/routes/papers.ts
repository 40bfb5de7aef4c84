import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exerciseFor } from '../inside.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';

const one = z.object({ id: z.string().max(64), document: z.string().max(64) });

/** The PDF of a mission's own document, for everybody who has been let into an exercise that has it. */
export async function paperRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  http.get('/api/exercises/:id/papers/:document', { schema: { params: one } }, async (request, reply) => {
    const { id, document } = request.params;
    const { papers = {} } = (await exerciseFor(request, id, parts)).header.scenario;
    const paper = Object.hasOwn(papers, document) ? papers[document] : undefined;
    const bytes = paper === undefined ? undefined : await parts.shelf.paper(paper.sha256);
    if (paper === undefined || bytes === undefined) throw new Refused('paper.unknown');
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(paper.name)}`)
      .send(Buffer.from(bytes));
  });
}
