import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import type { ComponentProps } from 'react';
import { useT } from '../use-t.ts';

interface Props {
  readonly icon?: ComponentProps<typeof EmptyState>['icon'];
  readonly title: string;
  readonly text: string;
  readonly onAgain: () => void;
}

/** What was asked of the server did not come: in plain words, with one way on. */
export function Failed({ icon = 'warn', title, text, onAgain }: Props) {
  const t = useT();
  return (
    <EmptyState
      icon={icon}
      title={title}
      action={
        <button type="button" className="k-button" data-kind="primary" onClick={onAgain}>
          {t('home.again')}
        </button>
      }
    >
      {text}
    </EmptyState>
  );
}
