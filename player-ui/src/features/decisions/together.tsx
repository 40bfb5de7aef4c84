import type { DecisionView, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { togetherWith } from '../../model/authority.ts';
import { Chip } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './authority.module.css';

export interface TogetherProps {
  readonly decision: DecisionView;
  readonly option: string | undefined;
  /** What is about to be decided, such as “B”. */
  readonly choice: string;
}

/** Where several decide together: who of the others supports the same option, and who does not yet. */
export function Together({ decision, option, choice }: TogetherProps) {
  const t = useT();
  const others = useView(useCallback((view: View) => togetherWith(view, decision, option), [decision, option]));
  if (others.length === 0) return null;
  return (
    <div className={css.together}>
      <b>{t('together.title')}</b>
      <ul>
        {others.map(({ role, agrees }) => (
          <li key={role}>
            <Icon name={agrees ? 'check' : 'clock'} size="small" />
            <span>{t.rich(agrees ? 'together.agrees' : 'together.waits', { role: <Chip id={role} />, choice })}</span>
          </li>
        ))}
      </ul>
      {others.some(({ agrees }) => !agrees) && <p>{t('together.note')}</p>}
    </div>
  );
}
