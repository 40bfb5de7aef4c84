import '@kalari/ui-kit/index.css';
import { LinkProvider } from '@kalari/ui-kit/use-view.tsx';
import { createRoot } from 'react-dom/client';
import { Ground } from '../../../../player-ui/src/app.tsx';
import { Join } from '../../../../player-ui/src/features/join/join.tsx';
import { catalogues, fetchPseudo } from '../../../../player-ui/src/messages/catalogues.ts';
import { Seated } from '../../../../player-ui/src/play/seated.tsx';
import { type FakeLink, fakeLink } from '../fake-link.ts';
import { scenes } from '../scenes.ts';

declare global {
  interface Window {
    /** The link under the page, for tests to move. */
    link: FakeLink;
  }
}

const query = new URLSearchParams(location.search);
const scene = scenes[query.get('scene') ?? 'desk'];
if (scene === undefined) throw new Error('There is no such scene.');
const link = fakeLink(scene.view);
if (scene.state !== undefined) link.be(scene.state);
if (scene.waiting !== undefined) link.wait(scene.waiting);
if (scene.answer !== undefined) link.answerWith(scene.answer);
window.link = link;

const { dataset } = document.documentElement;
const theme = query.get('theme');
const size = query.get('size');
if (theme !== null) dataset['theme'] = theme;
if (size !== null) dataset['textSize'] = size;

const language = query.get('language') ?? undefined;
// The made-up language is offered only where it is spoken: nobody else is to see it.
const { 'qps-ar': _, ...spoken } = catalogues;
const offered = language === 'qps-ar' ? { ...spoken, 'qps-ar': fetchPseudo } : spoken;
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Ground languages={offered} language={language}>
      {query.has('join') ? (
        <Join code={query.get('join') ?? ''} onFound={() => undefined} />
      ) : (
        <LinkProvider link={link}>
          <Seated onLeave={() => undefined} />
        </LinkProvider>
      )}
    </Ground>,
  );
}
// After the page has set its own direction.
const direction = query.get('dir');
if (direction !== null) setTimeout(() => document.documentElement.setAttribute('dir', direction), 200);
