import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';

/** The sheet on which everything from the world of the exercise stands: warm ground, serif, marked EXERCISE. */
export function Paper({ children, form = 'document' }: { readonly children: ReactNode; readonly form?: string }) {
  const t = useT();
  return (
    <article className="k-paper" data-form={form}>
      <p className="k-paper-mark">{t('exercise.markThrice')}</p>
      <div className="k-paper-body">{children}</div>
    </article>
  );
}
