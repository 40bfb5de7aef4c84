import type { View } from '@kalari/engine/protocol';
import { roomTime } from '@kalari/ui-kit/format';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock, useLink, useLinkState, useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useState } from 'react';
import { useT } from '../use-t.ts';
import css from './banners.module.css';

/** The state of the whole page in words: at most one of the connection and one of the exercise. */
export function Banners() {
  return (
    <div className={css.banners}>
      <LinkBanner />
      <ExerciseBanner />
    </div>
  );
}

function LinkBanner() {
  const t = useT();
  const link = useLink();
  const { phase, since, pending, lastHeardWall } = useLinkState();
  const seconds = useSecondsSince(since, phase === 'reconnecting');
  if (phase === 'replaced') {
    const take = (
      <Button size="big" onClick={() => link.takeBack()}>
        {t('state.replaced.take')}
      </Button>
    );
    return (
      <Banner tone="still" icon="lock" title={t('state.replaced')} aside={take}>
        {t('state.replaced.detail')}
      </Banner>
    );
  }
  if (phase === 'readOnly') {
    return (
      <Banner tone="due" icon="warn" title={t('state.readOnly')}>
        {t('state.readOnly.detail')}
      </Banner>
    );
  }
  if (phase === 'stopped') {
    return (
      <Banner tone="lost" icon="warn" title={t('state.stopped')}>
        {t('state.stopped.detail')}
      </Banner>
    );
  }
  // A short break heals by itself before anybody has read about it.
  if (phase !== 'reconnecting' || seconds < 2) return null;
  return (
    <Banner
      tone="due"
      icon="linkLost"
      title={t('link.lost.title', { time: roomTime(lastHeardWall) })}
      aside={<span className={css.trying}>{t('link.lost.trying', { seconds })}</span>}
    >
      {pending === 0 ? t('link.lost.none') : t('link.lost.some', { count: pending })}
    </Banner>
  );
}

function ExerciseBanner() {
  const t = useT();
  const format = useFormat();
  const now = useClock();
  const { status, frozen } = useView(selectExercise);
  const time = format.hour(now);
  if (frozen !== undefined) {
    return (
      <Banner tone="still" icon="freeze" title={t('state.frozen')} urgent>
        {t('state.frozen.detail', { time })}{' '}
        {frozen.reason !== '' && t('state.frozen.reason', { reason: frozen.reason })}
      </Banner>
    );
  }
  if (status === 'paused') {
    return (
      <Banner tone="still" icon="pause" title={t('state.paused', { time })}>
        {t('state.paused.detail')}
      </Banner>
    );
  }
  if (status === 'ended') {
    return (
      <Banner tone="still" icon="check" title={t('state.ended', { time })}>
        {t('state.ended.detail')}
      </Banner>
    );
  }
  return null;
}

function useSecondsSince(wall: number, ticking: boolean): number {
  const [seconds, count] = useState(0);
  useEffect(() => {
    const tick = () => count(Math.floor((Date.now() - wall) / 1_000));
    tick();
    if (!ticking) return;
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [wall, ticking]);
  return seconds;
}

const selectExercise = (view: View) => view.exercise;
