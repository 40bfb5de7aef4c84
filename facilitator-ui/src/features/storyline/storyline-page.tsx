import { SaidProse } from '@kalari/ui-kit/parts/said.tsx';
import type { ReactNode } from 'react';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Checkpoints } from './checkpoints.tsx';
import { Phases } from './phases.tsx';
import { World } from './world.tsx';

/** Where the story stands and why it has not gone elsewhere; the state of the world; the checkpoints. What was computed is handed in. */
export function StorylinePage({ effects }: { readonly effects: ReactNode }) {
  const t = useT();
  const { notes } = useControl();
  return (
    <main id="main" className="c-story" tabIndex={-1} aria-label={t('story.label')}>
      <header className="c-story-head">
        <h2>{t('story.label')}</h2>
        <span className="c-muted">{t('story.hint')}</span>
      </header>
      <div className="c-story-body">
        <Phases />
        <div className="c-story-side">
          <Checkpoints />
          {effects}
          {notes !== undefined && (
            <section className="c-panel">
              <h3>{t('story.general')}</h3>
              <SaidProse said={notes} />
            </section>
          )}
        </div>
      </div>
      <World />
    </main>
  );
}
