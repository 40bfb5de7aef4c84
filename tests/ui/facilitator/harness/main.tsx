import '@kalari/ui-kit/index.css';
import '../../../../facilitator-ui/src/styles/index.css';
import type { View } from '@kalari/engine/protocol';
import { createRoot } from 'react-dom/client';
import { App } from '../../../../facilitator-ui/src/app.tsx';
import { catalogues, fetchPseudo } from '../../../../facilitator-ui/src/messages/catalogues.ts';
import { restoreScreen } from '../../../../facilitator-ui/src/parts/use-screen.ts';
import { fixtureView, WALL } from '../fixture/view.ts';
import { fakeApi } from './fake-api.ts';
import { type FakeLink, fakeLink } from './fake-link.ts';

declare global {
  interface Window {
    control: { readonly link: FakeLink; readonly view: View };
  }
}

/** The console on made-up data: `?out` begins signed out, `?loading` without a first view. For pictures and tests only. */
const how = new URLSearchParams(window.location.search);
restoreScreen();
const link = fakeLink(how.has('loading') ? null : fixtureView, {
  persons: {
    p1: { devices: 1, seenWall: WALL },
    p2: { devices: 1, seenWall: WALL },
    p3: { devices: 0, seenWall: WALL - 40_000 },
    p4: { devices: 2, seenWall: WALL },
  },
  facilitators: 1,
});
window.control = { link, view: fixtureView };
if (how.get('dir') === 'rtl') document.documentElement.dir = 'rtl';
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <App
      api={fakeApi(!how.has('out'))}
      openLink={() => link}
      languages={{ ...catalogues, 'qps-ar': fetchPseudo }}
      language={how.get('language') ?? undefined}
    />,
  );
}
