import type { JoinInfoResponse } from '@kalari/engine/protocol';
import { useCallback, useEffect, useState } from 'react';
import { lookUp } from '../../api.ts';
import { codeLength } from './code.ts';

export type Lookup =
  | { readonly state: 'short' }
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly info: JoinInfoResponse }
  | { readonly state: 'refused'; readonly code: string };

/** Asks the server what a code opens, as soon as the code is complete. */
export function useLookup(code: string, language: string): readonly [Lookup, () => void] {
  const [answer, setAnswer] = useState<{ readonly code: string; readonly lookup: Lookup } | null>(null);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  useEffect(() => {
    if (code.length < codeLength || turn < 0) return;
    const stop = new AbortController();
    void lookUp(code, language, stop.signal).then((reply) => {
      if (stop.signal.aborted) return;
      const lookup: Lookup = reply.ok ? { state: 'found', info: reply.body } : { state: 'refused', code: reply.code };
      setAnswer({ code, lookup });
    });
    return () => stop.abort();
  }, [code, language, turn]);
  if (code.length < codeLength) return [{ state: 'short' }, again];
  return [answer?.code === code ? answer.lookup : { state: 'looking' }, again];
}
