import type { ForesightResponse, View } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef, useState } from 'react';
import { Refused } from '../../api.ts';
import { useApi } from '../../session.tsx';
import { useExercise } from '../view.ts';

/** Many changes in a row are one question; the server thinks for each. */
const gather = 1_500;

type Of = ForesightResponse['of'];
export type Question<O extends Of> = Readonly<Record<string, string>> & { readonly of: O };
type Answer<O extends Of> = Extract<ForesightResponse, { of: O }>;

export type Foreseen<O extends Of> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed' }
  | { readonly state: 'refused' }
  | { readonly state: 'shown'; readonly answer: Answer<O>; readonly stale: boolean };

/**
 * The engine's answer to a question, asked again when the exercise has changed. What was answered last stays on screen
 * when an answer fails, and says that it is old. No question, no call.
 */
export function useForesight<O extends Of>(question: Question<O> | null): readonly [Foreseen<O>, () => void] {
  const api = useApi();
  const { id } = useExercise();
  const changed = useView(whole);
  const [seen, setSeen] = useState<{ readonly of: string; readonly answer: Answer<O> } | null>(null);
  const [wrong, setWrong] = useState<{ readonly of: string; readonly state: 'failed' | 'refused' } | null>(null);
  const [round, setRound] = useState(0);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const of = question === null ? '' : `${id} ${JSON.stringify(question)}`;
  const asked = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the console's view changes, or on demand.
  useEffect(() => {
    if (question === null) return;
    const ask = () => {
      waiting.current = null;
      asked.current = of;
      api.foresight(id, question).then(
        (answer) => {
          if (asked.current !== of) return;
          setSeen({ of, answer: answer as Answer<O> });
          setWrong(null);
        },
        (cause: unknown) => {
          if (asked.current !== of) return;
          const refused = cause instanceof Refused && (cause.status === 404 || cause.status === 409);
          setWrong({ of, state: refused ? 'refused' : 'failed' });
        },
      );
    };
    if (asked.current === of) {
      waiting.current ??= setTimeout(ask, gather);
      return;
    }
    if (waiting.current !== null) clearTimeout(waiting.current);
    ask();
  }, [changed, of, round, api]);
  useEffect(
    () => () => {
      asked.current = '';
      if (waiting.current !== null) clearTimeout(waiting.current);
      waiting.current = null;
    },
    [],
  );
  const again = () => {
    asked.current = '';
    setRound((before) => before + 1);
  };
  const bad = wrong?.of === of ? wrong.state : undefined;
  if (bad === 'refused') return [{ state: 'refused' }, again];
  if (seen !== null && seen.of === of)
    return [{ state: 'shown', answer: seen.answer, stale: bad !== undefined }, again];
  return [{ state: bad ?? 'asking' }, again];
}

const whole = (view: View) => view;
