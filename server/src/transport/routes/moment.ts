import {
  type Audience,
  evolve,
  type Flow,
  momentResponse,
  openWorld,
  project,
  type Stamped,
  type World,
  whole,
} from '@kalari/engine';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { recordsIn } from '../../host/continued.ts';
import { shownCode } from '../../join-code.ts';
import { allowance } from '../../limits.ts';
import { inTurn, unhurried } from '../../unhurried.ts';
import { audienceOf, callerOf } from '../access.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';

const one = z.object({ id: z.string().max(64) });
const asked = z.strictObject({
  /** The last moment of this exercise time; or, instead, the moment after this record. */
  t: z.coerce.number().int().min(0).optional(),
  seq: z.coerce.number().int().min(1).optional(),
  /** Whose desk; without it, the console. */
  role: z.string().max(64).optional(),
  lang: z.string().max(8).optional(),
});

/** An earlier moment of an exercise, as it was seen then: by control, or at a desk. */
export async function momentRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const { registry, clock, limits, store } = parts;
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const mayAsk = allowance(limits.foresight, clock);
  const turn = inTurn();
  http.get(
    '/api/exercises/:id/moment',
    { schema: { params: one, querystring: asked, response: { 200: momentResponse } } },
    async (request, reply) => {
      const { params } = request;
      const { t, seq, role, lang } = request.query;
      const held = registry.find(params.id);
      if (held === undefined) throw new Refused('exercise.unknown');
      if (role !== undefined && !held.header.roles.some((seat) => seat === role)) throw new Refused('seat.unknown');
      if (held.host === undefined) throw new Refused('exercise.stopped');
      if ((t === undefined) === (seq === undefined)) throw new Refused('command.malformed');
      if (!mayAsk(params.id)) throw new Refused('command.tooMany');
      const { flow, last } = await held.host.look((ledger) => ({ flow: ledger.flow, last: ledger.seq }));
      const isBefore = (it: Stamped) => it.seq <= Math.min(seq ?? last, last) && it.t <= (t ?? it.t);
      const steps = standingAfter(whole(recordsIn(store.lines(params.id)), isBefore));
      const worked = await turn(params.id, () => unhurried(steps, limits.hindsight, () => !reply.raw.closed));
      if (worked.state === 'dropped') throw new Refused('command.unavailable');
      if (worked.state === 'tooLong') throw new Refused('foresight.tooLong');
      const language = lang ?? held.header.scenario.languages[0] ?? 'en';
      const by = audienceOf(callerOf(request), language, shownCode(held.entry.joinCode));
      const stood = worked.result;
      return { seq: stood.seq, t: t ?? stood.t, view: viewOf(flow, stood, t ?? stood.t, { role, by }) };
    },
  );
}

interface Stood {
  readonly world: World;
  readonly seq: number;
  readonly t: number;
}

/** The world after some records, one at a time, since somebody else may have to be served between two. */
function* standingAfter(records: Iterable<Stamped>): Generator<void, Stood> {
  const world = openWorld();
  let last = { seq: 0, t: 0 };
  for (const stamped of records) {
    evolve(world, stamped);
    last = stamped;
    yield;
  }
  return { world, seq: last.seq, t: last.t };
}

function viewOf(flow: Flow, { world }: Stood, t: number, { role, by }: { role: string | undefined; by: Audience }) {
  const sitting = world.rows('persons').find((person) => person.role === role && person.state === 'admitted');
  const view =
    role === undefined
      ? project(flow, world, by)
      : project(flow, world, { kind: 'participant', role, person: sitting?.id ?? '', language: by.language });
  return { ...view, clock: { ...view.clock, t, running: false } };
}
