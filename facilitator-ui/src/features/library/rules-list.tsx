import type { OverlayCard } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useState } from 'react';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';

interface Props {
  readonly rules: readonly OverlayCard[];
  readonly onOpen: (id: string) => void;
  readonly onRemoved: () => void;
}

/** The rules that missions have written down here, to be laid over any scenario of their setting. */
export function RulesList({ rules, onOpen, onRemoved }: Props) {
  const t = useT();
  const api = useApi();
  const toasts = useToasts();
  const [asked, ask] = useState<string | null>(null);
  const remove = async (id: string) => {
    ask(null);
    await api.removeRules(id).then(onRemoved, () => {
      toasts.show({ tone: 'lost', icon: 'warn', text: t('rules.notSaved') });
    });
  };
  return (
    <section id="rules" className="c-exercises" aria-labelledby="rules-title">
      <h2 id="rules-title">{t('rules.title')}</h2>
      <p className="c-muted">{t('rules.text')}</p>
      <ul>
        {rules.map(({ id, title }) => (
          <li key={id} className="c-exercise">
            <div>
              <b>{title}</b>
            </div>
            {asked === id ? (
              <>
                <span>{t('rules.removeAsk')}</span>
                <Button onClick={() => ask(null)}>{t('rules.keep')}</Button>
                <Button kind="danger" onClick={() => void remove(id)}>
                  {t('rules.remove')}
                  <span className="k-unseen">{title}</span>
                </Button>
              </>
            ) : (
              <>
                <Button kind="quiet" onClick={() => ask(id)}>
                  {t('rules.remove')}
                  <span className="k-unseen">{title}</span>
                </Button>
                <Button onClick={() => onOpen(id)}>
                  {t('rules.open')}
                  <span className="k-unseen">{title}</span>
                </Button>
              </>
            )}
          </li>
        ))}
        <li>
          <Button onClick={() => onOpen('new')}>{t('rules.new')}</Button>
        </li>
      </ul>
    </section>
  );
}
