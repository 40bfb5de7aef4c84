import type { PlannedInjectView, Status } from '@kalari/engine/protocol';
import { useRef } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { useSending } from '../../parts/send.ts';
import { useKeys } from '../../parts/use-keys.ts';
import { useControl, useExercise } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { nextInject } from './run-sheet.ts';

const FIVE = 5 * 60_000;
/** After a release the selection moves on: a second press within this time was meant for the first inject. */
const settle = 700;

export interface InjectActs {
  readonly busy: boolean;
  /** Before the start and after the end nothing can be sent. */
  readonly live: boolean;
  readonly can: {
    readonly release: boolean;
    readonly hold: boolean;
    readonly delay: boolean;
    readonly skip: boolean;
    readonly withdraw: boolean;
  };
  release(): void;
  hold(): void;
  delay(): void;
  skip(): void;
  withdraw(): void;
}

/** What can be done with the selected inject, by button and by key. Release is not optimistic: it shows once the server has it. */
export function useInjectActs(inject: PlannedInjectView): InjectActs {
  const t = useT();
  const control = useControl();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const moved = useRef(0);
  const undo = useRef<(() => void) | null>(null);
  const live = isLive(useExercise().status);
  const can = live ? allowed(inject) : nothing;

  const release = async () => {
    if (!can.release || busy || Date.now() - moved.current < settle) return;
    const { id, number } = inject;
    const back = () => {
      undo.current = null;
      void send({ type: 'inject.withdraw', inject: id }, { text: t('act.withdrawn', { number }) });
    };
    const accepted = await send(
      { type: 'inject.release', inject: id },
      { text: t('act.released', { number, count: inject.to.length }), detail: t('act.releasedDetail'), undo: back },
    );
    if (!accepted) return;
    undo.current = back;
    setTimeout(() => {
      if (undo.current === back) undo.current = null;
    }, 5_000);
    const next = nextInject({ ...control, injects: without(control.injects, id) });
    moved.current = Date.now();
    if (next !== undefined) setAtHand({ inject: next.id });
  };
  const hold = () => {
    if (can.hold && !busy)
      void send({ type: 'inject.hold', inject: inject.id }, { text: t('act.held', { number: inject.number }) });
  };
  const delay = () => {
    if (can.delay && !busy)
      void send(
        { type: 'inject.delay', inject: inject.id, by: FIVE },
        { text: t('act.delayed', { number: inject.number }) },
      );
  };
  const skip = () => {
    if (can.skip) setAtHand({ panel: 'skip' });
  };
  const withdraw = () => {
    if (can.withdraw) setAtHand({ panel: 'withdraw' });
  };
  useKeys({ release, hold, delay, skip, withdraw, undo: () => undo.current?.() });
  return { busy, live, can, release, hold, delay, skip, withdraw };
}

/** What the state of an inject allows; the server has the last word. */
export function allowed({ state }: Pick<PlannedInjectView, 'state'>): InjectActs['can'] {
  const waiting = state === 'planned' || state === 'due' || state === 'held';
  return {
    release: waiting || state === 'skipped',
    hold: state === 'planned' || state === 'due',
    delay: waiting,
    skip: waiting,
    withdraw: state === 'released' || state === 'expired',
  };
}

const nothing: InjectActs['can'] = { release: false, hold: false, delay: false, skip: false, withdraw: false };
const isLive = (status: Status): boolean => status === 'running' || status === 'paused';

type Injects = ReturnType<typeof useControl>['injects'];
const without = (injects: Injects, id: string): Injects => ({
  ...injects,
  order: injects.order.filter((other) => other !== id),
});
