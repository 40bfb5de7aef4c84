import { type RefObject, useEffect, useRef } from 'react';

/** For a `<dialog>` that is modal while it is rendered: over everything else, with the focus inside; where the focus was, it returns to. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element?.open === false) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}
