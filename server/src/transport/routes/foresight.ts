import {
  type Change,
  commandSchema,
  doingNothing,
  everythingThatWaits,
  FARTHEST,
  type Flow,
  foresightResponse,
  ifRetimed,
  knownAt,
  knownBy,
  momentOf,
  nextUp,
  otherwiseInSteps,
  type RejectionCode,
  type Stamped,
  type Standing,
  whyNot,
  wouldFollow,
} from '@kalari/engine';
import type { ForesightResponse } from '@kalari/engine/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fromLine, type RecordLine } from '../../chain.ts';
import type { Ledger } from '../../ledger.ts';
import { allowance } from '../../limits.ts';
import { inTurn, unhurried } from '../../unhurried.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';

const one = z.object({ id: z.string().max(64) });
const id = z.string().max(64);
const whole = z.coerce.number().int().min(0);
const horizon = { within: whole.max(FARTHEST).default(1_800_000) };

/** One question each; what belongs to another question is refused. */
const asked = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('next'), ...horizon }),
  z.strictObject({ of: z.literal('nothing'), ...horizon }),
  z.strictObject({ of: z.literal('choice'), decision: id, option: id, ...horizon }),
  z.strictObject({ of: z.literal('retime'), inject: id, due: whole, with: z.string().max(6_500).optional() }),
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
  z.strictObject({ of: z.literal('knew'), seq: whole.optional(), t: whole.optional(), decision: id.optional() }),
]);
type Asked = z.infer<typeof asked>;

/**
 * What comes, why not yet, what would follow, who knew what: for the control team alone, since every answer is full of the
 * plot. Each is thought out beside the exercise, which stands still meanwhile, so there is a limit on how often. What needs
 * the whole record is thought out a little at a time, one for each exercise, for as long as somebody waits for it.
 */
export async function foresightRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const { registry, clock, limits, store } = parts;
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const mayAsk = allowance(limits.foresight, clock);
  const turn = inTurn();
  http.get(
    '/api/exercises/:id/foresight',
    { schema: { params: one, querystring: asked, response: { 200: foresightResponse } } },
    async ({ params, query }, reply) => {
      const host = registry.find(params.id);
      if (host === undefined) throw new Refused('exercise.unknown');
      if (host.host === undefined) throw new Refused('exercise.stopped');
      if (!mayAsk(params.id)) throw new Refused('command.tooMany');
      const { host: live } = host;
      if (query.of !== 'otherwise' && query.of !== 'knew')
        return live.look((ledger) => ofNow(query, standingOf(ledger, clock.now())));
      const { flow, seq } = await live.look((ledger) => ({ flow: ledger.flow, seq: ledger.seq }));
      const steps = ofRecord(query, flow, first(seq, store.lines(live.id)));
      const worked = await turn(live.id, () => unhurried(steps, limits.hindsight, () => !reply.raw.closed));
      // Whoever left reads no answer.
      if (worked.state === 'dropped') throw new Refused('command.unavailable');
      if (worked.state === 'tooLong') throw new Refused('foresight.tooLong');
      return worked.result;
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
    case 'retime': {
      const { inject, due, with: along } = query;
      // Asked like the command itself: what no command could say is no question either.
      const asking = commandSchema.safeParse({
        type: 'inject.retime',
        inject,
        due,
        ...(along === undefined ? {} : { with: along.split(' ') }),
      });
      if (asking.data?.type !== 'inject.retime') throw new Refused('command.malformed');
      const made = ifRetimed(standing, asking.data);
      if (!made.ok) throw new Refused(made.code);
      return { of: 'retime', retimed: made.retimed };
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

function* ofRecord(
  query: Extract<Asked, { of: 'otherwise' | 'knew' }>,
  flow: Flow,
  lines: Iterable<string>,
): Generator<void, ForesightResponse> {
  const records: Stamped[] = [];
  for (const line of lines) {
    records.push(fromLine(JSON.parse(line) as RecordLine));
    yield;
  }
  if (query.of === 'knew') return knew(query, flow, records);
  const change = changeOf(query);
  if (typeof change === 'string') throw new Refused(change);
  const made = yield* otherwiseInSteps(flow, records, change);
  if (!made.ok) throw new Refused(made.code);
  return { of: 'otherwise', otherwise: made.otherwise };
}

/** As the record had it after one of its lines, or, as the whole record tells it, by a moment or by a decision. */
function knew(
  { seq, t, decision }: Extract<Asked, { of: 'knew' }>,
  { scenario }: Flow,
  records: readonly Stamped[],
): ForesightResponse {
  if ([seq, t, decision].filter((it) => it !== undefined).length > 1) throw new Refused('command.malformed');
  if (decision !== undefined && !Object.hasOwn(scenario.decisions, decision)) throw new Refused('decision.unknown');
  const moment = decision !== undefined ? momentOf(records, decision) : t === undefined ? undefined : { t };
  if (moment !== undefined) {
    const last = records.findLast((it) => it.t <= moment.t)?.seq ?? 0;
    return { of: 'knew', seq: last, t: moment.t, facts: knownBy(scenario, records, moment) };
  }
  if (decision !== undefined) throw new Refused('command.unavailable');
  const until = Math.min(seq ?? records.length, records.length);
  return { of: 'knew', seq: until, facts: knownAt(scenario, records, until) };
}

function* first(count: number, lines: Iterable<string>): Generator<string> {
  let read = 0;
  for (const line of lines) {
    if (read++ === count) return;
    yield line;
  }
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
