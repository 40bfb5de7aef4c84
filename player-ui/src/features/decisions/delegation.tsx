import type { DecisionView, View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { passingOn } from '../../model/authority.ts';
import { NameOne } from '../../parts/name-one.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useRoles } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './authority.module.css';

/** Passing on what one may decide, to a role that the right allows, and taking it back. Nothing for whoever does not hold it. */
export function Delegate({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const roles = useRoles();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const passing = useView(useCallback((view: View) => passingOn(view, decision), [decision]));
  if (passing === undefined) return null;
  const { given, to } = passing;
  const { id: right, title } = passing.right;
  const short = (role: string) => roles[role]?.short.text ?? role;
  return (
    <details className={css.delegate} open={given.length > 0 || undefined}>
      <summary>{t('delegate.title')}</summary>
      <p>{t('delegate.note', { what: title.text })}</p>
      {given.map((one) => (
        <Button
          key={one.to}
          size="big"
          disabled={!mayWrite}
          onClick={() =>
            void submit(
              { type: 'authority.withdraw', right, to: one.to },
              { text: t('delegate.back.done', { role: short(one.to) }), icon: 'check' },
            )
          }
        >
          {t('delegate.back', { role: short(one.to) })}
        </Button>
      ))}
      {to.length > 0 && (
        <NameOne
          draft={`delegate.${decision.id}`}
          legend={t('delegate.to')}
          people={to}
          label={(chosen) =>
            chosen === undefined ? t('delegate.missing') : t('delegate.go', { role: chosen.short.text })
          }
          onName={({ id, short: { text } }, reason) =>
            submit(
              { type: 'authority.delegate', right, to: id, reason },
              { text: t('delegate.done', { role: text }), icon: 'check' },
            )
          }
        />
      )}
    </details>
  );
}
