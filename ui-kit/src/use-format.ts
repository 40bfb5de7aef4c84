import { useMemo } from 'react';
import { lengthOf, storyTime } from './format.ts';
import { useT } from './i18n.tsx';
import { useView } from './use-view.tsx';

export interface Formats {
  /** `D+1 07:52`, in French `J+1 07:52`. */
  story(t: number): string;
  /** `07:52`, where the day stands beside it or does not matter. */
  hour(t: number): string;
  /** `27 min`, `1 h 05` */
  length(milliseconds: number): string;
}

/** Times and lengths as this exercise and this language write them. */
export function useFormat(): Formats {
  const starts = useView((view) => view.exercise.starts);
  const t = useT();
  return useMemo(
    () => ({
      story: (moment) => {
        const { day, clock } = storyTime(starts, moment);
        return t('clock.moment', { day, clock });
      },
      hour: (moment) => storyTime(starts, moment).clock,
      length: (milliseconds) => {
        const { hours, minutes } = lengthOf(milliseconds);
        return hours === 0
          ? t('length.minutes', { minutes })
          : t('length.hours', { hours, minutes: String(minutes).padStart(2, '0') });
      },
    }),
    [starts, t],
  );
}
