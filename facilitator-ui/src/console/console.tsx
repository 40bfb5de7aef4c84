import { useLanguage } from '@kalari/ui-kit/language.tsx';
import type { Link, openLink } from '@kalari/ui-kit/link';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { LinkProvider, useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { AtHandProvider } from '../parts/at-hand.tsx';
import { PastProvider } from '../parts/past.tsx';
import { UndoProvider } from '../parts/undo.tsx';
import { useApi } from '../session.tsx';
import { useT } from '../use-t.ts';
import { Barred } from './barred.tsx';

export type OpenLink = typeof openLink;

interface Props {
  readonly exercise: string;
  readonly open: OpenLink;
  readonly children: ReactNode;
}

/** Opens the live link to one exercise and shows what is inside once the first view is there. */
export function Console({ exercise, open, children }: Props) {
  const api = useApi();
  const { wanted } = useLanguage();
  const first = useRef(wanted);
  const [link, setLink] = useState<Link | null>(null);
  // Coming from the library with a new exercise, the first thing to do is to let people in.
  const join = useSearch() === 'join';
  useEffect(() => {
    const token = api.token();
    const opened = open({ exercise, language: first.current, ...(token === undefined ? {} : { token }) });
    setLink(opened);
    return () => opened.close();
  }, [api, exercise, open]);
  // Another language of the console is also another language of the exercise's texts, over the same link.
  useEffect(() => link?.speak(wanted), [link, wanted]);
  if (link === null) return null;
  return (
    <LinkProvider link={link}>
      <AtHandProvider key={exercise} panel={join ? 'join' : null}>
        <UndoProvider>
          <PastProvider exercise={exercise}>
            <Inside>{children}</Inside>
          </PastProvider>
        </UndoProvider>
      </AtHandProvider>
    </LinkProvider>
  );
}

function Inside({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { ready, phase } = useLinkState();
  if (phase === 'refused' || (!ready && (phase === 'stopped' || phase === 'oldPage' || phase === 'removed')))
    return <Barred />;
  if (ready) return children;
  return (
    <div className="c-console" aria-busy="true">
      <h1 className="k-unseen">{t('state.connecting')}</h1>
      <div className="c-loading">
        <Skeleton lines={6} />
      </div>
    </div>
  );
}
