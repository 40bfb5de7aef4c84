import { ExerciseBadge } from '@kalari/ui-kit/parts/exercise-badge.tsx';
import { Icon, type IconName } from '@kalari/ui-kit/parts/icon.tsx';
import type { ReactNode } from 'react';
import css from './notice.module.css';

/** A page with one thing to say and one way on. */
export function Notice(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <main className={css.notice}>
      <ExerciseBadge />
      <Icon name={props.icon} size="large" />
      <h1>{props.title}</h1>
      <p>{props.children}</p>
      {props.action}
    </main>
  );
}
