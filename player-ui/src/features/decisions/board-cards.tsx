import type { DecisionView } from '@kalari/engine/protocol';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { hasSpoken, letterOf, positionOf, rolesOnBoard } from '../../model/decisions.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './board-cards.module.css';
import { Stance } from './stance.tsx';

/** The board on a phone: an option a card, with who said what about it. */
export function BoardCards({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const roles = useView(useCallback((view) => rolesOnBoard(view, decision), [decision]));
  const whole = roles.flatMap((role) => {
    const position = positionOf(decision, role.id);
    return position === undefined ? [] : [{ role, position }];
  });
  const silent = roles.filter(({ id }) => !decision.authority.includes(id) && !hasSpoken(decision, id));
  return (
    <div className={css.cards}>
      <ol>
        {decision.options.map((option, place) => (
          <li key={option.id} data-chosen={decision.outcome?.option === option.id || undefined}>
            <span className={css.letter}>{letterOf(place)}</span>
            <div>
              <b>
                <SaidText said={option.text} />
              </b>
              {!option.open && <small>{t('decision.closed')}</small>}
              {option.detail !== undefined && (
                <p>
                  <SaidText said={option.detail} />
                </p>
              )}
              <ul>
                {roles.map((role) => {
                  const position = positionOf(decision, role.id, option.id);
                  return (
                    position !== undefined && (
                      <li key={role.id}>
                        <RoleChip role={role} />
                        <Stance position={position} />
                      </li>
                    )
                  );
                })}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      {whole.map(({ role, position }) => (
        <p key={role.id} className={css.whole}>
          <RoleChip role={role} />
          <Stance position={position} />
        </p>
      ))}
      {silent.length > 0 && (
        <p className={css.whole}>
          {t('decision.noPosition')} <Chips ids={silent.map(({ id }) => id)} ghost />
        </p>
      )}
    </div>
  );
}
