import {
  type Change,
  doingNothing,
  everythingThatWaits,
  FARTHEST,
  foresightResponse,
  knownAt,
  nextUp,
  otherwise,
  type RejectionCode,
  type Standing,
  whyNot,
  wouldFollow,
} from '@kalari/engine';
import type { ForesightResponse } from '@kalari/engine/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fromLine, type RecordLine } from '../../chain.ts';
import type { ExerciseHost } from '../../host/exercise-host.ts';
import type { Ledger } from '../../ledger.ts';
import { allowance } from '../../limits.ts';
import type { EventStore } from '../../store/event-store.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { onlyFacilitator } from '../who.ts';

const one = z.object({ id: z.string().max(64) });
const id = z.string().max(64);
const whole = z.coerce.number().int().min(0);
const horizon = { within: whole.max(FARTHEST).default(1_800_000) };

/** One question each; what belongs to another question is refused. */
const asked = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('next'), ...horizon }),
  z.strictObject({ of: z.literal('nothing'), ...horizon }),
  z.strictObject({ of: z.literal('choice'), decision: id, option: id, ...horizon }),
  z.strictObject({
    of: z.literal('why'),
    kind: z.enum(['phase', 'inject', 'decision', 'checkpoint']).optional(),
    about: id.optional(),
  }),
  z.strictObject({
    of: z.literal('otherwise'),
    fact: id.optional(),
    to: id.optional(),
    from: id.optional(),
    decision: id.optional(),
    option: id.optional(),
    t: whole.optional(),
  }),
  z.strictObject({ of: z.literal('knew'), seq: whole.optional() }),
]);
type Asked = z.infer<typeof asked>;

/**
 * What comes, why not yet, what would follow, who knew what: for the control team alone, since every answer is full of the
 * plot. Each is thought out beside the exercise, which stands still meanwhile, so there is a limit on how often.
 */
export async function foresightRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const { registry, sessions, clock, limits, store } = parts;
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const preHandler = onlyFacilitator(sessions);
  const mayAsk = allowance(limits.foresight, clock);
  http.get(
    '/api/exercises/:id/foresight',
    { preHandler, schema: { params: one, querystring: asked, response: { 200: foresightResponse } } },
    async ({ params, query }) => {
      const host = registry.find(params.id);
      if (host === undefined) throw new Refused('exercise.unknown');
      if (host.host === undefined) throw new Refused('exercise.stopped');
      if (!mayAsk(params.id)) throw new Refused('command.tooMany');
      return query.of === 'otherwise' || query.of === 'knew'
        ? ofRecord(query, host.host, store)
        : host.host.look((ledger) => ofNow(query, standingOf(ledger, clock.now())));
    },
  );
}

function ofNow(query: Exclude<Asked, { of: 'otherwise' | 'knew' }>, standing: Standing): ForesightResponse {
  switch (query.of) {
    case 'next':
      return { of: 'next', ahead: nextUp(standing, query.within) };
    case 'nothing':
      return { of: 'nothing', ahead: doingNothing(standing, query.within) };
    case 'choice': {
      const followed = wouldFollow(standing, query.decision, query.option, query.within);
      if (!followed.ok) throw new Refused(followed.code);
      return { of: 'choice', ahead: followed.ahead };
    }
    case 'why': {
      const { kind, about } = query;
      if ((kind === undefined) !== (about === undefined)) throw new Refused('command.malformed');
      const waiting =
        kind === undefined || about === undefined
          ? everythingThatWaits(standing)
          : whyNot(standing, { kind, id: about });
      return { of: 'why', waiting };
    }
  }
}

async function ofRecord(
  query: Extract<Asked, { of: 'otherwise' | 'knew' }>,
  host: ExerciseHost,
  store: EventStore,
): Promise<ForesightResponse> {
  const { flow, seq } = await host.look((ledger) => ({ flow: ledger.flow, seq: ledger.seq }));
  const lines = [...store.lines(host.id)].slice(0, seq);
  const records = lines.map((line) => fromLine(JSON.parse(line) as RecordLine));
  if (query.of === 'knew') {
    const until = Math.min(query.seq ?? seq, seq);
    return { of: 'knew', seq: until, facts: knownAt(flow.scenario, records, until) };
  }
  const change = changeOf(query);
  if (typeof change === 'string') throw new Refused(change);
  const made = otherwise(flow, records, change);
  if (!made.ok) throw new Refused(made.code);
  return { of: 'otherwise', otherwise: made.otherwise };
}

/** A fact told to somebody at a moment, or a decision taken otherwise or earlier: one of the two. */
function changeOf({
  fact,
  to,
  from,
  decision,
  option,
  t,
}: Extract<Asked, { of: 'otherwise' }>): Change | RejectionCode {
  if (fact !== undefined && to !== undefined && t !== undefined && decision === undefined)
    return { kind: 'told', fact, to, t, ...(from === undefined ? {} : { from }) };
  if (decision === undefined || fact !== undefined || (option === undefined && t === undefined))
    return 'command.malformed';
  return {
    kind: 'decided',
    decision,
    ...(option === undefined ? {} : { option }),
    ...(t === undefined ? {} : { t }),
  };
}

function standingOf(ledger: Ledger, wall: number): Standing {
  const { flow, world, seq } = ledger;
  return { flow, world, t: ledger.t(wall), wall, seq };
}
