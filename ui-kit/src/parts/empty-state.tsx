import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: ReactNode;
  /** What will come, in one sentence. */
  readonly children: ReactNode;
  /** One useful thing to do meanwhile. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="k-empty">
      <Icon name={icon} size="large" />
      <p>
        <b>{title}</b>
        {children}
      </p>
      {action}
    </div>
  );
}
