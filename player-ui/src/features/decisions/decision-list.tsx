import type { DecisionView } from '@kalari/engine/protocol';
import { direction } from '@kalari/ui-kit/i18n.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { Link } from 'wouter';
import { DecisionTime } from '../../parts/decision-time.tsx';
import { paths } from '../../parts/paths.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './decision-list.module.css';

/** Every decision this role can see, the open ones first. */
export function DecisionList({
  decisions,
  open,
}: {
  readonly decisions: readonly DecisionView[];
  readonly open: string | undefined;
}) {
  const t = useT();
  return (
    <nav className={css.list} aria-label={t('decision.list')}>
      <ol>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Link href={paths.decision(decision.id)} aria-current={decision.id === open ? 'page' : undefined}>
              <span className={css.title} dir={direction(decision.title.lang)}>
                <SaidText said={decision.title} />
              </span>
              <span className={css.line}>
                <span>{t('decision.number', { number: decision.number })}</span>
                <Chips ids={decision.authority} />
                <DecisionTime decision={decision} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
