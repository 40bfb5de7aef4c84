import { Readable } from 'node:stream';
import { Fault, type Report, report, reportHtml, reportMarkdown } from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fromLine, type RecordLine } from '../../chain.ts';
import type { Held } from '../../host/registry.ts';
import { exported } from '../../record-file.ts';
import type { EventStore } from '../../store/event-store.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';

const one = z.object({ id: z.string().max(64) });
const asked = z.object({
  format: z.enum(['html', 'md', 'json']).default('html'),
  lang: z.string().max(8).default('en'),
  /** As a page to read, instead of a file to keep. */
  show: z.enum(['true', 'false']).default('false'),
});

/** What remains of an exercise: its record, and the after-action report made from it. */
export async function recordRoutes(plain: FastifyInstance, { registry, store, keys }: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const held = (id: string): Held => {
    const found = registry.find(id);
    if (found === undefined) throw new Refused('exercise.unknown');
    return found;
  };

  http.get('/api/exercises/:id/record', { schema: { params: one } }, async ({ params }, reply) => {
    const { entry, header } = held(params.id);
    const lines = exported(header, store.lines(entry.id), keys.signing);
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', attachment(header.scenario.id, entry.id, 'jsonl'))
      .send(Readable.from(withNewlines(lines)));
  });

  http.get(
    '/api/exercises/:id/report',
    { schema: { params: one, querystring: asked } },
    async ({ params, query: { format, lang, show } }, reply) => {
      const found = held(params.id);
      const made = await reportOf(found, store, lang);
      if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(made));
      const name = attachment(found.header.scenario.id, found.entry.id, format);
      if (format === 'html') {
        const page = reply.type('text/html; charset=utf-8').header('content-security-policy', alone);
        return (show === 'true' ? page : page.header('content-disposition', name)).send(reportHtml(made));
      }
      return reply.type('text/markdown; charset=utf-8').header('content-disposition', name).send(reportMarkdown(made));
    },
  );
}

/** The report of what is durable by now. */
async function reportOf({ header, host }: Held, store: EventStore, language: string): Promise<Report> {
  if (host === undefined) throw new Refused('exercise.stopped');
  const { flow, head, seq } = await host.look((ledger) => ({ flow: ledger.flow, head: ledger.head, seq: ledger.seq }));
  const stamped = [...store.lines(header.exercise)].map((line) => fromLine(JSON.parse(line) as RecordLine));
  if (stamped.length < seq) throw new Fault('store.lost', `${stamped.length} records of ${seq}`);
  return report(flow, { digest: header.digest, head }, stamped.slice(0, seq), language);
}

function* withNewlines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** What people wrote must not become a page of ours: shown, the report is nobody's origin, and nothing in it can run or load. */
const alone =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A file to keep. */
function attachment(scenario: string, exercise: string, extension: string): string {
  return `attachment; filename="${scenario}-${exercise}.${extension}"`;
}
