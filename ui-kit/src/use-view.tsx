import type { View } from '@kalari/engine/protocol';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Link, LinkState, Waiting } from './link.ts';

const LinkContext = createContext<Link | null>(null);

/** Gives the live link to everything below it. */
export function LinkProvider({ link, children }: { readonly link: Link; readonly children: ReactNode }) {
  return <LinkContext value={link}>{children}</LinkContext>;
}

export function useLink(): Link {
  const link = useContext(LinkContext);
  if (link === null) throw new Error('useLink stands outside a LinkProvider.');
  return link;
}

/**
 * A part of the view, rendered again only when that part changes. Only below a place that has seen `useLinkState().ready`.
 * The selector may build new objects: it runs once for each view.
 */
export function useView<T>(select: (view: View) => T): T {
  const link = useLink();
  const snapshot = useMemo(() => {
    let last: { readonly view: View; readonly part: T } | null = null;
    return () => {
      if (link.view === null) throw new Error('useView was asked before the first view arrived.');
      if (last === null || last.view !== link.view) last = { view: link.view, part: select(link.view) };
      return last.part;
    };
  }, [link, select]);
  return useSyncExternalStore(link.subscribe, snapshot);
}

/**
 * What a view says as soon as one says it: the answer to a command comes before the view that shows what came of it. Waits
 * through a lost connection.
 */
export function whenShown<T>(link: Link, said: (view: View) => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = link.view === null ? undefined : said(link.view);
      if (found === undefined) return;
      unsubscribe();
      resolve(found);
    };
    const unsubscribe = link.subscribe(look);
    look();
  });
}

/** How the link stands: connection, waiting commands, when the server was last heard. */
export function useLinkState(): LinkState {
  const link = useLink();
  return useSyncExternalStore(link.subscribe, () => link.state);
}

/** Commands sent from here and not answered yet, oldest first: what a screen may already show, with a hollow ring. */
export function useWaiting(): readonly Waiting[] {
  const link = useLink();
  return useSyncExternalStore(link.subscribe, () => link.waiting);
}

/**
 * Exercise time now: ticks by itself once a second of the room while the clock runs. With a grain, such as a minute of the
 * exercise, it is rounded down and changes no more often.
 */
export function useClock(grain = 1): number {
  const link = useLink();
  const clock = useView(selectClock);
  const [t, setT] = useState(() => whole(exerciseTime(clock, link.serverNow()), grain));
  useEffect(() => {
    const tick = () => setT(whole(exerciseTime(clock, link.serverNow()), grain));
    tick();
    if (!clock.running) return;
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [clock, link, grain]);
  return t;
}

/** Where the exercise clock stands at a moment of the server's wall time. */
export function exerciseTime(clock: View['clock'], wall: number): number {
  return clock.running ? clock.t + Math.max(0, Math.floor(((wall - clock.wall) * clock.factor) / 1_000)) : clock.t;
}

const whole = (t: number, grain: number) => Math.floor(t / grain) * grain;
const selectClock = (view: View) => view.clock;
