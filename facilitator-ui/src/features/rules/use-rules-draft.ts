import type { Overlay } from '@kalari/engine/protocol';
import { useState } from 'react';

/** What is being written of some rules, kept on this device at each keystroke until it is saved or thrown away. */
export function useRulesDraft(rules: string, saved: () => Overlay) {
  const [place, setPlace] = useState(`kalari.rules.${rules}`);
  const [settled, setSettled] = useState(saved);
  const [draft, setDraft] = useState(() => stored(place));
  const put = (next: Overlay | null) => {
    setDraft(next);
    keep(place, next);
  };
  return {
    overlay: draft ?? settled,
    isUnsaved: draft !== null,
    write: put,
    discard: () => put(null),
    /** This is on the server now; what is written next belongs to it, and no longer to what is new. */
    settle(next: Overlay) {
      put(null);
      setSettled(next);
      setPlace(`kalari.rules.${next.id}`);
    },
  };
}

function stored(place: string): Overlay | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isOverlay(kept) ? kept : null;
  } catch {
    return null;
  }
}

function keep(place: string, draft: Overlay | null): void {
  try {
    if (draft === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A browser without storage forgets it at the next reload; nothing else depends on it.
  }
}

function isOverlay(kept: unknown): kept is Overlay {
  return typeof kept === 'object' && kept !== null && 'kalari' in kept && kept.kalari === 'overlay';
}
