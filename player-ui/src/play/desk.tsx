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
import { DeskPage } from './desk-page.tsx';

// The desk comes first; what stands behind it comes right after, so that it is there when the connection is not.
const fetchDecisions = () => import('./decisions-page.tsx');
const fetchMessages = () => import('./messages-page.tsx');
const fetchDocuments = () => import('./documents-page.tsx');
const DecisionsPage = lazy(async () => ({ default: (await fetchDecisions()).DecisionsPage }));
const MessagesPage = lazy(async () => ({ default: (await fetchMessages()).MessagesPage }));
const DocumentsPage = lazy(async () => ({ default: (await fetchDocuments()).DocumentsPage }));
// The ground is looked at later than it is read about.
const MapView = lazy(async () => ({ default: (await import('./map-page.tsx')).MapView }));

/** The desk while the exercise is on, and afterwards for reading. */
export function Desk() {
  const [path] = useLocation();
  useArrivals(sectionOf(path) === 'desk' && (path === paths.desk || !narrow()) ? 'inbox' : 'elsewhere');
  useRest();
  useLeftOvers();
  useTitle();
  return (
    <QuoteProvider>
      <Frame nav={<Nav at="head" />} tabs={<Nav at="foot" />}>
        <Suspense fallback={<Skeleton lines={6} />}>
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
              <MapView />
            </Route>
            <Route path="/documents/:id?">{({ id }) => <DocumentsPage id={id} />}</Route>
            <Route>
              <Redirect to={paths.desk} replace />
            </Route>
          </Switch>
        </Suspense>
      </Frame>
    </QuoteProvider>
  );
}

/** Fetches the other pages once the desk stands. */
function useRest(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetchPage of [fetchDecisions, fetchMessages, fetchDocuments]) void fetchPage().catch(() => undefined);
    }, 500);
    return () => clearTimeout(timer);
  }, []);
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
