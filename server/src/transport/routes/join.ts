import { joinInfoResponse, joinRequest, joinResponse, say } from '@kalari/engine';
import type { JoinRequest, JoinResponse } from '@kalari/engine/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { hexId } from '../../chance.ts';
import type { ExerciseHost } from '../../host/exercise-host.ts';
import type { Held } from '../../host/registry.ts';
import { readCode } from '../../join-code.ts';
import type { Ledger } from '../../ledger.ts';
import { isCode } from '../../refusal.ts';
import { statusOf } from '../../standing.ts';
import { seal } from '../../words.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';
import { type Keyholder, keyholder } from '../seats.ts';
import { seatCookie, setCookie } from '../who.ts';
import { titleOf } from './exercises.ts';
import { rolesOf } from './library.ts';

const everybody = '*';
const asked = z.object({ code: z.string().max(40) });
const spoken = z.object({ lang: z.string().max(8).default('en') });

type OpenHeld = Held & { readonly host: ExerciseHost };

/** Coming in: by the code, and then waiting to be admitted, or at once by a personal link. */
export async function joinRoutes(plain: FastifyInstance, parts: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();

  http.get(
    '/api/join/:code',
    { schema: { params: asked, querystring: spoken, response: { 200: joinInfoResponse } } },
    async ({ params, query, ip }) => {
      const held = await behind(params.code, ip, parts);
      return held.host.look((ledger) => shownAtTheDoor(held.entry.id, ledger, query.lang));
    },
  );

  http.post(
    '/api/join',
    { schema: { body: joinRequest, response: { 200: joinResponse } } },
    async ({ body, ip }, reply) => {
      const held = await behind(body.code, ip, parts);
      const seat =
        body.key === undefined ? await atTheDoor(held, body, parts) : await byLink(held, body, body.key, ip, parts);
      const { token, expires } = await parts.sessions.begin({
        kind: 'person',
        exercise: held.entry.id,
        person: seat.person,
      });
      setCookie(reply, seatCookie(held.entry.id), token, expires);
      const answer: JoinResponse = { token, exercise: held.entry.id, role: seat.role, state: seat.state };
      return answer;
    },
  );
}

/** The exercise behind a code. Wrong codes make further tries from the same place wait. */
async function behind(code: string, ip: string, { registry, patience }: Parts): Promise<OpenHeld> {
  const turns = [await patience.codes.turn(ip), await patience.codesInAll.turn(everybody)];
  if (turns.includes(false)) throw new Refused('join.tooMany');
  const read = readCode(code);
  const held = read === undefined ? undefined : registry.byCode(read);
  if (held === undefined) {
    patience.codes.failed(ip);
    patience.codesInAll.failed(everybody);
    throw new Refused('join.unknownCode');
  }
  const { host } = held;
  if (host === undefined) throw new Refused('exercise.stopped');
  return { ...held, host };
}

function shownAtTheDoor(exercise: string, ledger: Ledger, language: string) {
  const { scenario } = ledger.header;
  const taken = takenRoles(ledger);
  return {
    exercise,
    title: titleOf(ledger, language),
    situation: say(scenario.situation, language),
    languages: scenario.languages,
    status: statusOf(ledger.world),
    roles: rolesOf(scenario, language).map((role) => ({ ...role, taken: taken.has(role.id) })),
  };
}

interface Seated {
  readonly person: string;
  readonly role: string | null;
  readonly state: 'admitted' | 'waiting';
}

async function atTheDoor(held: OpenHeld, body: JoinRequest, parts: Parts): Promise<Seated> {
  const full = await held.host.look((ledger) => {
    const waiting = ledger.world.rows('persons').filter(({ state }) => state === 'waiting').length;
    if (waiting >= parts.limits.waiting) throw new Refused('join.tooMany');
    return takenRoles(ledger).size >= held.header.roles.length;
  });
  if (full) throw new Refused('seat.full');
  const person = `p-${parts.chance.bytes(10).toString('hex')}`;
  await claim(held, { person, role: body.role, admitted: false }, body, parts);
  return { person, role: body.role ?? null, state: 'waiting' };
}

/** The same link again is the same person, on another device; the name given first stands. */
async function byLink(held: OpenHeld, body: JoinRequest, key: string, ip: string, parts: Parts): Promise<Seated> {
  const { entry, header, host } = held;
  const holder = await host.look(({ world }): Keyholder | undefined =>
    keyholder(parts.keys.links, entry.id, header.roles, world, key),
  );
  if (holder === undefined) {
    parts.patience.codes.failed(ip);
    throw new Refused('seat.unknown');
  }
  const { person, role, state } = holder;
  if (state === 'removed') throw new Refused('seat.removed');
  if (state === 'new') await claim(held, { person, role, admitted: true }, body, parts);
  const now = await host.look(({ world }) => world.get('persons', person)?.role);
  return { person, role: now ?? role, state: 'admitted' };
}

async function claim(
  { host }: OpenHeld,
  seat: { person: string; role: string | undefined; admitted: boolean },
  { name, language }: JoinRequest,
  { chance }: Parts,
): Promise<void> {
  const { person, role, admitted } = seat;
  const answer = await host.submit({
    id: hexId(chance),
    asker: { kind: 'applicant', person },
    command: {
      type: 'seat.claim',
      person,
      name: seal(name, chance),
      admitted,
      ...(role === undefined ? {} : { role }),
      ...(language === undefined ? {} : { language }),
    },
  });
  if (!answer.ok) throw new Refused(isCode(answer.code) ? answer.code : 'command.unavailable');
}

function takenRoles({ world }: Ledger): Set<string> {
  return new Set(
    world.rows('persons').flatMap(({ state, role }) => (state === 'admitted' && role !== undefined ? [role] : [])),
  );
}
