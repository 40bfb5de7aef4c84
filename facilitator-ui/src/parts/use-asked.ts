import { type DependencyList, useCallback, useEffect, useState } from 'react';

export type Asked<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'ready'; readonly answer: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** What the server answered to one question over HTTP, asked again when what it depends on changes, or on demand. */
export function useAsked<T>(ask: () => Promise<T>, on: DependencyList): readonly [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'asking' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the question depends on.
  useEffect(() => {
    let current = true;
    ask().then(
      (answer) => current && setAsked({ state: 'ready', answer }),
      (error: unknown) => current && setAsked({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [...on, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return [asked, again];
}
