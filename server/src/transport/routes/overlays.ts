import {
  groundOf,
  groundSchema,
  inLanguage,
  lineOf,
  overlayCard,
  overlayCheckRequest,
  overlayCheckResponse,
  overlaySchema,
  type Problem,
  paperResponse,
} from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { authorLanguage, soundIn } from './library.ts';

const one = z.object({ id: z.string().max(64) });
const spoken = z.object({ lang: z.string().max(8).default('en') });
/** A mission's orders are a few hundred pages at most. */
const mostBytes = 12 * 1_024 * 1_024;

/** A mission's own rules: made on a screen, kept for the next exercise, and laid over a scenario when one is opened. */
export async function overlayRoutes(plain: FastifyInstance, { shelf, library }: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();

  http.get(
    '/api/scenarios/:id/ground',
    { schema: { params: one, querystring: spoken, response: { 200: groundSchema } } },
    async ({ params, query }) => groundOf((await soundIn(library, params.id)).read.scenario, query.lang),
  );
  http.get('/api/overlays', { schema: { response: { 200: z.array(overlayCard) } } }, async () =>
    shelf.all().map(({ id, title, setting }) => ({ id, title, setting })),
  );
  http.get('/api/overlays/:id', { schema: { params: one, response: { 200: overlaySchema } } }, async ({ params }) => {
    const overlay = shelf.find(params.id);
    if (overlay === undefined) throw new Refused('overlay.unknown');
    return overlay;
  });
  http.put(
    '/api/overlays/:id',
    {
      bodyLimit: 2 * 1_024 * 1_024,
      schema: { params: one, body: overlaySchema, response: { 200: overlaySchema } },
    },
    async ({ params, body }) => {
      if (params.id !== body.id) throw new Refused('command.malformed');
      await shelf.save(body);
      return body;
    },
  );
  http.delete('/api/overlays/:id', { schema: { params: one } }, async ({ params }, reply) => {
    if (shelf.find(params.id) === undefined) throw new Refused('overlay.unknown');
    shelf.remove(params.id);
    return reply.code(204).send();
  });
  http.post(
    '/api/overlays/check',
    {
      bodyLimit: 2 * 1_024 * 1_024,
      schema: { querystring: spoken, body: overlayCheckRequest, response: { 200: overlayCheckResponse } },
    },
    async ({ body: { scenario: id, overlay }, query }) => {
      const plain = await soundIn(library, id);
      const { problems, read } = await library.laid(plain, overlay);
      const found = read === undefined ? [] : read.ok ? read.warnings : read.problems;
      const known = new Set(plain.read.warnings.map(lineOf));
      // What the mission has not written in a language is told with its entry, better than as a sum.
      const fresh = found.filter((problem) => problem.code !== 'text.setting' && !known.has(lineOf(problem)));
      return { problems: [...problems], scenario: fresh.map(said(query.lang)) };
    },
  );

  plain.addContentTypeParser('application/pdf', { parseAs: 'buffer', bodyLimit: mostBytes }, (_, body, done) =>
    done(null, body),
  );
  http.post(
    '/api/papers',
    { bodyLimit: mostBytes, schema: { response: { 201: paperResponse } } },
    async ({ body }, reply) => {
      if (!Buffer.isBuffer(body) || !isPdf(body)) throw new Refused('paper.notPdf');
      return reply.code(201).send({ sha256: await shelf.keep(body), bytes: body.length });
    },
  );
}

/** Begins and ends as every PDF does: a page saved under the wrong name, or half an upload, is told at once. */
function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1_024).includes('%PDF-') && bytes.subarray(-2_048).includes('%%EOF');
}

/** A problem of a file as a facilitator reads it: without the place, which only an author could go to. */
function said(language: string) {
  return (problem: Problem) => {
    const { severity, message, hint } = inLanguage(problem, authorLanguage(language));
    return { severity, message, hint };
  };
}
