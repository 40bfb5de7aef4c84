import { type Catalogues, LanguageProvider } from '@kalari/ui-kit/language.tsx';
import { Announcer } from '@kalari/ui-kit/parts/announcer.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { ToastRegion } from '@kalari/ui-kit/parts/toasts.tsx';
import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { catalogues } from './messages/catalogues.ts';
import { Safe } from './shell/safe.tsx';

// Two pages, two downloads: who sits down already does not fetch the door.
const fetchPlay = () => import('./play/play.tsx');
const Play = lazy(async () => ({ default: (await fetchPlay()).Play }));
const fetchJoin = () => import('./features/join/join.tsx');
const Join = lazy(async () => ({ default: (await fetchJoin()).Join }));

/** Begins to fetch the page of an address while its texts are still on their way. */
export function fetchPage(path: string): void {
  void (path.startsWith('/play') ? fetchPlay() : fetchJoin()).catch(() => undefined);
}

export interface GroundProps {
  /** The languages, and the one to begin with: handed in by tests alone. */
  readonly languages?: Catalogues;
  readonly language?: string | undefined;
  readonly children: ReactNode;
}

/** What every page of participants stands on: texts, notices, and a net for what breaks. */
export function Ground({ languages = catalogues, language, children }: GroundProps) {
  return (
    <LanguageProvider catalogues={languages} first={language}>
      <Safe>
        <Announcer>
          <ToastRegion>{children}</ToastRegion>
        </Announcer>
      </Safe>
    </LanguageProvider>
  );
}

export function App() {
  return (
    <Ground>
      <Suspense fallback={<Skeleton />}>
        <Switch>
          <Route path="/play">
            <Play />
          </Route>
          <Route path="/join/:code?">{({ code }) => <Join code={code ?? ''} onFound={fetchPlay} />}</Route>
          <Route>
            <Redirect to="/join" replace />
          </Route>
        </Switch>
      </Suspense>
    </Ground>
  );
}
