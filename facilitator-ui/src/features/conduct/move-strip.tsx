import type { PlannedInjectView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Move, useAtHand } from '../../parts/at-hand.tsx';
import { happeningWords } from '../../parts/foresight/happening-words.ts';
import { useNames } from '../../parts/foresight/names.ts';
import { useForesight } from '../../parts/foresight/use-foresight.ts';
import { momentAt } from '../../parts/hour.ts';
import { useSending } from '../../parts/send.ts';
import { useControl, useExercise } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { alongOf, FIVE, laterOf, movedBy } from './moving.ts';

interface Props {
  readonly inject: PlannedInjectView;
  readonly move: Move;
}

/** An inject that is about to be moved: to when, what goes along, and only then, with Enter, it is done. */
export function MoveStrip({ inject, move }: Props) {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const { starts } = useExercise();
  const clock = useClock(10_000);
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const [hour, setHour] = useState<string | null>(null);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const later = laterOf(control, inject);
  const others = move.along ? later.map((other) => other.id) : [];
  const typed = hour === null ? move.due : momentAt(hour, starts, clock);
  const time = format.hour(move.due);
  const { number } = inject;
  useEffect(() => {
    if (!move.dragged) button.current?.focus();
  }, [move.dragged]);

  const change = (to: Partial<Move>) => setAtHand({ move: { ...move, ...to } });
  const close = () => {
    setAtHand({ move: null });
    document.querySelector<HTMLElement>(`[data-inject="${inject.id}"]`)?.focus();
  };
  const submit = async () => {
    if (busy || typed === null) return;
    const back = {
      command: () => ({ type: 'inject.undo' as const, inject: inject.id }),
      text: t('act.undone', { number }),
    };
    const along = others.length === 0 ? {} : { with: others };
    const done = { text: t('move.done', { number, time: format.hour(typed), count: others.length }), back };
    if (await send({ type: 'inject.retime', inject: inject.id, due: typed, ...along }, done)) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <form
      className="c-move"
      aria-labelledby={`${id}-title`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="c-move-line">
        <b id={`${id}-title`}>{t('move.title', { number })}</b>
        {inject.due !== undefined && <time className="c-move-was">{format.hour(inject.due)}</time>}
        <span aria-hidden="true">→</span>
        <input
          className="c-input c-hour"
          aria-label={t('move.to')}
          aria-invalid={typed === null}
          value={hour ?? time}
          onChange={(event) => {
            setHour(event.target.value);
            const moment = momentAt(event.target.value, starts, clock);
            if (moment !== null) change({ due: moment });
          }}
          onBlur={() => setHour(null)}
        />
        <Button kind="quiet" onClick={() => change({ due: movedBy(move.due, -FIVE, clock) })}>
          {t('move.earlier')}
          <kbd aria-hidden="true">,</kbd>
        </Button>
        <Button kind="quiet" onClick={() => change({ due: movedBy(move.due, FIVE, clock) })}>
          {t('move.later')}
          <kbd aria-hidden="true">.</kbd>
        </Button>
      </div>
      <div className="c-move-line">
        <button ref={button} type="submit" className="k-button" data-kind="primary" disabled={busy || typed === null}>
          {t('move.do', { time, count: others.length + 1 })}
          <kbd aria-hidden="true">↵</kbd>
        </button>
        <Button kind="quiet" onClick={close}>
          {t('cancel')}
          <kbd aria-hidden="true">Esc</kbd>
        </Button>
        {later.length > 0 && (
          <label className="c-move-along">
            <input type="checkbox" checked={move.along} onChange={(event) => change({ along: event.target.checked })} />
            {t('move.thread', { count: later.length, thread: inject.thread ?? '' })}
          </label>
        )}
      </div>
      <WhatMoves inject={inject} move={move} others={others} />
    </form>
  );
}

/** What else comes at another time then, as the engine says, if nobody acts. */
function WhatMoves({ inject, move, others }: Props & { readonly others: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const along = others.length === 0 ? {} : { with: others.join(' ') };
  const [foreseen, again] = useForesight(
    move.dragged ? null : { of: 'retime', inject: inject.id, due: String(move.due), ...along },
  );
  if (foreseen.state === 'asking') return <p className="c-move-what c-muted">{t('move.asking')}</p>;
  if (foreseen.state !== 'shown')
    return (
      <p className="c-move-what">
        {t('move.failed')}{' '}
        <button type="button" className="c-link-button" onClick={again}>
          {t('move.again')}
        </button>
      </p>
    );
  const list = alongOf(foreseen.answer.retimed, [inject.id, ...others]);
  if (list.length === 0)
    return (
      <p className="c-move-what c-muted" role="status">
        {t('move.alone')}
      </p>
    );
  return (
    <div className="c-move-what">
      <p className="k-label" role="status">
        {t('move.along', { count: list.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it. */}
      <ul aria-label={t('move.along', { count: list.length })} tabIndex={0}>
        {list.map(({ kind, was, happening }, place) => (
          <li key={`${String(place)} ${happening.event} ${happening.about}`} data-kind={kind}>
            <span className="c-move-times">
              {was !== undefined && <time>{format.hour(was)}</time>}
              {was !== undefined && <span aria-hidden="true">→</span>}
              <time>{format.hour(happening.t)}</time>
            </span>
            <span>{happeningWords(happening, names, t)}</span>
            {kind !== 'moves' && <span className="c-tag">{t(`move.${kind}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
