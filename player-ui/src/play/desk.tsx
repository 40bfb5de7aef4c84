import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { later } from '../parts/later.tsx';
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
const decisions = later(async () => (await import('./decisions-page.tsx')).DecisionsPage);
const messages = later(async () => (await import('./messages-page.tsx')).MessagesPage);
const documents = later(async () => (await import('./documents-page.tsx')).DocumentsPage);
const papers = later(async () => (await import('./papers-page.tsx')).PapersPage);
// The ground is looked at later than it is read about.
const map = later(async () => (await import('./map-page.tsx')).MapView);

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
        <Switch>
          <Route path="/">
            <DeskPage />
          </Route>
          <Route path="/brief">
            <DeskPage brief />
          </Route>
          <Route path="/item/:id">{({ id }) => <DeskPage item={id} />}</Route>
          <Route path="/decisions/:id?">{({ id }) => <decisions.Part id={id} />}</Route>
          <Route path="/messages/new/:to?">{({ to }) => <messages.Part open="new" to={to} />}</Route>
          <Route path="/messages/:open?">{({ open }) => <messages.Part open={open} />}</Route>
          <Route path="/papers/*?">{(at) => <papers.Part at={at['*']} />}</Route>
          <Route path="/map">
            <map.Part />
          </Route>
          <Route path="/documents/:id?">{({ id }) => <documents.Part id={id} />}</Route>
          <Route>
            <Redirect to={paths.desk} replace />
          </Route>
        </Switch>
      </Frame>
    </QuoteProvider>
  );
}

/** Fetches the other pages once the desk stands; papers when the page has nothing else to do. */
function useRest(): void {
  useEffect(() => {
    let idle: (() => void) | undefined;
    const timer = setTimeout(() => {
      for (const { fetch } of [decisions, messages, documents]) void fetch();
      idle = whenIdle(() => void papers.fetch());
    }, 500);
    return () => {
      clearTimeout(timer);
      idle?.();
    };
  }, []);
}

/** Not every browser tells when it is idle; then soon. Answers how to forget it. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 2_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 10_000 });
  return () => cancelIdleCallback(asked);
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
