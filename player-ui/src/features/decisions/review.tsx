import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useState } from 'react';
import { hasSpoken, letterOf, notAsked } from '../../model/decisions.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMe } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import type { Choice, DecideProps } from './choice.ts';
import css from './review.module.css';

export interface ReviewProps extends DecideProps {
  readonly choice: Choice;
  readonly reason: string;
  /** True when the decision was recorded. */
  readonly onClose: (done: boolean) => void;
}

/** The one step before a decision stands: what, why, who was asked and who was not. Not optimistic: it waits for the record. */
export function Review({ decision, right, choice, reason, onClose }: ReviewProps) {
  const t = useT();
  const submit = useSubmit();
  const me = useMe();
  const [sending, send] = useState(false);
  const missing = notAsked(decision, me.role);
  const asked = decision.consult.filter((role) => hasSpoken(decision, role));
  const confirm =
    choice.option === undefined
      ? t('decision.decide')
      : t('decision.review.confirm', { choice: letter(decision, choice.option) });
  const decide = async () => {
    send(true);
    const accepted = await submit(
      { type: 'decision.take', decision: decision.id, ...choice, reason: reason === '' ? undefined : reason },
      { text: t(choice.other === undefined ? 'decision.done' : 'decision.done.other'), icon: 'decision' },
    );
    onClose(accepted);
  };
  return (
    <Dialog
      title={t('decision.review.title')}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button size="big" disabled={sending} onClick={() => onClose(false)}>
            {t('decision.review.back')}
          </Button>
          <Button kind="primary" size="big" disabled={sending} onClick={() => void decide()}>
            {sending ? t('decision.review.recording') : confirm}
          </Button>
        </>
      }
    >
      <div className={css.review}>
        <div className={css.what}>
          <b dir="auto">{words(decision, choice)}</b>
          <p dir="auto">{reason === '' ? t('decision.review.noReason') : reason}</p>
        </div>
        {right === 'none' && (
          <p className={css.warning}>
            <Icon name="warn" />
            <span>{t.rich('decision.review.without', { role: <Chips ids={decision.authority} /> })}</span>
          </p>
        )}
        {decision.consult.length > 0 && missing.length === 0 && (
          <p className={css.line}>
            <Icon name="check" />
            <span>{t('decision.review.allAsked')}</span>
          </p>
        )}
        {missing.length > 0 && (
          <div className={css.unasked}>
            <p>
              <b>{t('decision.review.unasked')}</b> <Chips ids={missing} />
            </p>
            <p>{t('decision.review.unasked.note')}</p>
          </div>
        )}
        {asked.length > 0 && missing.length > 0 && (
          <p className={css.line}>
            <b>{t('decision.review.asked')}</b> <Chips ids={asked} />
          </p>
        )}
        {decision.inform.length > 0 && (
          <p className={css.line}>
            <b>{t('decision.review.inform')}</b> <Chips ids={decision.inform} />
          </p>
        )}
        <p className={css.final}>{t('decision.review.final')}</p>
      </div>
    </Dialog>
  );
}

function words(decision: DecisionView, choice: Choice): string {
  return choice.other ?? decision.options.find((option) => option.id === choice.option)?.text.text ?? '';
}

function letter(decision: DecisionView, id: string): string {
  return letterOf(decision.options.findIndex((option) => option.id === id));
}
