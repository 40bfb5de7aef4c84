import type { Waiting } from '@kalari/engine/protocol';
import { SaidProse } from '@kalari/ui-kit/parts/said.tsx';
import type { ReactNode } from 'react';
import { useForesight } from '../../parts/foresight/use-foresight.ts';
import { NowOnly } from '../../parts/past.tsx';
import { useControl, useExercise } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Checkpoints } from './checkpoints.tsx';
import { Accounts } from './foresight/accounts.tsx';
import { AlsoWaiting } from './foresight/also-waiting.tsx';
import { ForesightPanel } from './foresight/foresight-panel.tsx';
import { WaitingCosts } from './foresight/waiting-costs.tsx';
import { Phases } from './phases.tsx';
import { World } from './world.tsx';

const why = { of: 'why' } as const;
const none: readonly Waiting[] = [];

interface Props {
  readonly effects: ReactNode;
  readonly procedures: ReactNode;
}

/** Where the story stands and why it has not gone elsewhere; the state of the world; the checkpoints. What other features show is handed in. */
export function StorylinePage({ effects, procedures }: Props) {
  const t = useT();
  const { notes } = useControl();
  const { status } = useExercise();
  const [seen] = useForesight(status === 'ended' ? null : why);
  const waiting = seen.state === 'shown' ? seen.answer.waiting : none;
  return (
    <main id="main" className="c-story" tabIndex={-1} aria-label={t('story.label')}>
      <header className="c-story-head">
        <h2>{t('story.label')}</h2>
        <span className="c-muted">{t('story.hint')}</span>
      </header>
      <div className="c-story-body">
        <div className="c-story-main">
          <Phases waiting={waiting} />
          <AlsoWaiting waiting={waiting} />
        </div>
        <div className="c-story-side">
          <NowOnly>
            <ForesightPanel />
          </NowOnly>
          {procedures}
          <WaitingCosts />
          <Accounts />
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
