import { Messages } from '@kalari/ui-kit/i18n.tsx';
import { Announcer } from '@kalari/ui-kit/parts/announcer.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { ToastRegion } from '@kalari/ui-kit/parts/toasts.tsx';
import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { en } from './messages/en.ts';
import { Safe } from './shell/safe.tsx';

// Two pages, two downloads: who sits down already does not fetch the door.
const fetchPlay = () => import('./play/play.tsx');
const Play = lazy(async () => ({ default: (await fetchPlay()).Play }));
const Join = lazy(async () => ({ default: (await import('./features/join/join.tsx')).Join }));

/** What every page of participants stands on: texts, notices, and a net for what breaks. */
export function Ground({ children }: { readonly children: ReactNode }) {
  return (
    <Messages catalogue={en} language="en">
      <Safe>
        <Announcer>
          <ToastRegion>{children}</ToastRegion>
        </Announcer>
      </Safe>
    </Messages>
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
