import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { lazy, Suspense, useState } from 'react';
import { DecisionList } from '../features/decisions/decision-list.tsx';
import { Procedures } from '../features/procedures/procedures.tsx';
import { decisionsOf } from '../model/decisions.ts';
import { useT } from '../use-t.ts';
import css from './split-page.module.css';

// The board comes right after the desk, without holding it up, and long before a link could be lost.
const fetchBoard = () => import('../features/decisions/board.tsx');
const Board = lazy(async () => ({ default: (await fetchBoard()).Board }));
void fetchBoard().catch(() => undefined);

/** Decisions along the head, the board of one below; on a phone first the list, then the board. */
export function DecisionsPage({ id }: { readonly id?: string | undefined }) {
  const t = useT();
  const decisions = useView(decisionsOf);
  const hasProcedures = useView((view) => view.procedures.order.length > 0);
  const first = decisions[0]?.id;
  // A decision that opens meanwhile goes to the head of the list, not under the hands of whoever is writing about this one.
  const [kept, keep] = useState(first);
  if (kept === undefined && first !== undefined) keep(first);
  const shown = decisions.find((decision) => decision.id === (id ?? kept));
  if (decisions.length === 0) {
    return hasProcedures ? (
      <div className={css.stack}>
        <Procedures />
      </div>
    ) : (
      <EmptyState icon="decision" title={t('decision.none')}>
        {t('decision.none.detail')}
      </EmptyState>
    );
  }
  return (
    <div
      className={css.stack}
      data-chosen={id !== undefined || undefined}
      data-single={decisions.length === 1 || undefined}
    >
      <DecisionList decisions={decisions} open={shown?.id} />
      <Procedures />
      <div className={css.shown}>
        <Suspense fallback={<Skeleton lines={6} />}>
          {shown !== undefined && <Board key={shown.id} decision={shown} />}
        </Suspense>
      </div>
    </div>
  );
}
