import type { Clock } from '../clock.ts';

/** One alarm that can be moved: the next timer of an exercise, as one wake-up on the wall clock. */
export function movableAlarm(clock: Clock, ring: () => void) {
  let set: { readonly wall: number; readonly cancel: () => void } | undefined;

  return {
    /** Moves it; Infinity takes it away. */
    move(wall: number): void {
      if (set?.wall === wall) return;
      set?.cancel();
      set = undefined;
      if (!Number.isFinite(wall)) return;
      const cancel = clock.alarm(wall, () => {
        set = undefined;
        ring();
      });
      set = { wall, cancel };
    },
  };
}
