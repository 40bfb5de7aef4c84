import type { WireCommand } from '@kalari/engine/protocol';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** How an act is taken back: asked for only then, since what it is about may have got its name meanwhile. */
export interface Back {
  readonly command: () => WireCommand | undefined;
  /** What is said once it is taken back. */
  readonly text: string;
}

interface LastAct {
  offer(undo: () => void): void;
  /** Takes the last act back, if it is not longer than five seconds ago. */
  undo(): void;
  forget(): void;
}

/** As long as the words about it stay on screen. */
const patience = 5_000;

const LastActContext = createContext<LastAct | null>(null);

/** Keeps the last act that can be taken back, for everything below. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const last = useMemo<LastAct>(() => {
    let offered: { readonly undo: () => void; readonly at: number } | null = null;
    return {
      offer(undo) {
        offered = { undo, at: Date.now() };
      },
      undo() {
        if (offered !== null && Date.now() - offered.at <= patience) offered.undo();
      },
      forget() {
        offered = null;
      },
    };
  }, []);
  return <LastActContext value={last}>{children}</LastActContext>;
}

export function useLastAct(): LastAct {
  const last = useContext(LastActContext);
  if (last === null) throw new Error('useLastAct stands outside an UndoProvider.');
  return last;
}
