import { type PointerEvent, useRef } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import type { Mark } from './lane-marks.ts';
import type { Stretch } from './stretch.ts';

const minute = 60_000;
/** So many pixels are a slip of the hand, not a move. */
const slip = 4;

export interface Drag {
  handlers(mark: Mark): {
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(event: PointerEvent<HTMLElement>): void;
    onPointerCancel(): void;
  };
  /** Whether the press that ends was a move: it then opens nothing. */
  wasDragged(): boolean;
}

/** A mark is drawn along its lane to another minute: that proposes the move, and does nothing yet. */
export function useDrag({ from, to }: Stretch, t: number): Drag {
  const [, setAtHand] = useAtHand();
  const held = useRef<{ readonly x: number; readonly width: number; moved: boolean } | null>(null);
  const dragged = useRef(false);
  return {
    handlers: (mark) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        const width = event.currentTarget.parentElement?.clientWidth ?? 0;
        held.current = { x: event.clientX, width, moved: false };
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event) {
        const start = held.current;
        if (start === null || start.width === 0) return;
        const by = event.clientX - start.x;
        if (!start.moved && Math.abs(by) < slip) return;
        start.moved = true;
        const moment = mark.t + (by / start.width) * (to - from);
        const due = Math.max(Math.floor(t / minute) * minute + minute, Math.round(moment / minute) * minute);
        setAtHand(({ move }) =>
          move?.inject === mark.id && move.due === due && move.dragged
            ? {}
            : { inject: mark.id, editing: null, move: { inject: mark.id, due, along: false, dragged: true } },
        );
      },
      onPointerUp() {
        if (held.current?.moved === true) {
          dragged.current = true;
          setAtHand(({ move }) => (move === null ? {} : { move: { ...move, dragged: false } }));
        }
        held.current = null;
      },
      onPointerCancel() {
        if (held.current?.moved === true) setAtHand({ move: null });
        held.current = null;
      },
    }),
    wasDragged: () => dragged.current,
  };
}
