import { roomTime } from '@kalari/ui-kit/format';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock, useLink } from '@kalari/ui-kit/use-view.tsx';
import { type FormEvent, useId, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { useSending } from '../../parts/send.ts';
import { useControl, useExercise } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Consequence } from './consequence.tsx';
import { paceFor, shortestFrom } from './pace.ts';

const minute = 60_000;

/** How much time the room still has: what follows is shown before it is chosen. */
export function LengthPanel() {
  const t = useT();
  const format = useFormat();
  const link = useLink();
  const { length, objectives } = useControl();
  const { status } = useExercise();
  const clock = useClock(minute);
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const id = useId();
  const rest = Math.max(0, length.story - clock);
  const least = shortestFrom(length, clock);
  const offers = offersFor(length, clock);
  const [other, setOther] = useState(false);
  const [left, setLeft] = useState(() => (length.pace?.optional === false ? (offers[1] ?? offers[0] ?? rest) : rest));
  const pace = paceFor(length, clock, left);
  const close = () => setAtHand({ panel: null });
  const ready = !busy && pace !== undefined && status !== 'ended';
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    const done = t('length.set', { length: format.length(left), time: roomTime(link.serverNow() + left) });
    if (await send({ type: 'exercise.length', left }, { text: done })) close();
  };
  return (
    <Dialog
      wide
      title={t(status === 'planned' ? 'length.titleBefore' : 'length.title')}
      onClose={close}
      actions={
        <Button kind="primary" disabled={!ready} onClick={() => void submit()}>
          {t('length.do', { length: format.length(left) })}
          <kbd aria-hidden="true">↵</kbd>
        </Button>
      }
    >
      {rest === 0 || status === 'ended' ? (
        <p>{t('length.over')}</p>
      ) : (
        <form className="c-form" onSubmit={submit}>
          <fieldset className="c-pick">
            <legend className="k-label">{t('length.left')}</legend>
            <div className="c-pick-row">
              {offers.map((offer, place) => (
                <label key={offer} className="c-pick-item">
                  <input
                    type="radio"
                    name={id}
                    ref={place === 0 ? firstFocus : undefined}
                    checked={!other && left === offer}
                    onChange={() => {
                      setOther(false);
                      setLeft(offer);
                    }}
                  />
                  {t('length.minutes', { minutes: Math.round(offer / minute) })}
                  <span className="c-muted">{t(place === 0 ? 'length.whole' : 'length.short')}</span>
                </label>
              ))}
              <label className="c-pick-item">
                <input type="radio" name={id} checked={other} onChange={() => setOther(true)} />
                {t('length.other')}
              </label>
              {other && (
                <label className="c-pick-other">
                  <span className="k-unseen">{t('length.other')}</span>
                  <input
                    className="c-input c-figure"
                    type="number"
                    min={1}
                    max={1_440}
                    value={Math.round(left / minute)}
                    onChange={(event) =>
                      setLeft(Math.max(1, Math.min(1_440, Math.trunc(event.target.valueAsNumber || 1))) * minute)
                    }
                  />
                  <span aria-hidden="true">{t('length.unit')}</span>
                </label>
              )}
            </div>
          </fieldset>
          {pace === undefined ? (
            <p className="c-wrong" role="alert">
              {least === undefined ? t('length.over') : t('length.tooShort', { length: format.length(least) })}
            </p>
          ) : (
            <Consequence pace={pace} t={clock} left={left} ends={link.serverNow() + left} objectives={objectives} />
          )}
          <button type="submit" hidden />
        </form>
      )}
    </Dialog>
  );
}

/** All that is left of the story, and what would be left of its short form, if that can still be kept. */
function offersFor(
  length: Parameters<typeof paceFor>[0] & { readonly shortest?: number | undefined },
  t: number,
): number[] {
  const whole = length.story - t;
  const short = length.shortest === undefined ? undefined : length.shortest - t;
  return short === undefined || short <= 0 || short >= whole || paceFor(length, t, short) === undefined
    ? [whole]
    : [whole, short];
}
