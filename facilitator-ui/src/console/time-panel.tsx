import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { isLive } from '@kalari/ui-kit/status';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type FormEvent, useId, useState } from 'react';
import { useAtHand } from '../parts/at-hand.tsx';
import { firstFocus } from '../parts/first-focus.ts';
import { momentAt } from '../parts/hour.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { nextOf } from '../parts/next-moment.ts';
import { usePast } from '../parts/past.tsx';
import { ReasonDialog } from '../parts/reason-dialog.tsx';
import { useSending } from '../parts/send.ts';
import { Sign } from '../parts/sign.tsx';
import { rowsOf, useClockView, useControl, useDecisions, useExercise } from '../parts/view.ts';
import { useT } from '../use-t.ts';

const speeds = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/** More about time: any speed, a jump to an hour of the story, the length, the end. */
export function TimePanel() {
  const t = useT();
  const format = useFormat();
  const { starts, status } = useExercise();
  const { factor } = useClockView();
  const clock = useClock();
  const { look } = usePast();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const [hour, setHour] = useState('');
  const id = useId();
  const moment = hour.trim() === '' ? undefined : momentAt(hour, starts, clock);
  const going = isLive(status);
  const close = () => setAtHand({ panel: null });
  const next = nextOf(useControl(), rowsOf(useDecisions()), clock);
  const jumpTo = async (to: number | undefined) => {
    if (busy || to === undefined) return;
    if (await send({ type: 'clock.advance', to }, { text: t('time.jumped', { time: format.hour(to) }) })) close();
  };
  const jump = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || moment === undefined || moment === null) return;
    if (await send({ type: 'clock.advance', to: moment }, { text: t('time.jumped', { time: format.hour(moment) }) }))
      close();
  };
  return (
    <Dialog title={t('time.title')} onClose={close}>
      <div className="c-form">
        <fieldset className="c-pick">
          <legend className="k-label">{t('time.speed')}</legend>
          <div className="c-pick-row">
            {speeds.map((speed) => (
              <label key={speed} className="c-pick-item">
                <input
                  type="radio"
                  name={id}
                  checked={factor === speed}
                  onChange={() => void send({ type: 'clock.speed', factor: speed })}
                />
                {t('top.times', { factor: speed / 1_000 })}
              </label>
            ))}
            <label className="c-pick-item">
              <input
                type="radio"
                name={id}
                checked={factor === 0}
                onChange={() => void send({ type: 'clock.speed', factor: 0 }, { text: t('time.storyDone') })}
              />
              {t('time.story')}
            </label>
          </div>
          <p className="c-muted">{t('time.storyText')}</p>
        </fieldset>
        <div className="c-pick-row">
          <Button disabled={busy || !going || next.inject === undefined} onClick={() => jumpTo(next.inject)}>
            {t('time.nextInject', { time: next.inject === undefined ? '–' : format.hour(next.inject) })}
          </Button>
          <Button disabled={busy || !going || next.decision === undefined} onClick={() => jumpTo(next.decision)}>
            {t('time.nextDecision', { time: next.decision === undefined ? '–' : format.hour(next.decision) })}
          </Button>
        </div>
        <form onSubmit={jump} className="c-jump">
          <label className="c-field">
            <span className="k-label">{t('time.jump')}</span>
            <input
              className="c-input c-hour"
              ref={firstFocus}
              value={hour}
              placeholder={format.hour(clock)}
              disabled={!going}
              aria-invalid={moment === null}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setHour(event.target.value)}
            />
          </label>
          <Button type="submit" kind="primary" disabled={busy || !going || moment === undefined || moment === null}>
            {t('time.jumpDo')}
          </Button>
          <p id={`${id}-hint`} className={moment === null ? 'c-wrong' : 'c-muted'}>
            {t(moment === null ? 'time.jumpWrong' : 'time.jumpText')}
          </p>
        </form>
        <Button
          disabled={status === 'planned'}
          onClick={() => {
            close();
            look(clock);
          }}
        >
          <Sign name="history" />
          {t('past.open')}
          <KeyHint act="lookBack" />
        </Button>
        <Button disabled={status === 'ended'} onClick={() => setAtHand({ panel: 'length' })}>
          <Sign name="length" />
          {t('length.open')}
          <KeyHint act="length" />
        </Button>
        <Button kind="danger" disabled={status === 'ended'} onClick={() => setAtHand({ panel: 'end' })}>
          <Sign name="end" />
          {t('time.end')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Ending asks for a reason and a held button: nothing goes on after it. */
export function EndPanel() {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const close = () => setAtHand({ panel: null });
  return (
    <ReasonDialog
      grave
      required
      title={t('time.endTitle')}
      text={t('time.endText')}
      hint={t('time.endHint')}
      act={t('time.endDo')}
      busy={busy}
      onClose={close}
      onDo={async (reason) => {
        if (await send({ type: 'exercise.end', reason }, { text: t('time.ended') })) close();
      }}
    />
  );
}
