import { roomTime } from '@kalari/ui-kit/format';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { downloadAddress } from '../api.ts';
import { useAtHand } from '../parts/at-hand.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { useSending } from '../parts/send.ts';
import { Sign } from '../parts/sign.tsx';
import { useClockView, useControl, useExercise } from '../parts/view.ts';
import { useT } from '../use-t.ts';
import { Reload, TakeBack } from './barred.tsx';

/** What concerns the whole exercise, over everything else: the connection, a fault, a freeze, what is overdue. */
export function Banners() {
  const t = useT();
  const { frozen, status } = useExercise();
  const [, setAtHand] = useAtHand();
  return (
    <div className="c-banners">
      <LinkBanner />
      <Overdue />
      {status === 'planned' && (
        <Banner
          tone="still"
          icon="people"
          title={t('state.planned')}
          aside={
            <Button onClick={() => setAtHand({ panel: 'length' })}>
              <Sign name="length" />
              {t('length.open')}
              <KeyHint act="length" />
            </Button>
          }
        >
          {t('state.plannedText')}
        </Banner>
      )}
      <Continues />
      {frozen !== undefined && (
        <Banner tone="still" icon="freeze" title={t('state.frozen')} urgent>
          {t('state.frozenText')} {frozen.reason}
        </Banner>
      )}
    </div>
  );
}

/** An exercise that goes on from a moment of another, until it is played. */
function Continues() {
  const t = useT();
  const format = useFormat();
  const { status } = useExercise();
  const { continues } = useControl();
  const clock = useClockView();
  const [, setAtHand] = useAtHand();
  if (continues === undefined || status !== 'paused' || clock.t !== continues.t) return null;
  return (
    <Banner
      tone="still"
      icon="people"
      title={t('past.continues', { time: format.hour(continues.t) })}
      aside={<Button onClick={() => setAtHand({ panel: 'join' })}>{t('join.title')}</Button>}
    >
      {t('past.continuesText')}
    </Banner>
  );
}

function LinkBanner() {
  const t = useT();
  const { id } = useExercise();
  const { phase, lastHeardWall, pending } = useLinkState();
  switch (phase) {
    case 'live':
      return null;
    case 'connecting':
    case 'reconnecting':
      return (
        <Banner
          tone="due"
          icon="linkLost"
          title={t('state.reconnecting', { time: roomTime(lastHeardWall) })}
          aside={pending > 0 ? <span className="k-mono">{t('state.pending', { count: pending })}</span> : undefined}
        >
          {t('state.reconnectingText')}
        </Banner>
      );
    case 'readOnly':
      return (
        <Banner tone="lost" icon="warn" title={t('state.readOnly')} urgent>
          {t('state.readOnlyText')}
        </Banner>
      );
    case 'stopped':
      return (
        <Banner
          tone="lost"
          icon="warn"
          title={t('state.stopped')}
          aside={
            <a className="k-button" href={downloadAddress(id, 'record', 'en')} download>
              {t('state.record')}
            </a>
          }
        >
          {t('state.stoppedText')}
        </Banner>
      );
    case 'oldPage':
      return (
        <Banner tone="due" icon="warn" title={t('state.oldPage')} aside={<Reload />}>
          {t('state.oldPageText')}
        </Banner>
      );
    case 'replaced':
      return (
        <Banner tone="still" icon="lock" title={t('state.replaced')} aside={<TakeBack />}>
          {t('state.replacedText')}
        </Banner>
      );
    case 'removed':
    case 'refused':
      return (
        <Banner tone="lost" icon="lock" title={t('state.refused')}>
          {t('state.refusedText')}
        </Banner>
      );
  }
}

/** After the server was away: what fell due meanwhile waits for her word, one by one or all at once. */
function Overdue() {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const clock = useClockView();
  const [busy, send] = useSending();
  const injects = control.overdue.flatMap((id) => control.injects.byId[id] ?? []);
  if (injects.length === 0 && control.stall === undefined) return null;
  // After resuming, the oldest of these still shows how much of the story was missed.
  const missed = control.stall ?? clock.t - Math.min(...injects.map((inject) => inject.due ?? clock.t));
  const all = async () => {
    for (const inject of injects) await send({ type: 'inject.release', inject: inject.id });
  };
  return (
    <Banner
      tone="due"
      icon="clock"
      title={t('stall.title', { length: format.length(missed) })}
      aside={
        <span className="c-overdue">
          {injects.slice(0, 3).map((inject) => (
            <button
              key={inject.id}
              type="button"
              className="k-button"
              disabled={busy}
              title={inject.title.text}
              onClick={() =>
                void send(
                  { type: 'inject.release', inject: inject.id },
                  { text: t('act.released', { number: inject.number, count: inject.to.length }) },
                )
              }
            >
              {t('stall.release', { number: inject.number })}
            </button>
          ))}
          {injects.length > 0 && (
            <button type="button" className="k-button" data-kind="primary" disabled={busy} onClick={() => void all()}>
              {t('stall.all', { count: injects.length })}
            </button>
          )}
        </span>
      }
    >
      {t('stall.text', { count: injects.length })}
    </Banner>
  );
}
