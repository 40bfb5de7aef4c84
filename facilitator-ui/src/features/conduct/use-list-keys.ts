import { type RefObject, useEffect, useRef } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { useControl } from '../../parts/view.ts';
import { nextInject } from './run-sheet.ts';

interface Given {
  /** Ids of the rows in sight, in order. */
  readonly order: readonly string[];
  readonly selected: string | null;
  readonly list: RefObject<HTMLElement | null>;
  readonly find: () => void;
}

/** J and K through the list, `/` to find. At first the inject that asks for a hand next is selected; after that only she changes it. */
export function useListKeys({ order, selected, list, find }: Given): void {
  const control = useControl();
  const [, setAtHand] = useAtHand();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || selected !== null) return;
    const first = nextInject(control) ?? control.injects.byId[control.injects.order[0] ?? ''];
    if (first === undefined) return;
    begun.current = true;
    setAtHand({ inject: first.id });
  }, [control, selected, setAtHand]);

  // Where the focus stands in the list it goes with the selection, as after a release.
  useEffect(() => {
    const focused = document.activeElement;
    if (selected === null || !(focused instanceof HTMLElement) || list.current?.contains(focused) !== true) return;
    if (focused.dataset['inject'] === undefined || focused.dataset['inject'] === selected) return;
    list.current.querySelector<HTMLElement>(`[data-inject="${selected}"]`)?.focus();
  }, [selected, list]);

  const move = (by: 1 | -1) => {
    const place = selected === null ? -1 : order.indexOf(selected);
    const id = order[place === -1 ? 0 : Math.max(0, Math.min(order.length - 1, place + by))];
    if (id === undefined) return;
    setAtHand({ inject: id });
    list.current?.querySelector(`[data-inject="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ next: () => move(1), previous: () => move(-1), find });
}
