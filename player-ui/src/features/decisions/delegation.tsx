import type { DecisionView, View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useState } from 'react';
import { useDraft } from '../../device/draft.ts';
import { passingOn } from '../../model/authority.ts';
import { ChooseRoles } from '../../parts/choose-roles.tsx';
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
  const [picked, pick] = useState<string>();
  const [reason, write] = useDraft(`delegate.${decision.id}`);
  if (passing === undefined) return null;
  const { given, to } = passing;
  const { id: right, title } = passing.right;
  const chosen = to.find(({ id }) => id === picked);
  const short = (role: string) => roles[role]?.short.text ?? role;
  const send = async () => {
    if (chosen === undefined) return;
    const text = reason.trim();
    const accepted = await submit(
      { type: 'authority.delegate', right, to: chosen.id, reason: text === '' ? undefined : text },
      { text: t('delegate.done', { role: chosen.short.text }), icon: 'check' },
    );
    if (!accepted) return;
    pick(undefined);
    write('');
  };
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
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <ChooseRoles
            legend={t('delegate.to')}
            people={to}
            chosen={new Set(picked === undefined ? [] : [picked])}
            onFlip={(role) => pick(role === picked ? undefined : role)}
          />
          <label>
            <span className="k-label">{t('delegate.reason')}</span>
            <input
              className="k-text"
              dir="auto"
              maxLength={1_000}
              value={reason}
              onChange={(event) => write(event.target.value)}
            />
          </label>
          <Button size="big" type="submit" disabled={!mayWrite || chosen === undefined}>
            {chosen === undefined ? t('delegate.missing') : t('delegate.go', { role: chosen.short.text })}
          </Button>
        </form>
      )}
    </details>
  );
}
