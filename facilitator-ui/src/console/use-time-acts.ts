import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { nextMoment } from '../parts/next-moment.ts';
import { useSending } from '../parts/send.ts';
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
      else if (status === 'running' || status === 'paused') void send({ type: 'exercise.pause', freeze: true });
    },
    step() {
      if (next === undefined || (status !== 'running' && status !== 'paused')) return;
      void send({ type: 'clock.advance', to: next }, { text: t('time.jumped', { time: format.hour(next) }) });
    },
    speed(factor) {
      void send({ type: 'clock.speed', factor });
    },
  };
}
