import type { MapResponse } from '@kalari/engine/protocol';
import { lengthOf } from '../format.ts';
import type { useT } from '../i18n.tsx';

export type Leg = Omit<MapResponse['legs'][number], 'from' | 'to'>;

/** The way between two places, whichever of them is named first; undefined from a place to itself. */
export function legOf({ legs }: Pick<MapResponse, 'legs'>, from: string, to: string): Leg | undefined {
  return legs.find((leg) => (leg.from === from && leg.to === to) || (leg.from === to && leg.to === from));
}

/** `20 min`, `2 h 48` */
export function lengthWords(t: ReturnType<typeof useT>, wholeMinutes: number): string {
  const { hours, minutes } = lengthOf(wholeMinutes * 60_000);
  return hours === 0
    ? t('length.minutes', { minutes })
    : t('length.hours', { hours, minutes: String(minutes).padStart(2, '0') });
}
