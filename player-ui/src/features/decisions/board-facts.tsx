import type { DecisionView } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { FactRow } from '../../parts/fact-row.tsx';
import { useT } from '../../use-t.ts';
import css from './board.module.css';

/** What this role holds that bears on the decision. What others hold alone is theirs to tell. */
export function BoardFacts({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const facts = useView(useCallback((view) => decision.facts.flatMap((id) => view.facts.byId[id] ?? []), [decision]));
  return (
    <section>
      <h2>{t('decision.facts')}</h2>
      {facts.length === 0 ? (
        <p className={css.quiet}>{t('decision.facts.empty')}</p>
      ) : (
        <ol>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </ol>
      )}
    </section>
  );
}
