import type { DeltaMessage, View, ViewMessage } from '@kalari/engine/protocol';
import { applyDelta } from './apply.ts';

/** The last view and its number. */
export interface ViewKeeper {
  readonly view: View | null;
  readonly n: number;
  /** Whether what follows can be applied; false from a new connection until the server has answered with where we stand. */
  take(message: ViewMessage): void;
  /** True when applied or already held; false when something between is missing. */
  follow(message: DeltaMessage): boolean;
}

export function viewKeeper(): ViewKeeper {
  let view: View | null = null;
  let n = 0;
  return {
    get view() {
      return view;
    },
    get n() {
      return n;
    },
    take(message) {
      view = message.view;
      n = message.n;
    },
    follow(message) {
      if (message.n <= n) return true;
      if (view === null || message.n !== n + 1) return false;
      try {
        view = applyDelta(view, message.patches);
      } catch {
        // Patches that do not fit what we hold: ask for the whole view.
        view = null;
        n = 0;
        return false;
      }
      n = message.n;
      return true;
    },
  };
}
