import {
  controlSights,
  exerciseCard,
  exerciseResponse,
  type Overlay,
  openRequest,
  openResponse,
  type Said,
  type Scenario,
  say,
} from '@kalari/engine';
import type { ExerciseCard } from '@kalari/engine/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Held } from '../../host/registry.ts';
import { shownCode } from '../../join-code.ts';
import type { Ledger } from '../../ledger.ts';
import type { Sound } from '../../library.ts';
import { statusOf } from '../../standing.ts';
import { type Caller, callerOf, isOneOf } from '../access.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { seatLinks } from '../seats.ts';
import { teamLinks } from '../team-links.ts';
import { soundIn } from './library.ts';

const spoken = z.object({ lang: z.string().max(8).default('en') });
const one = z.object({ id: z.string().max(64) });

/** Opening exercises and finding them again. */
export async function exerciseRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const { registry, library, shelf, clock, addresses } = parts;
  const overlayOf = (id: string | undefined) => {
    const overlay = id === undefined ? undefined : shelf.find(id);
    if (id !== undefined && overlay === undefined) throw new Refused('overlay.unknown');
    return overlay;
  };
  /** The scenario with the overlay over it; refused when either does not go with the other. */
  const laid = async (overlay: Overlay, plain: Sound): Promise<Scenario> => {
    const { read } = await library.laid(plain, overlay);
    if (read?.ok !== true) throw new Refused('overlay.broken');
    return read.scenario;
  };

  http.post(
    '/api/exercises',
    { schema: { body: openRequest, response: { 201: openResponse } } },
    async ({ body }, reply) => {
      const plain = await soundIn(library, body.scenario);
      const overlay = overlayOf(body.overlay);
      const scenario = overlay === undefined ? plain.read.scenario : await laid(overlay, plain);
      const held = await registry.open({ ...body, scenario, overlay });
      const seats = await linksOf(held, parts);
      return reply.code(201).send({ exercise: held.entry.id, joinCode: shownCode(held.entry.joinCode), seats });
    },
  );

  http.get(
    '/api/exercises',
    { schema: { querystring: spoken, response: { 200: z.array(exerciseCard) } } },
    async (request) => {
      const caller = callerOf(request);
      const all = registry.all().filter(({ entry }) => caller.kind === 'console' || caller.exercise === entry.id);
      return Promise.all(all.map((held) => cardFor(caller, held, clock.now(), request.query.lang)));
    },
  );

  http.get(
    '/api/exercises/:id',
    { schema: { params: one, querystring: spoken, response: { 200: exerciseResponse } } },
    async (request) => {
      const { params, query } = request;
      const caller = callerOf(request);
      const held = registry.find(params.id);
      if (held === undefined) throw new Refused('exercise.unknown');
      const mayAdmit = isOneOf(caller, 'director', 'facilitator', 'co-facilitator');
      const mayInvite = isOneOf(caller, 'director', 'facilitator');
      return {
        ...(await cardFor(caller, held, clock.now(), query.lang)),
        links: mayAdmit ? await linksOf(held, parts) : [],
        team: mayInvite ? await teamLinksOf(held, parts) : [],
        addresses: mayAdmit ? [...addresses()] : [],
      };
    },
  );
}

/** The personal links to the seats of an exercise, absolute, at the address that is best for others. */
export async function linksOf({ entry, header, host }: Held, { keys, addresses }: Pick<Parts, 'keys' | 'addresses'>) {
  const [address = ''] = addresses();
  const links = await host?.look(({ world }) => seatLinks(keys.links, entry.id, header.roles, world));
  return (links ?? []).map(({ role, key }) => ({
    role,
    link: `${address}/join/${shownCode(entry.joinCode)}#seat=${key}&role=${role}`,
  }));
}

/** The personal links into the control team, for those who invite. */
async function teamLinksOf({ entry, host }: Held, { keys, addresses }: Pick<Parts, 'keys' | 'addresses'>) {
  const [address = ''] = addresses();
  const links = await host?.look(({ world }) => teamLinks(keys.links, entry.id, world));
  return (links ?? []).map(({ member, key }) => ({ member, link: `${address}/facilitate#team=${key}` }));
}

/** The code at the door is for those who let people in. */
async function cardFor(caller: Caller, held: Held, wall: number, language: string): Promise<ExerciseCard> {
  const card = await cardOf(held, wall, language);
  const sees = caller.kind === 'console' || (caller.kind === 'member' && controlSights.joinCode[caller.post] === 'all');
  return sees ? card : { ...card, joinCode: '' };
}

async function cardOf({ entry, header, host }: Held, wall: number, language: string): Promise<ExerciseCard> {
  const fixed = {
    id: entry.id,
    scenario: header.scenario.id,
    openedWall: entry.openedWall,
    joinCode: shownCode(entry.joinCode),
    seats: header.roles.length,
  };
  const title = say(header.scenario.title, language);
  if (host === undefined) return { ...fixed, title, status: 'paused', t: 0, taken: 0, stopped: true };
  const now = await host.look((ledger) => ({
    title: titleOf(ledger, language),
    status: statusOf(ledger.world),
    t: ledger.t(wall),
    ...continuesAt(ledger),
    taken: ledger.world.rows('persons').filter(({ state }) => state === 'admitted').length,
  }));
  return { ...fixed, ...now, stopped: host.stopped };
}

function continuesAt({ world }: Ledger): Pick<ExerciseCard, 'continuesAt'> {
  const from = world.must('exercise', 'it').continues;
  return from === undefined ? {} : { continuesAt: from.t };
}

/** What the facilitator called it, else the scenario's title. */
export function titleOf({ world, header: { scenario } }: Ledger, language = 'en'): Said {
  const words = world.must('exercise', 'it').title?.words;
  return words ? { text: words, lang: language } : say(scenario.title, language);
}
