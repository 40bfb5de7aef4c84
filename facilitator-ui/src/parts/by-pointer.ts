let pointing = false;
let focusedByPointer = false;

/**
 * Follows how the focus moves. A button that was clicked keeps the focus, and the browser would let Space press it again;
 * somebody who works with the mouse means the clock.
 */
export function followFocus(): () => void {
  const point = () => {
    pointing = true;
  };
  const walk = ({ key }: KeyboardEvent) => {
    if (walking.has(key)) pointing = false;
  };
  const arrive = () => {
    focusedByPointer = pointing;
  };
  window.addEventListener('pointerdown', point, true);
  window.addEventListener('keydown', walk, true);
  window.addEventListener('focusin', arrive, true);
  return () => {
    window.removeEventListener('pointerdown', point, true);
    window.removeEventListener('keydown', walk, true);
    window.removeEventListener('focusin', arrive, true);
  };
}

/** Whether what has the focus got it from a click. */
export const isFocusedByPointer = (): boolean => focusedByPointer;

const walking = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
