import type { FormView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { maySignForm } from '../../model/papers.ts';
import { useT } from '../../use-t.ts';
import css from './papers.module.css';

interface Props {
  readonly form: FormView;
  readonly disabled: boolean;
  readonly onRelease: () => void;
}

/** To let a paper go that nobody approved, for whoever may not: possible, and said before what comes of it. */
export function Unsigned({ form, disabled, onRelease }: Props) {
  const t = useT();
  const signs = useView(useCallback((view) => maySignForm(view, form), [form]));
  if (signs) return null;
  return (
    <details className={css.unsigned}>
      <summary>{t('papers.unsigned')}</summary>
      <p>{t(`papers.unsigned.${form.others}`)}</p>
      <Button size="big" disabled={disabled} onClick={onRelease}>
        {t('papers.release')}
      </Button>
    </details>
  );
}
