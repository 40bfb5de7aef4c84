import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { rowsOf, useDecisions } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { AuthorityBar } from './authority-bar.tsx';
import { OverstepCount } from './oversteps.tsx';
import './authority.css';
import { DecisionCard } from './decision-card.tsx';
import { arrangedDecisions } from './outstanding.ts';

/** All decisions, what asks for a hand first. `full` adds the question and the facts, for the page of its own. */
export function DecisionList({ full = false }: { readonly full?: boolean }) {
  const t = useT();
  const decisions = arrangedDecisions(rowsOf(useDecisions()));
  if (decisions.length === 0) {
    return (
      <EmptyState icon="decision" title={t('decisions.empty.title')}>
        {t('decisions.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <AuthorityBar />
      <OverstepCount />
      <ol className="c-cards" data-full={full || undefined}>
        {decisions.map((decision) => (
          <DecisionCard key={decision.id} decision={decision} full={full} />
        ))}
      </ol>
    </>
  );
}
