import { type KeyAct, pressFor } from '../keys.ts';
import { useAtHand } from './at-hand.tsx';

/** The key of a button, written on it; absent when single keys are turned off. */
export function KeyHint({ act }: { readonly act: KeyAct }) {
  const [{ singleKeys }] = useAtHand();
  return singleKeys ? <kbd aria-hidden="true">{pressFor(act)}</kbd> : null;
}
