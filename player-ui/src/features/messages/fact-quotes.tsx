import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { factsOf } from '../../model/facts.ts';
import { FactPicks } from '../../parts/fact-picks.tsx';
import { useT } from '../../use-t.ts';
import css from './fact-quotes.module.css';

export interface QuoteFactsProps {
  readonly picked: readonly string[];
  readonly onPick: (facts: readonly string[]) => void;
}

/** Facts that go with the next message; only what one holds can be quoted. */
export function QuoteFacts({ picked, onPick }: QuoteFactsProps) {
  const t = useT();
  const facts = useView(factsOf);
  const [open, show] = useState(false);
  if (facts.length === 0) return null;
  return (
    <div className={css.quote}>
      <Button size="big" kind="quiet" icon="quote" aria-expanded={open} onClick={() => show(!open)}>
        {t('quote.facts.count', { count: picked.length })}
      </Button>
      {open && <FactPicks facts={facts} picked={picked} legend={t('quote.facts.legend')} onPick={onPick} />}
    </div>
  );
}

/** The facts that a message or a meeting carried, as far as this role holds them. */
export function FactsSaid({ ids }: { readonly ids: readonly string[] | undefined }) {
  const t = useT();
  const known = useView((view) => view.facts.byId);
  const facts = (ids ?? []).flatMap((id) => known[id] ?? []);
  if (facts.length === 0) return null;
  return (
    <ul className={css.said} aria-label={t('quote.facts.said')}>
      {facts.map((fact) => (
        <li key={fact.id}>
          <Icon name="quote" size="small" />
          <span>
            <SaidText said={fact.text} /> <small>{t(`reliability.${fact.reliability}`)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
