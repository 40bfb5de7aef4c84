import { useParams } from 'wouter';
import { Console, type OpenLink } from '../console/console.tsx';
import { Frame } from '../console/frame.tsx';
import type { Section } from '../console/rail.tsx';
import { InjectList } from '../features/conduct/inject-list.tsx';
import { InjectPane } from '../features/conduct/inject-pane.tsx';
import { DecisionList } from '../features/decisions/decision-list.tsx';
import { EffectsPanel } from '../features/effects/effects-panel.tsx';
import { FeedPanel } from '../features/feed/feed-panel.tsx';
import { NoteKeys } from '../features/feed/note-keys.tsx';
import { MapPage } from '../features/map/map-page.tsx';
import { PaperCards } from '../features/papers/paper-cards.tsx';
import { Procedures } from '../features/procedures/procedures.tsx';
import { ReviewPage } from '../features/review/review-page.tsx';
import { SeatDock } from '../features/seats/seat-dock.tsx';
import { Checkpoints } from '../features/storyline/checkpoints.tsx';
import { StorylinePage } from '../features/storyline/storyline-page.tsx';
import { SeatDesk } from '../features/watch/seat-desk.tsx';
import { useAtHand } from '../parts/at-hand.tsx';
import { NowOnly } from '../parts/past.tsx';
import { useRoles } from '../parts/view.ts';
import { useT } from '../use-t.ts';

const sections: readonly Section[] = ['conduct', 'storyline', 'decisions', 'map', 'review'];

/** One exercise, in one of its sections. The link stays open while she moves between them. */
export function ExercisePage({ open }: { readonly open: OpenLink }) {
  const params = useParams<{ exercise: string; section?: string }>();
  const section = sections.find((each) => each === params.section) ?? 'conduct';
  return (
    <Console exercise={params.exercise} open={open}>
      <Frame section={section}>
        <SectionBody section={section} />
      </Frame>
    </Console>
  );
}

/** The list, the selected inject and the feed; or, over a seat's shoulder, that seat's desk in their place. */
function Conduct() {
  const roles = useRoles();
  const [{ seat }] = useAtHand();
  const watched = roles.byId[seat ?? ''];
  return (
    <>
      {watched === undefined ? (
        <>
          <InjectList />
          <InjectPane />
          <FeedPanel decisions={<DecisionList />} papers={<PaperCards />} />
        </>
      ) : (
        <SeatDesk
          role={watched}
          notes={
            <NowOnly>
              <NoteKeys />
            </NowOnly>
          }
        />
      )}
      <SeatDock />
    </>
  );
}

function SectionBody({ section }: { readonly section: Section }) {
  const t = useT();
  switch (section) {
    case 'conduct':
      return <Conduct />;
    case 'storyline':
      return <StorylinePage effects={<EffectsPanel />} procedures={<Procedures />} />;
    case 'decisions':
      return (
        <main id="main" className="c-decisions-page" tabIndex={-1} aria-label={t('decisions.label')}>
          <h2>{t('decisions.label')}</h2>
          <DecisionList full />
          <Checkpoints />
        </main>
      );
    case 'map':
      return <MapPage />;
    case 'review':
      return <ReviewPage />;
  }
}
