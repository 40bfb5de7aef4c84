import type { ForesightResponse } from '@kalari/engine/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refused } from '../../api.ts';
import { useExercise } from '../../parts/view.ts';
import { useApi } from '../../session.tsx';

type Of = ForesightResponse['of'];
export type Asking<O extends Of> = Readonly<Record<string, string>> & { readonly of: O };

export type Thought<O extends Of> =
  | { readonly state: 'nothing' }
  | { readonly state: 'thinking' }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'shown'; readonly answer: Extract<ForesightResponse, { of: O }> };

/**
 * A question that may take long: asked when somebody wants it, given up when somebody stops it, asks another or goes away.
 * The server then stops thinking, too.
 */
export function useThinking<O extends Of>(): {
  readonly thought: Thought<O>;
  readonly ask: (question: Asking<O>) => void;
  readonly stop: () => void;
} {
  const api = useApi();
  const { id } = useExercise();
  const [thought, setThought] = useState<Thought<O>>({ state: 'nothing' });
  const under = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    under.current?.abort();
    under.current = null;
    setThought({ state: 'nothing' });
  }, []);
  const ask = useCallback(
    (question: Asking<O>) => {
      under.current?.abort();
      const own = new AbortController();
      under.current = own;
      setThought({ state: 'thinking' });
      const settle = (next: Thought<O>) => {
        if (under.current === own) setThought(next);
      };
      api.foresight(id, question, own.signal).then(
        (answer) => settle({ state: 'shown', answer: answer as Extract<ForesightResponse, { of: O }> }),
        (cause: unknown) => settle({ state: 'refused', code: cause instanceof Refused ? cause.code : 'offline' }),
      );
    },
    [api, id],
  );
  useEffect(() => () => under.current?.abort(), []);
  return { thought, ask, stop };
}
