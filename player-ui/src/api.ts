import type { ErrorResponse, JoinInfoResponse, JoinRequest, JoinResponse, MapResponse } from '@kalari/engine/protocol';

/** An answer of the server, or why there is none: a rejection code, or `offline` when it could not be reached. */
export type Reply<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly code: string };

/** Seats and situation behind a join code. */
export function lookUp(code: string, language: string, signal: AbortSignal): Promise<Reply<JoinInfoResponse>> {
  return ask(`/api/join/${encodeURIComponent(code)}?lang=${encodeURIComponent(language)}`, { signal });
}

export function join(request: JoinRequest): Promise<Reply<JoinResponse>> {
  return ask('/api/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
}

/** The ground of an exercise. A tab that holds a seat says so by its token; else the cookie tells. */
export function mapOf(exercise: string, language: string, token: string | undefined): Promise<Reply<MapResponse>> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return ask(`/api/exercises/${encodeURIComponent(exercise)}/map?lang=${encodeURIComponent(language)}`, { headers });
}

async function ask<T>(path: string, how: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(path, { ...how, credentials: 'same-origin' });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return { ok: true, body: body as T };
    return { ok: false, code: codeIn(body) ?? (response.status === 429 ? 'join.tooMany' : 'server.restarting') };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

function codeIn(body: unknown): string | undefined {
  const { error } = (body ?? {}) as Partial<ErrorResponse>;
  return typeof error?.code === 'string' ? error.code : undefined;
}
