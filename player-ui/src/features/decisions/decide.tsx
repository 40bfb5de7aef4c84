import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useId, useState } from 'react';
import { useDraft } from '../../device/draft.ts';
import { hatsOf, rightIn } from '../../model/authority.ts';
import { letterOf } from '../../model/decisions.ts';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useT } from '../../use-t.ts';
import type { Choice, DecideProps } from './choice.ts';
import css from './decide.module.css';
import { Hats } from './hats.tsx';
import { Review } from './review.tsx';

/** To decide: one option or another course of action, a reason, then one review step. Somebody without the authority may, too. */
export function Decide({ decision, right }: DecideProps) {
  const t = useT();
  const id = useId();
  const mayWrite = useMayWrite();
  const [picked, pick] = useState<string | null>(null);
  const [other, writeOther] = useDraft(`other.${decision.id}`);
  const [reason, writeReason] = useDraft(`reason.${decision.id}`);
  const [reviewing, review] = useState(false);
  const [hat, wear] = useState<string>();
  const { hats, matters } = useView(
    useCallback(
      (view) => ({ hats: hatsOf(view), matters: rightIn(view.rights, decision)?.as !== undefined }),
      [decision],
    ),
  );
  const choice = chosen(picked, other);
  // A role with several capacities says in which it decides, wherever the right is held in one of them.
  const unsaid = right !== 'none' && matters && hats.length > 0 && hat === undefined;

  const form = (
    <form
      className={css.decide}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== null && !unsaid && mayWrite) review(true);
      }}
    >
      <fieldset>
        <legend className="k-label">{t('decision.decide.choice')}</legend>
        {decision.options.map((option, place) => (
          <label key={option.id} className={css.choice} data-closed={!option.open || undefined}>
            <input
              type="radio"
              name={id}
              disabled={!option.open}
              checked={picked === option.id}
              onChange={() => pick(option.id)}
            />
            <span className={css.letter}>{letterOf(place)}</span>
            <span>
              <SaidText said={option.text} />
              {!option.open && <small>{t('decision.closed')}</small>}
            </span>
          </label>
        ))}
        {decision.other && (
          <label className={css.choice}>
            <input type="radio" name={id} checked={picked === otherChoice} onChange={() => pick(otherChoice)} />
            <span className={css.letter}>+</span>
            <span>{t('decision.other')}</span>
          </label>
        )}
      </fieldset>
      {picked === otherChoice && (
        <label className={css.words}>
          <span className="k-label">{t('decision.decide.words')}</span>
          <textarea
            className="k-text"
            rows={3}
            dir="auto"
            maxLength={10_000}
            value={other}
            placeholder={t('decision.decide.words.hint')}
            onChange={(event) => writeOther(event.target.value)}
          />
        </label>
      )}
      {hats.length > 0 && <Hats hats={hats} worn={hat} onWear={wear} />}
      <label className={css.words}>
        <span className="k-label">{t('decision.decide.reason')}</span>
        <textarea
          className="k-text"
          rows={2}
          dir="auto"
          maxLength={10_000}
          value={reason}
          placeholder={t('decision.decide.reason.hint')}
          onChange={(event) => writeReason(event.target.value)}
        />
      </label>
      <Button
        kind={right === 'none' ? 'plain' : 'primary'}
        size="big"
        type="submit"
        disabled={!mayWrite || choice === null || unsaid}
      >
        {t('decision.decide.review')}
      </Button>
      {choice === null && <p className={css.missing}>{t('decision.decide.missing')}</p>}
      {choice !== null && unsaid && <p className={css.missing}>{t('hat.missing')}</p>}
      {reviewing && choice !== null && (
        <Review
          decision={decision}
          right={right}
          choice={choice}
          hat={hats.find(({ id: one }) => one === hat)}
          reason={reason.trim()}
          onClose={(done) => {
            review(false);
            if (!done) return;
            writeOther('');
            writeReason('');
          }}
        />
      )}
    </form>
  );
  if (right !== 'none') {
    return (
      <section>
        <h2>{t(`decision.role.${right}`)}</h2>
        {form}
      </section>
    );
  }
  return (
    <details className={css.folded}>
      <summary>{t('decision.decide.without')}</summary>
      {form}
    </details>
  );
}

/** No option has this id: ids of options begin with a letter. */
const otherChoice = '+';

function chosen(picked: string | null, other: string): Choice | null {
  if (picked === null) return null;
  if (picked !== otherChoice) return { option: picked };
  return other.trim() === '' ? null : { other: other.trim() };
}
