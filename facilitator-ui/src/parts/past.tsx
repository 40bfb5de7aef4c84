import type { View } from '@kalari/engine/protocol';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import type { Link } from '@kalari/ui-kit/link';
import { LinkProvider, useLink } from '@kalari/ui-kit/use-view.tsx';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '../session.tsx';

/** While the handle is moved, this long nothing is asked. */
const gather = 120;

export interface Past {
  /** The moment looked back at, in exercise time; null in the present. */
  readonly t: number | null;
  /** The record after which things stood as they are shown; undefined until the first answer. */
  readonly seq: number | undefined;
  readonly state: 'now' | 'asking' | 'shown' | 'failed';
  look(t: number): void;
  leave(): void;
  /** The link to the exercise as it goes on meanwhile. */
  readonly live: Link;
}

const PastContext = createContext<Past | null>(null);

/**
 * Lets everything below look at an earlier moment: the same screens over a link at which nothing changes and nothing can be
 * sent. What was shown last stays until the next moment has come.
 */
export function PastProvider({ exercise, children }: { readonly exercise: string; readonly children: ReactNode }) {
  const api = useApi();
  const live = useLink();
  const { wanted } = useLanguage();
  const [t, setT] = useState<number | null>(null);
  const [moment, setMoment] = useState<{ readonly seq: number; readonly link: Link } | null>(null);
  const [state, setState] = useState<'asking' | 'shown' | 'failed'>('asking');
  const asked = useRef(0);
  useEffect(() => {
    if (t === null) return;
    asked.current += 1;
    const mine = asked.current;
    setState('asking');
    const waiting = setTimeout(() => {
      api.moment(exercise, t, wanted).then(
        ({ seq, view }) => {
          if (asked.current !== mine) return;
          setMoment({ seq, link: stillLink(view, live) });
          setState('shown');
        },
        () => asked.current === mine && setState('failed'),
      );
    }, gather);
    return () => clearTimeout(waiting);
  }, [api, exercise, t, wanted, live]);
  const leave = useCallback(() => {
    asked.current += 1;
    setT(null);
    setMoment(null);
  }, []);
  const past = useMemo((): Past => {
    return {
      t,
      seq: t === null ? undefined : moment?.seq,
      state: t === null ? 'now' : state,
      live,
      look: (to) => setT(Math.max(0, to)),
      leave,
    };
  }, [t, moment, state, live, leave]);
  return (
    <PastContext value={past}>
      <LinkProvider link={t === null || moment === null ? live : moment.link}>{children}</LinkProvider>
    </PastContext>
  );
}

export function usePast(): Past {
  const past = useContext(PastContext);
  if (past === null) throw new Error('usePast stands outside a PastProvider.');
  return past;
}

/** What means something only where things go on: hidden from whoever looks back. */
export function NowOnly({ children }: { readonly children: ReactNode }) {
  return usePast().t === null ? children : null;
}

/** A link at which nothing changes: it shows the exercise as over, so that every screen offers to look and not to act. */
function stillLink(then: View, live: Link): Link {
  const view: View = { ...then, exercise: { ...then.exercise, status: 'ended' } };
  return {
    ...stillParts,
    view,
    state: { ...live.state, pending: 0 },
    serverNow: () => live.serverNow(),
    speak: (language) => live.speak(language),
  };
}

const stillParts = {
  n: 0,
  waiting: [],
  subscribe: () => () => undefined,
  submit: async () => ({ ok: false, code: 'past', message: '', hint: '' }) as const,
  takeBack: () => undefined,
  close: () => undefined,
} satisfies Partial<Link>;
