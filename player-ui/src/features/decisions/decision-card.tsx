import type { DecisionView } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { hasSpoken, letterOf, positionOf, rightOf, rolesOnBoard } from '../../model/decisions.ts';
import { DecisionTime } from '../../parts/decision-time.tsx';
import { paths } from '../../parts/paths.ts';
import { Chip, Chips } from '../../parts/role-chips.tsx';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './decision-card.module.css';

export interface DecisionCardProps {
  readonly decision: DecisionView;
  /** Its head only, below a decision that stands in full. */
  readonly brief: boolean;
}

/** An open decision beside the desk: options, who supports what, who has not spoken. */
export function DecisionCard({ decision, brief }: DecisionCardProps) {
  const t = useT();
  const me = useMe();
  const roles = useView(useCallback((view) => rolesOnBoard(view, decision), [decision]));
  const right = rightOf(decision, me.role);
  const silent = roles.filter((role) => !decision.authority.includes(role.id) && !hasSpoken(decision, role.id));
  const mine =
    me.role === undefined
      ? undefined
      : decision.positions.findLast((position) => position.role === me.role && position.stance === 'supports');
  return (
    <section className={css.card} aria-label={decision.title.text}>
      <header>
        <h2>
          <Link href={paths.decision(decision.id)}>
            <SaidText said={decision.title} />
          </Link>
        </h2>
        <p>
          <span className={css.who}>
            {right === 'none'
              ? t.rich('decision.role.advise', { role: <Chips ids={decision.authority} /> })
              : t(`decision.role.${right}`)}
          </span>
          <DecisionTime decision={decision} />
        </p>
      </header>
      {!brief && (
        <ol data-many={decision.options.length > 3 || undefined}>
          {decision.options.map((option, place) => (
            <li
              key={option.id}
              className={css.option}
              data-mine={mine?.option === option.id || undefined}
              data-closed={!option.open || undefined}
            >
              <span className={css.letter}>{letterOf(place)}</span>
              <span className={css.words}>
                <b>
                  <SaidText said={option.text} />
                </b>
                {option.detail !== undefined && <SaidText said={option.detail} />}
              </span>
              <span className={css.chips}>
                <Chips
                  ids={roles
                    .filter((role) => positionOf(decision, role.id, option.id)?.stance === 'supports')
                    .map((role) => role.id)}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      <footer data-brief={brief || undefined}>
        {silent.length > 0 && (
          <span className={css.silent}>
            {t('decision.noPosition')}
            {silent.map((role) => (
              <Chip key={role.id} id={role.id} ghost />
            ))}
          </span>
        )}
        <Link
          className="k-button"
          data-kind={right === 'none' || brief ? 'plain' : 'primary'}
          data-size="big"
          href={paths.decision(decision.id)}
        >
          {t(right === 'none' ? 'decision.advice.give' : 'decision.decide')}
        </Link>
      </footer>
    </section>
  );
}
