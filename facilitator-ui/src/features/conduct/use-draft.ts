import { useState } from 'react';
import { type EditDraft, noDraft } from './edit-draft.ts';

/** What is being written about an inject, kept on this device at each keystroke until it is saved or thrown away. */
export function useDraft(exercise: string, inject: string) {
  const place = `kalari.edit.${exercise}.${inject}`;
  const [draft, setDraft] = useState<EditDraft>(() => stored(place));
  const write = (next: EditDraft) => {
    setDraft(next);
    keep(place, next);
  };
  return [draft, write] as const;
}

function stored(place: string): EditDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isDraft(kept) ? kept : noDraft;
  } catch {
    return noDraft;
  }
}

function keep(place: string, draft: EditDraft): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A browser without storage forgets it at the next reload; nothing else depends on it.
  }
}

function isEmpty({ all, parts, to }: EditDraft): boolean {
  return to === undefined && Object.keys(all).length === 0 && Object.keys(parts).length === 0;
}

function isDraft(kept: unknown): kept is EditDraft {
  return typeof kept === 'object' && kept !== null && 'all' in kept && 'parts' in kept;
}
