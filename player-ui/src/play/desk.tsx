import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { paths } from '../parts/paths.ts';
import { QuoteProvider } from '../parts/quote.tsx';
import { useMe, useRoles } from '../parts/use-roles.ts';
import { useArrivals } from '../shell/arrivals.ts';
import { Frame } from '../shell/frame.tsx';
import { useLeftOvers } from '../shell/left-over.ts';
import { Nav } from '../shell/nav.tsx';
import { sectionOf } from '../shell/sections.ts';
import { useT } from '../use-t.ts';
import { DecisionsPage } from './decisions-page.tsx';
import { DeskPage } from './desk-page.tsx';
import { DocumentsPage } from './documents-page.tsx';
import { MessagesPage } from './messages-page.tsx';

// The ground is looked at later than it is read about: it does not come with the desk.
const MapView = lazy(async () => ({ default: (await import('./map-page.tsx')).MapView }));

/** The desk while the exercise is on, and afterwards for reading. */
export function Desk() {
  const [path] = useLocation();
  useArrivals(sectionOf(path) === 'desk' && (path === paths.desk || !narrow()) ? 'inbox' : 'elsewhere');
  useLeftOvers();
  useTitle();
  return (
    <QuoteProvider>
      <Frame nav={<Nav at="head" />} tabs={<Nav at="foot" />}>
        <Switch>
          <Route path="/">
            <DeskPage />
          </Route>
          <Route path="/brief">
            <DeskPage brief />
          </Route>
          <Route path="/item/:id">{({ id }) => <DeskPage item={id} />}</Route>
          <Route path="/decisions/:id?">{({ id }) => <DecisionsPage id={id} />}</Route>
          <Route path="/messages/new/:to?">{({ to }) => <MessagesPage open="new" to={to} />}</Route>
          <Route path="/messages/:open?">{({ open }) => <MessagesPage open={open} />}</Route>
          <Route path="/map">
            <Suspense fallback={<Skeleton lines={6} />}>
              <MapView />
            </Suspense>
          </Route>
          <Route path="/documents/:id?">{({ id }) => <DocumentsPage id={id} />}</Route>
          <Route>
            <Redirect to={paths.desk} replace />
          </Route>
        </Switch>
      </Frame>
    </QuoteProvider>
  );
}

/** On a phone the open message covers the inbox. */
const narrow = () => window.innerWidth < 800;

function useTitle(): void {
  const t = useT();
  const me = useMe();
  const roles = useRoles();
  const exercise = useView((view) => view.exercise.title.text);
  const role = me.role === undefined ? '' : (roles[me.role]?.title.text ?? '');
  useEffect(() => {
    document.title = t('page.title', { role, exercise });
  }, [t, role, exercise]);
}
