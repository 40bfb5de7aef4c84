import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StanceGlyph } from '@kalari/ui-kit/parts/stance-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { useId, useState } from 'react';
import { useDraft } from '../../device/draft.ts';
import { letterOf, positionOf } from '../../model/decisions.ts';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './advice.module.css';

const stances = ['supports', 'accepts', 'against'] as const;

/** One's advice: an option, a stance, one line. It can be given on each option and changed while the decision is open. */
export function Advice({ decision, folded }: { readonly decision: DecisionView; readonly folded: boolean }) {
  const t = useT();
  const format = useFormat();
  const submit = useSubmit();
  const id = useId();
  const me = useMe();
  const mayWrite = useMayWrite();
  const [option, setOption] = useState<string | null>(() => lastOption(decision, me.role));
  const before = me.role === undefined || option === null ? undefined : positionOf(decision, me.role, option);
  const [chosen, choose] = useState<{ option: string; stance: (typeof stances)[number] } | null>(null);
  const stance = chosen !== null && chosen.option === option ? chosen.stance : before?.stance;
  const [draft, write] = useDraft(`advice.${decision.id}.${option ?? 'none'}`);
  const line = draft === '' ? (before?.text ?? '') : draft;
  const waiting = useWaiting().some(
    ({ command }) => command.type === 'decision.position' && command.decision === decision.id,
  );

  const send = async () => {
    if (option === null || stance === undefined) return;
    const text = line.trim();
    const accepted = await submit(
      { type: 'decision.position', decision: decision.id, option, stance, text: text === '' ? undefined : text },
      { text: t('decision.advice.done'), icon: 'check' },
    );
    if (accepted) write('');
  };

  const body = (
    <form
      className={css.advice}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset>
        <legend className="k-label">{t('decision.advice.option')}</legend>
        <div className={css.options}>
          {decision.options.map((one, place) => (
            <label key={one.id} data-closed={!one.open || undefined}>
              <input
                type="radio"
                name={`${id}-option`}
                checked={option === one.id}
                onChange={() => setOption(one.id)}
              />
              <span aria-hidden="true">{letterOf(place)}</span>
              <span className="k-unseen">
                <SaidText said={one.text} />
              </span>
            </label>
          ))}
        </div>
        <p className={css.chosen}>{decision.options.find((one) => one.id === option)?.text.text ?? ' '}</p>
      </fieldset>
      <fieldset disabled={option === null}>
        <legend className="k-label">{t('decision.advice.stance')}</legend>
        <div className={css.options}>
          {stances.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-stance`}
                checked={stance === one}
                onChange={() => option !== null && choose({ option, stance: one })}
              />
              <span>
                <StanceGlyph stance={one} />
                {t(`stance.${one}`)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="k-label" htmlFor={id}>
        {t('decision.advice.line')}
      </label>
      <textarea
        id={id}
        className="k-text"
        rows={2}
        dir="auto"
        maxLength={1_000}
        value={line}
        onChange={(event) => write(event.target.value)}
      />
      <div className={css.foot}>
        <Button
          kind={folded ? 'plain' : 'primary'}
          size="big"
          type="submit"
          disabled={!mayWrite || option === null || stance === undefined}
        >
          {t(before === undefined ? 'decision.advice.send' : 'decision.advice.update')}
        </Button>
        <span>
          {waiting
            ? t('status.waiting')
            : before === undefined
              ? option === null || stance === undefined
                ? t('decision.advice.missing')
                : ''
              : t('decision.advice.sent', { time: format.hour(before.t) })}
        </span>
      </div>
    </form>
  );
  if (folded) {
    return (
      <details className={css.folded}>
        <summary>{t('decision.advice')}</summary>
        {body}
      </details>
    );
  }
  return (
    <section>
      <h2>{t('decision.advice')}</h2>
      {body}
    </section>
  );
}

function lastOption(decision: DecisionView, role: string | undefined): string | null {
  return (
    decision.positions.findLast((position) => position.role === role && position.option !== undefined)?.option ?? null
  );
}
