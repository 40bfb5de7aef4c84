import type { PlannedInjectView } from '@kalari/engine/protocol';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useT } from '../use-t.ts';
import { type Standing, standingOf } from './standing.ts';

/** The words for a standing, in this language. */
export function useStandingWords(): (standing: Standing) => string {
  const t = useT();
  const format = useFormat();
  return (standing) => {
    const time = standing.moment === undefined ? '' : format.hour(standing.moment);
    const length = format.length(standing.minutes * 60_000);
    return t(`standing.${standing.key}`, { n: standing.n, m: standing.m, length, time });
  };
}

export function StandingGlyph({ standing }: { readonly standing: Standing }) {
  return <StatusGlyph status={standing.glyph} done={standing.n} of={standing.m} />;
}

/** The standing of an inject as a pill over its preview. */
export function StandingPill({ inject }: { readonly inject: PlannedInjectView }) {
  const words = useStandingWords();
  const standing = standingOf(inject, useClock());
  return (
    <StatusPill pill status={standing.glyph} done={standing.n} of={standing.m}>
      {words(standing)}
    </StatusPill>
  );
}
