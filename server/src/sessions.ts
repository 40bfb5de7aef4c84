import { createHash } from 'node:crypto';
import type { Chance } from './chance.ts';
import type { Clock } from './clock.ts';
import type { EventStore } from './store/event-store.ts';

export type Session =
  | { readonly kind: 'facilitator' }
  /** Of one exercise's control team. */
  | { readonly kind: 'member'; readonly exercise: string; readonly member: string }
  | { readonly kind: 'person'; readonly exercise: string; readonly person: string };

const hour = 3_600_000;
const lifetime = { facilitator: 12 * hour, member: 24 * hour, person: 24 * hour };

/**
 * Who holds which token. Tokens are 256 random bits; the store knows only their hash, so that nobody who reads it can use
 * one. They are looked up anew for every command: what is dropped stops working at once.
 */
export function sessions(store: EventStore, clock: Clock, chance: Chance) {
  return {
    async begin(session: Session): Promise<{ token: string; expires: number }> {
      const token = chance.bytes(32).toString('base64url');
      const expires = clock.now() + lifetime[session.kind];
      const { kind, ...whose } = session;
      await store.saveSession({ hash: hashOf(token), expires, ...whose });
      return { token, expires };
    },
    who(token: string | undefined): Session | undefined {
      const found = token === undefined ? undefined : store.session(hashOf(token));
      if (found === undefined || found.expires <= clock.now()) return undefined;
      const { exercise, person, member } = found;
      if (exercise === undefined) return { kind: 'facilitator' };
      if (member !== undefined) return { kind: 'member', exercise, member };
      return person === undefined ? undefined : { kind: 'person', exercise, person };
    },
    end: (token: string) => store.dropSession(hashOf(token)),
    endAllOf: (exercise: string, who: string) => store.dropSessionsOf(exercise, who),
    forgetExpired: () => store.dropExpired(clock.now()),
  };
}

export type Sessions = ReturnType<typeof sessions>;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
