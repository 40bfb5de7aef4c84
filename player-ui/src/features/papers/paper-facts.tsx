import type { FactView, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useState } from 'react';
import { factsOf } from '../../model/facts.ts';
import { FactPicks } from '../../parts/fact-picks.tsx';
import { useT } from '../../use-t.ts';
import css from './papers.module.css';

interface Props {
  readonly picked: readonly string[];
  readonly disabled: boolean;
  readonly onPick: (facts: readonly string[]) => void;
}

/** The facts that a paper carries: whoever reads it learns them. Only what one holds can be quoted. */
export function PaperFacts({ picked, disabled, onPick }: Props) {
  const t = useT();
  const facts = useView(factsOf);
  const [open, show] = useState(false);
  return (
    <div className={css.facts}>
      <FactsQuoted ids={picked} />
      {facts.length > 0 && (
        <button
          type="button"
          className="k-button"
          data-size="big"
          data-kind="quiet"
          aria-expanded={open}
          disabled={disabled}
          onClick={() => show(!open)}
        >
          <Icon name="quote" />
          {t('quote.facts.count', { count: picked.length })}
        </button>
      )}
      {open && <FactPicks facts={facts} picked={picked} legend={t('papers.facts.pick')} onPick={onPick} />}
    </div>
  );
}

/** The facts that stand in a paper, as far as this role holds them: whoever reads it does. */
export function FactsQuoted({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  const facts = useView(useCallback((view: View): FactView[] => ids.flatMap((id) => view.facts.byId[id] ?? []), [ids]));
  if (facts.length === 0) return null;
  return (
    <section className="k-paper-part">
      <h2>{t('papers.facts')}</h2>
      <ul className={css.quoted}>
        {facts.map(({ id, text, reliability }) => (
          <li key={id}>
            <SaidText said={text} /> <small>{t(`reliability.${reliability}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
