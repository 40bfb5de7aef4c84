import type { BrokenCard } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useT } from '../../use-t.ts';

/** Scenarios that could not be read, each with every problem and its place. */
export function BrokenList({ broken }: { readonly broken: readonly BrokenCard[] }) {
  const t = useT();
  return (
    <section className="c-broken" aria-labelledby="broken-title">
      <h2 id="broken-title">
        <Icon name="warn" size="small" />
        {t('home.broken')}
      </h2>
      <p className="c-muted">{t('home.brokenText')}</p>
      {broken.map((card) => (
        <details key={card.id}>
          <summary>
            <b className="k-mono">{card.id}</b>{' '}
            <span className="c-muted">{t('home.problems', { count: card.problems.length })}</span>
          </summary>
          <ul>
            {card.problems.map((problem) => (
              <li key={problem} className="k-mono" dir="ltr">
                {problem}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
