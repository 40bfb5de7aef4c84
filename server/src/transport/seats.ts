import { createHmac, timingSafeEqual } from 'node:crypto';
import type { World } from '@kalari/engine';
import { seatOf } from '../standing.ts';

/** A personal link to a seat: whoever holds the key is one and the same person, on any device. */
export interface SeatLink {
  readonly role: string;
  readonly key: string;
  readonly person: string;
}

export type Keyholder = {
  readonly role: string;
  readonly person: string;
  readonly state: 'new' | 'admitted' | 'removed';
};

/** More removals from one seat than this, and the oldest links of it are no longer told apart from unknown ones. */
const mostLinks = 50;

/** The personal links that hold now, one a seat: removing the person who used one makes a new one. */
export function seatLinks(secret: Buffer, exercise: string, roles: readonly string[], world: World): SeatLink[] {
  return roles.map((role) => {
    let link = linkOf(secret, exercise, role, 0);
    for (let made = 1; made < mostLinks && seatOf(world, link.person)?.state === 'removed'; made++) {
      link = linkOf(secret, exercise, role, made);
    }
    return link;
  });
}

/** Who holds a key: a role, a person, and what became of that person. Keys not yet made and unknown ones are nobody's. */
export function keyholder(
  secret: Buffer,
  exercise: string,
  roles: readonly string[],
  world: World,
  key: string,
): Keyholder | undefined {
  for (const role of roles) {
    for (let made = 0; made < mostLinks; made++) {
      const link = linkOf(secret, exercise, role, made);
      const seat = seatOf(world, link.person);
      if (same(link.key, key)) {
        const state = seat?.state === 'removed' ? 'removed' : seat?.state === 'admitted' ? 'admitted' : 'new';
        return { role, person: link.person, state };
      }
      if (seat?.state !== 'removed') break;
    }
  }
  return undefined;
}

/** Both halves come from the folder's secret, so no key is stored; the person's id does not tell the key. */
function linkOf(secret: Buffer, exercise: string, role: string, made: number): SeatLink {
  const derived = (purpose: string) =>
    createHmac('sha256', secret).update([purpose, exercise, role, made].join('\0')).digest();
  return {
    role,
    key: derived('seat-key').subarray(0, 24).toString('base64url'),
    person: `p-${derived('seat-person').toString('hex').slice(0, 20)}`,
  };
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
