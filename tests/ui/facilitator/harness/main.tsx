import '@kalari/ui-kit/index.css';
import '../../../../facilitator-ui/src/styles/index.css';
import type { View } from '@kalari/engine/protocol';
import { createRoot } from 'react-dom/client';
import { App } from '../../../../facilitator-ui/src/app.tsx';
import { catalogues, fetchPseudo } from '../../../../facilitator-ui/src/messages/catalogues.ts';
import { restoreScreen } from '../../../../facilitator-ui/src/parts/use-screen.ts';
import { withRoles } from '../fixture/crowd.ts';
import { withDoctrine } from '../fixture/doctrine.ts';
import { fixtureView, WALL } from '../fixture/view.ts';
import { type FakeApi, fakeApi } from './fake-api.ts';
import { type FakeLink, fakeLink } from './fake-link.ts';

declare global {
  interface Window {
    control: { readonly link: FakeLink; readonly view: View; readonly api: FakeApi };
  }
}

/**
 * The console on made-up data: `?out` begins signed out, `?loading` without a first view, `?roles=12` with so many roles,
 * `?status=planned` before the start, `?doctrine` with rights, oversteps, a procedure and an asset. For pictures and tests only.
 */
const how = new URLSearchParams(window.location.search);
restoreScreen();
const view = asAsked(fixtureView);
const link = fakeLink(how.has('loading') ? null : view, {
  persons: {
    p1: { devices: 1, seenWall: WALL },
    p2: { devices: 1, seenWall: WALL },
    p3: { devices: 0, seenWall: WALL - 40_000 },
    p4: { devices: 2, seenWall: WALL },
  },
  facilitators: 1,
  team: [],
});
const api = fakeApi(!how.has('out'), () => link.view ?? view);
window.control = { link, view, api };
if (how.get('dir') === 'rtl') document.documentElement.dir = 'rtl';
const language = how.get('language') ?? undefined;
// The made-up language is offered only where it is spoken: nobody else is to see it.
const { 'qps-ar': _, ...spoken } = catalogues;
const offered = language === 'qps-ar' ? { ...spoken, 'qps-ar': fetchPseudo } : spoken;
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(<App api={api} openLink={() => link} languages={offered} language={language} />);
}

function asAsked(made: View): View {
  const many = how.get('roles');
  const ruled = how.has('doctrine') ? withDoctrine(made) : made;
  const shown = many === null ? ruled : withRoles(ruled, Number(many));
  const status = how.get('status');
  if (status !== 'planned' && status !== 'paused' && status !== 'ended') return shown;
  const clock = { ...shown.clock, running: false, t: status === 'planned' ? 0 : shown.clock.t };
  return { ...shown, clock, exercise: { ...shown.exercise, status } };
}
