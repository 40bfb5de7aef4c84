import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnouncerContext = createContext<((text: string) => void) | null>(null);

/** One polite live region for the page: arrivals are told in one short sentence, after what is being read. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const announce = useCallback((next: string) => setText(next), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="k-unseen" aria-live="polite" aria-atomic="true" data-announcer>
        {text}
      </div>
    </AnnouncerContext>
  );
}

export function useAnnounce(): (text: string) => void {
  const announce = useContext(AnnouncerContext);
  if (announce === null) throw new Error('useAnnounce stands outside an Announcer.');
  return announce;
}
