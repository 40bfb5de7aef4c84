import type { FastifyRequest } from 'fastify';
import type { Held } from '../host/registry.ts';
import { callerOf } from './access.ts';
import type { Parts } from './parts.ts';
import { Refused } from './refuse.ts';

/** The exercise that somebody asks about from inside: its control team, or a person who was let in. */
export async function exerciseFor(
  request: FastifyRequest,
  exercise: string,
  { registry }: Pick<Parts, 'registry'>,
): Promise<Held> {
  const caller = callerOf(request);
  const held = registry.find(exercise);
  if (held === undefined) throw new Refused('exercise.unknown');
  if (caller.kind !== 'person') return held;
  if (held.host === undefined) throw new Refused('exercise.stopped');
  // Whoever waits at the door knows what the door says, and no more.
  const state = await held.host.look(({ world }) => world.get('persons', caller.person)?.state);
  if (state === 'waiting') throw new Refused('seat.waiting');
  if (state !== 'admitted') throw new Refused('seat.removed');
  return held;
}
