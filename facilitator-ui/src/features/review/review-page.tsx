import type { Report } from '@kalari/engine/protocol';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useState } from 'react';
import { dateOf } from '../../parts/dates.ts';
import { Failed } from '../../parts/failed.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { useKeys } from '../../parts/use-keys.ts';
import { useExercise } from '../../parts/view.ts';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';
import { CheckpointList } from './checkpoint-list.tsx';
import { DecisionTable } from './decision-table.tsx';
import { KnowSection } from './know-section.tsx';
import { Objectives } from './objectives.tsx';
import { ReportLinks } from './report-links.tsx';
import { Roads } from './roads.tsx';
import { Scrubber } from './scrubber.tsx';
import { Timeline } from './timeline.tsx';

/** The after-action review, read from the server's report: the same data as the downloads. */
export function ReviewPage() {
  const t = useT();
  const { wanted } = useLanguage();
  const api = useApi();
  const { id, status } = useExercise();
  const [report, again] = useAsked(() => api.report(id, wanted), [api, id, wanted, status]);
  if (report.state === 'asking') {
    return (
      <main id="main" className="c-review" aria-busy="true">
        <Skeleton lines={6} />
      </main>
    );
  }
  if (report.state === 'failed') {
    return (
      <main id="main" className="c-review">
        <Failed title={t('review.failed.title')} text={t('review.failed')} onAgain={again} />
      </main>
    );
  }
  if (status === 'planned') {
    return (
      <main id="main" className="c-review">
        <EmptyState icon="document" title={t('review.empty.title')}>
          {t('review.empty')}
        </EmptyState>
      </main>
    );
  }
  return <Review report={report.answer} onAgain={again} />;
}

function Review({ report, onAgain }: { readonly report: Report; readonly onAgain: () => void }) {
  const t = useT();
  const decided = report.decisions.toSorted((a, b) => (a.outcome?.t ?? Infinity) - (b.outcome?.t ?? Infinity));
  const [chosen, setChosen] = useState<string | null>(null);
  const over = decided.filter((each) => each.outcome !== undefined);
  const decision = decided.find((each) => each.id === chosen) ?? mostTelling(over) ?? decided[0];
  const step = (by: 1 | -1) => {
    const place = decision === undefined ? -1 : over.indexOf(decision);
    const to = over[Math.max(0, Math.min(over.length - 1, place + by))];
    if (to !== undefined) setChosen(to.id);
  };
  useKeys({ earlier: () => step(-1), later: () => step(1) });
  return (
    <main id="main" className="c-review" tabIndex={-1} aria-label={t('review.label')}>
      <div className="c-review-head">
        <Head report={report} onAgain={onAgain} />
        <Scrubber report={report} decisions={over} chosen={decision} onChoose={setChosen} onStep={step} />
      </div>
      <KnowSection report={report} decision={decision} />
      <DecisionTable report={report} decisions={decided} chosen={decision?.id} onChoose={setChosen} />
      <div className="c-review-pair">
        <Objectives report={report} />
        <CheckpointList report={report} />
      </div>
      <Roads report={report} />
      <Timeline report={report} />
    </main>
  );
}

function Head({ report, onAgain }: { readonly report: Report; readonly onAgain: () => void }) {
  const t = useT();
  const { wanted } = useLanguage();
  const { exercise } = report;
  const date = exercise.startedWall === undefined ? undefined : dateOf(exercise.startedWall, t.language);
  const sections = [
    ['know', undefined],
    ['decisions', report.decisions.length],
    ['objectives', report.objectives.length],
    ['checkpoints', report.checkpoints.length],
    ['roads', undefined],
    ['timeline', undefined],
  ] as const;
  return (
    <>
      <header className="c-review-title">
        <div>
          <h2>
            <SaidText said={exercise.title} />
          </h2>
          <p>{date === undefined ? t('review.subtitleNoDate') : t('review.subtitle', { date })}</p>
        </div>
        {!exercise.ended && (
          <p className="c-review-live">
            {t('review.live')}
            <button type="button" className="k-button" data-slim onClick={onAgain}>
              {t('review.refresh')}
            </button>
          </p>
        )}
        <span className="c-space" />
        <ReportLinks exercise={exercise.id} language={wanted} />
        <button type="button" className="k-button" onClick={() => window.print()}>
          {t('review.print')}
        </button>
      </header>
      <nav className="c-review-nav" aria-label={t('review.sections')}>
        {sections.map(([id, count]) => (
          <a key={id} href={`#review-${id}`}>
            {t(`review.${id}`)}
            {count !== undefined && (
              <b className="k-count" data-quiet>
                {count}
              </b>
            )}
          </a>
        ))}
      </nav>
    </>
  );
}

/** The decision with the most that stood in the building and had not reached it. */
function mostTelling(decisions: Report['decisions']): Report['decisions'][number] | undefined {
  const missing = (decision: Report['decisions'][number]) =>
    decision.facts.filter((fact) => fact.state === 'held' || fact.state === 'unread').length;
  return decisions.toSorted((a, b) => missing(b) - missing(a))[0];
}
