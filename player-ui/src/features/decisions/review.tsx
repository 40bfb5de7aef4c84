import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useLink, useView, whenShown } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useState } from 'react';
import { cameOf, type Hat, onlyNoted, rightIn } from '../../model/authority.ts';
import { letterOf, notAsked, wasAsked } from '../../model/decisions.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMe } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import type { Choice, DecideProps } from './choice.ts';
import css from './review.module.css';
import { Together } from './together.tsx';

export interface ReviewProps extends DecideProps {
  readonly choice: Choice;
  /** The capacity in which it is decided, where there is a choice. */
  readonly hat: Hat | undefined;
  readonly reason: string;
  /** True when the decision was recorded. */
  readonly onClose: (done: boolean) => void;
}

/** The one step before a decision stands: what, why, who was asked and who was not. Not optimistic: it waits for the record, and says what came of it. */
export function Review({ decision, right, choice, hat, reason, onClose }: ReviewProps) {
  const t = useT();
  const submit = useSubmit();
  const link = useLink();
  const toasts = useToasts();
  const me = useMe();
  const [sending, send] = useState(false);
  const missing = notAsked(decision, me.role);
  const asked = decision.consult.filter((role) => wasAsked(decision, role));
  const { noted, urgent } = useView(
    useCallback(
      (view) => ({
        noted: onlyNoted(view, decision, choice.option),
        urgent: rightIn(view.rights, decision)?.urgent === true,
      }),
      [decision, choice.option],
    ),
  );
  const confirm =
    choice.option === undefined
      ? t('decision.decide')
      : t('decision.review.confirm', { choice: letter(decision, choice.option) });
  const decide = async () => {
    send(true);
    const accepted = await submit({
      type: 'decision.take',
      decision: decision.id,
      ...choice,
      hat: hat?.id,
      reason: reason === '' ? undefined : reason,
    });
    onClose(accepted);
    if (!accepted) return;
    const came = await whenShown(link, (view) => cameOf(view, decision));
    toasts.show({ text: t(doneWords[came]), icon: came === 'taken' || came === 'ruling' ? 'decision' : 'warn' });
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
          {hat !== undefined && <p>{t('hat.decided', { hat: hat.title.text })}</p>}
          <p dir="auto">{reason === '' ? t('decision.review.noReason') : reason}</p>
        </div>
        {right === 'none' && (
          <p className={css.warning}>
            <Icon name="warn" />
            <span>
              {noted ? (
                <>
                  {t.rich(decision.standing === 'barred' ? 'noted.barred' : 'noted.none', {
                    role: <Chips ids={decision.authority} />,
                  })}{' '}
                  {t('why.none.noted')}
                </>
              ) : (
                t.rich('decision.review.without', { role: <Chips ids={decision.authority} /> })
              )}
            </span>
          </p>
        )}
        <Together
          decision={decision}
          option={choice.option}
          choice={choice.option === undefined ? words(decision, choice) : letter(decision, choice.option)}
        />
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
            <p>{t(urgent ? 'asked.urgent' : 'decision.review.unasked.note')}</p>
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

const doneWords = {
  taken: 'decision.done',
  ruling: 'decision.done.other',
  noted: 'noted.done',
  never: 'noted.done.never',
} as const;

function words(decision: DecisionView, choice: Choice): string {
  return choice.other ?? decision.options.find((option) => option.id === choice.option)?.text.text ?? '';
}

function letter(decision: DecisionView, id: string): string {
  return letterOf(decision.options.findIndex((option) => option.id === id));
}
