import { storyTime } from '../format.ts';
import { useT } from '../i18n.tsx';
import { Icon } from './icon.tsx';

export interface ClockPlateProps {
  readonly t: number;
  readonly starts: number;
  readonly state: 'planned' | 'running' | 'paused' | 'frozen' | 'ended';
  /** False while the link is lost: the time shown is the last known. */
  readonly known?: boolean;
  /** A remark under the time, such as that time is moving faster. */
  readonly remark?: string;
  /** Show the state in words beside the time. */
  readonly words?: boolean;
}

/** The exercise clock. Running carries the warm bar; paused drops it and hatches the plate; frozen also turns cold. */
export function ClockPlate({ t: moment, starts, state, known = true, remark, words = false }: ClockPlateProps) {
  const t = useT();
  const { day, clock } = storyTime(starts, moment);
  const said = remark ?? (known ? (words ? t(`clock.${state}`) : undefined) : t('clock.lastKnown'));
  return (
    <div className="k-clock" data-state={state} data-known={known} role="timer" aria-label={t('clock.label')} dir="ltr">
      {state === 'frozen' && <Icon name="freeze" size="small" />}
      {state === 'paused' && <Icon name="pause" size="small" />}
      <span className="k-clock-day">{t('clock.day', { day })}</span>
      <time>{clock}</time>
      {said !== undefined && <span className="k-clock-words">{said}</span>}
    </div>
  );
}
