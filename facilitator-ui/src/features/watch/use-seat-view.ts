import type { SeatViewResponse, View } from '@kalari/engine/protocol';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef, useState } from 'react';
import { usePast } from '../../parts/past.tsx';
import { useExercise } from '../../parts/view.ts';
import { useApi } from '../../session.tsx';

/** Many changes in a row are one question. */
const gather = 300;

export type SeatView =
  | { readonly state: 'asking' }
  | { readonly state: 'failed' }
  | { readonly state: 'shown'; readonly view: SeatViewResponse; readonly stale: boolean };

/**
 * A seat's desk as it stands: asked for again when the console's own view has changed, since nothing else can have changed
 * it. What was seen last stays on screen when an answer fails, and says that it is old.
 */
export function useSeatView(role: string): readonly [SeatView, () => void] {
  const api = useApi();
  const { id } = useExercise();
  const { wanted } = useLanguage();
  const changed = useView(whole);
  const [seen, setSeen] = useState<{ readonly of: string; readonly view: SeatViewResponse } | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { t } = usePast();
  const of = `${id} ${role} ${wanted} ${t ?? 'now'}`;
  const asked = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the console's view changes, or on demand.
  useEffect(() => {
    const ask = () => {
      waiting.current = null;
      asked.current = of;
      const answered =
        t === null ? api.seatView(id, role, wanted) : api.moment(id, t, wanted, role).then(({ view }) => view);
      answered.then(
        (view) => {
          if (asked.current !== of) return;
          setSeen({ of, view });
          setFailed(false);
        },
        () => asked.current === of && setFailed(true),
      );
    };
    if (asked.current !== of) ask();
    else waiting.current ??= setTimeout(ask, gather);
  }, [changed, of, round, api]);
  useEffect(
    () => () => {
      asked.current = '';
      if (waiting.current !== null) clearTimeout(waiting.current);
    },
    [],
  );
  const again = () => setRound((before) => before + 1);
  if (seen !== null && seen.of === of) return [{ state: 'shown', view: seen.view, stale: failed }, again];
  return [{ state: failed ? 'failed' : 'asking' }, again];
}

const whole = (view: View) => view;
