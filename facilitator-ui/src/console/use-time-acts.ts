import { isLive } from '@kalari/ui-kit/status';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useRef } from 'react';
import { nextMoment } from '../parts/next-moment.ts';
import { useSend, useSending } from '../parts/send.ts';
import { rowsOf, useControl, useDecisions, useExercise } from '../parts/view.ts';
import { useT } from '../use-t.ts';

export interface TimeActs {
  readonly busy: boolean;
  /** The moment a step goes to, if anything is planned. */
  readonly next: number | undefined;
  pause(): void;
  freeze(): void;
  step(): void;
  speed(factor: number): void;
}

/** Start, pause, resume, freeze, step and speed: at once and reversible by the same key. */
export function useTimeActs(): TimeActs {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const { status, frozen } = useExercise();
  const closing = rowsOf(useDecisions())
    .filter((decision) => decision.state === 'open')
    .map((decision) => decision.closesAt);
  const clock = useClock();
  const [busy, send] = useSending();
  const sendNow = useSend();
  const steppingTo = useRef(-1);
  const next = nextMoment(control, closing, clock);
  const resume = () => void send({ type: 'exercise.resume' });
  return {
    busy,
    next,
    pause() {
      if (busy) return;
      if (status === 'planned') void send({ type: 'exercise.start' });
      else if (status === 'running') void send({ type: 'exercise.pause' });
      else if (status === 'paused') resume();
    },
    freeze() {
      if (busy) return;
      if (frozen !== undefined) resume();
      else if (isLive(status)) void send({ type: 'exercise.pause', freeze: true });
    },
    step() {
      // Held back by where it goes, not by the answer: what comes next may be on screen before the answer is.
      const alive = isLive(status);
      if (!alive || next === undefined || next === steppingTo.current) return;
      steppingTo.current = next;
      void sendNow({ type: 'clock.advance', to: next }, { text: t('time.jumped', { time: format.hour(next) }) }).then(
        (went) => {
          if (!went) steppingTo.current = -1;
        },
      );
    },
    speed(factor) {
      void send({ type: 'clock.speed', factor });
    },
  };
}
