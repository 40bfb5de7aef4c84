import { type KeyAct, pressFor } from '../keys.ts';
import { useT } from '../use-t.ts';
import { useAtHand } from './at-hand.tsx';

/** The key of a button, written on it; absent when single keys are turned off. */
export function KeyHint({ act }: { readonly act: KeyAct }) {
  const name = useKeyName();
  const [{ singleKeys }] = useAtHand();
  return singleKeys ? <kbd aria-hidden="true">{name(pressFor(act))}</kbd> : null;
}

/** How a key is called on keyboards of this language: what has a name is translated, what is printed on the key is not. */
export function useKeyName(): (press: string) => string {
  const t = useT();
  return (press) => press.replace(/Space|Shift/, (name) => t(name === 'Space' ? 'press.Space' : 'press.Shift'));
}
