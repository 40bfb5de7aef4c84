import { type Auth, authSchema, PROTOCOL_VERSION, type RejectionCode } from '@kalari/engine';
import type { Held } from '../host/registry.ts';
import type { Session } from '../sessions.ts';
import { parseCookie } from './cookies.ts';
import type { LiveSocket } from './outlet.ts';
import type { Parts } from './parts.ts';
import { whoIs } from './who.ts';

/** Who is at the other end of a socket, and of which exercise. */
export interface Admitted {
  readonly session: Session;
  readonly token: string;
  readonly held: Held;
  readonly language: string;
  /** The page is of another version than the server. */
  readonly old: boolean;
}

/** Looks at a handshake: a token or a cookie, an exercise, and an origin that may use them. */
export function admit(socket: LiveSocket, { sessions, registry }: Parts): Admitted | RejectionCode {
  const read = authSchema.safeParse(socket.handshake.auth);
  if (!read.success) return 'command.malformed';
  const auth: Auth = read.data;
  const { origin, cookie } = socket.handshake.headers;
  if (origin === undefined && auth.token === undefined) return 'session.origin';
  const known = whoIs(sessions, auth.token, parseCookie(cookie), auth.exercise);
  if (known === undefined) return 'session.missing';
  const exercise = known.session.kind === 'facilitator' ? auth.exercise : known.session.exercise;
  const held = exercise === undefined ? undefined : registry.find(exercise);
  if (held === undefined) return 'exercise.unknown';
  if (held.host === undefined) return 'exercise.stopped';
  const language = auth.language ?? held.header.scenario.languages[0] ?? 'en';
  return { ...known, held, language, old: auth.version !== undefined && auth.version !== PROTOCOL_VERSION };
}
