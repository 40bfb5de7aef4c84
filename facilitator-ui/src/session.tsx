import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Api, Refused } from './api.ts';

export type SessionState =
  | { readonly state: 'unknown' }
  | { readonly state: 'in' }
  /** `why` is a rejection code, when an attempt was refused. */
  | { readonly state: 'out'; readonly why?: string };

interface Session {
  readonly api: Api;
  readonly session: SessionState;
  signIn(passphrase: string): Promise<void>;
  /** Called when the server no longer knows us. */
  signedOut(): void;
}

const SessionContext = createContext<Session | null>(null);

/**
 * Who is at the console. A key in the address is taken out of it at once and exchanged for a session; without one, the cookie
 * of an earlier visit may still be good.
 */
export function SessionProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  const [session, setSession] = useState<SessionState>({ state: 'unknown' });
  const refused = useCallback((error: unknown) => {
    setSession({ state: 'out', why: error instanceof Refused ? error.code : 'offline' });
  }, []);
  useEffect(() => {
    const key = takeKey();
    if (key !== null) {
      api.signIn({ key }).then(() => setSession({ state: 'in' }), refused);
      return;
    }
    // Asked only to learn whether the server knows us: in which language does not matter.
    api.exercises('en').then(
      () => setSession({ state: 'in' }),
      (error: unknown) =>
        error instanceof Refused && error.status === 401 ? setSession({ state: 'out' }) : refused(error),
    );
  }, [api, refused]);
  const value = useMemo<Session>(
    () => ({
      api,
      session,
      signIn: (passphrase) => api.signIn({ passphrase }).then(() => setSession({ state: 'in' }), refused),
      signedOut: () => setSession({ state: 'out' }),
    }),
    [api, session, refused],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession stands outside a SessionProvider.');
  return session;
}

export const useApi = (): Api => useSession().api;

/** Removed from the address bar and the history before anything else happens, so that it is neither seen nor shared. */
function takeKey(): string | null {
  const key = new URLSearchParams(window.location.hash.slice(1)).get('key');
  if (key === null) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return key;
}
