import { useEffectEvent, useLayoutEffect } from 'react';
import { type KeyAct, type Meaning, meaningOf } from '../keys.ts';
import { useAtHand } from './at-hand.tsx';
import { isFocusedByPointer } from './by-pointer.ts';
import { useExercise } from './view.ts';

export type KeyBindings = Partial<Record<KeyAct, (meaning: Meaning) => void>>;

const chordTime = 1_500;

/** Listens for the single keys while nobody types and no panel is open. What has no binding here is left to the browser. */
export function useKeys(bindings: KeyBindings): void {
  const [{ singleKeys, panel }] = useAtHand();
  const { noDuff } = useExercise();
  const fire = useEffectEvent((meaning: Meaning): boolean => {
    const act = bindings[meaning.act];
    act?.(meaning);
    return act !== undefined;
  });
  const quiet = !singleKeys || panel !== null || noDuff !== undefined;
  // Before anything is painted: whoever sees the console can press its keys.
  useLayoutEffect(() => {
    if (quiet) return;
    let afterG = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTyping(event)) return;
      const meaning = meaningOf(event, event.timeStamp - afterG < chordTime && afterG > 0);
      afterG = meaning === 'G' ? event.timeStamp : 0;
      if (meaning === null || meaning === 'G') return;
      if (!fire(meaning)) return;
      event.preventDefault();
      // Some browsers press the button with the focus when Space goes up again.
      if (event.key === ' ') window.addEventListener('keyup', keep, { once: true, capture: true });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [quiet]);
}

/** Keys belong to what has the focus when it takes text, or when Space would press it and the focus was walked there. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select') !== null
  )
    return true;
  if (event.key !== ' ' || isFocusedByPointer()) return false;
  return target.closest('button, summary, a, input, [role=tab], [role=option]') !== null;
}

const keep = (event: Event): void => event.preventDefault();
