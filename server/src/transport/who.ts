import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session, Sessions } from '../sessions.ts';

export const facilitatorCookie = 'kalari';

/** A participant's cookie is named after the exercise, so that one browser may hold a seat and the console. */
export function seatCookie(exercise: string): string {
  return `kalari-${exercise}`;
}

export const cookieOptions = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

/** The token of a call: from `Authorization`, else from the console's cookie. */
export function tokenOf(request: FastifyRequest): string | undefined {
  return saidToken(request) ?? request.cookies[facilitatorCookie];
}

/** What a call says of itself. */
export function saidToken(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
}

/** Sets the cookie beside the answer; over HTTPS only where it came over HTTPS. */
export function setCookie(reply: FastifyReply, name: string, token: string, expires: number): void {
  reply.setCookie(name, token, {
    ...cookieOptions,
    expires: new Date(expires),
    secure: reply.request.protocol === 'https',
  });
}

/** Who is meant by a token, or by the cookies of a page that shows this exercise. */
export function whoIs(
  sessions: Sessions,
  token: string | undefined,
  cookies: Readonly<Record<string, string | undefined>>,
  exercise: string | undefined,
): { readonly session: Session; readonly token: string } | undefined {
  const held = token !== undefined ? [token] : [cookies[facilitatorCookie], exercise && cookies[seatCookie(exercise)]];
  for (const each of held) {
    const session = sessions.who(each || undefined);
    if (
      each &&
      session !== undefined &&
      (session.kind === 'facilitator' || session.exercise === (exercise ?? session.exercise))
    ) {
      return { session, token: each };
    }
  }
  return undefined;
}
