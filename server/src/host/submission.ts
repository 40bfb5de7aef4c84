import type { Actor, Command, RejectionCode, World } from '@kalari/engine';
import { seatOf } from '../standing.ts';

/** Who asks, as the transport knows it. The role is looked up when the command's turn comes, since it may have changed. */
export type Asker =
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'member'; readonly member: string }
  | { readonly kind: 'applicant'; readonly person: string };

/** One command on its way into the record. */
export interface Submission {
  readonly id: string;
  readonly asker: Asker;
  readonly command: Command;
  /** As it came over the wire: what the asker's own receipts are chained over. */
  readonly sent?: unknown;
}

/** To whom an answer belongs: nobody else may have it for the same id. */
export function ownerOf(asker: Asker): string {
  if (asker.kind === 'member') return asker.member;
  return asker.kind === 'facilitator' ? 'facilitator' : asker.person;
}

export function actorOf(asker: Asker, world: World): Actor | RejectionCode {
  // Whether a member still belongs to the team, and may, is for the engine to say.
  if (asker.kind === 'member') return { kind: 'facilitator', member: asker.member };
  if (asker.kind !== 'person') return asker;
  const { person } = asker;
  const seat = seatOf(world, person);
  if (seat === undefined) return 'seat.unknown';
  if (seat.state === 'waiting') return 'seat.waiting';
  if (seat.state === 'removed' || seat.role === undefined) return 'seat.removed';
  return { kind: 'participant', role: seat.role, person };
}
