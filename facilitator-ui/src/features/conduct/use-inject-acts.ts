import type { PlannedInjectView } from '@kalari/engine/protocol';
import { isLive } from '@kalari/ui-kit/status';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { useSending } from '../../parts/send.ts';
import type { Back } from '../../parts/undo.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { useControl, useExercise } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { FIVE, movedBy } from './moving.ts';
import { nextInject } from './run-sheet.ts';
import { useMode } from './use-mode.ts';

/** After a release the selection goes on by itself: a second press within this time was meant for the first inject. */
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
    readonly edit: boolean;
    /** The last act on it can still be taken back, also after the five seconds. */
    readonly undo: boolean;
  };
  release(): void;
  hold(): void;
  delay(): void;
  skip(): void;
  withdraw(): void;
  edit(): void;
  /** Proposes another time; nothing is done by it. */
  move(): void;
  undo(): void;
}

/** What can be done with the selected inject, by button and by key. Release is not optimistic: it shows once the server has it. */
export function useInjectActs(inject: PlannedInjectView): InjectActs {
  const t = useT();
  const control = useControl();
  const [{ wentOn }, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const { status } = useExercise();
  const live = isLive(status);
  const clock = useClock(60_000);
  const can = live ? allowed(inject) : status === 'planned' ? { ...nothing, edit: allowed(inject).edit } : nothing;

  const { id, number } = inject;
  const takeBack = (text: string): Back => ({ command: () => ({ type: 'inject.undo', inject: id }), text });
  const back = takeBack(t('act.undone', { number }));
  // Its time has passed: it would go out again at once, so it waits for her hand.
  const recall = takeBack(t('act.recalled', { number }));

  const release = async () => {
    if (!can.release || busy || (wentOn !== null && Date.now() - wentOn < settle)) return;
    const accepted = await send(
      { type: 'inject.release', inject: id },
      { text: t('act.released', { number, count: inject.to.length }), detail: t('act.releasedDetail'), back: recall },
    );
    if (!accepted) return;
    const next = nextInject({ ...control, injects: without(control.injects, id) });
    if (next === undefined) return;
    // Whoever has chosen another inject while the server was answering keeps it.
    setAtHand((now) => (now.inject === null || now.inject === id ? { inject: next.id, wentOn: Date.now() } : {}));
  };
  const hold = () => {
    if (can.hold && !busy) void send({ type: 'inject.hold', inject: id }, { text: t('act.held', { number }), back });
  };
  const delay = () => {
    if (can.delay && !busy)
      void send({ type: 'inject.delay', inject: id, by: FIVE }, { text: t('act.delayed', { number }), back });
  };
  const skip = () => {
    if (can.skip) setAtHand({ panel: 'skip' });
  };
  const withdraw = () => {
    if (can.withdraw) setAtHand({ panel: 'withdraw' });
  };
  const editWords = () => {
    if (can.edit) setAtHand({ editing: id });
  };
  const propose = (by: number) => {
    if (!can.delay) return;
    setAtHand(({ move }) => {
      const before = move?.inject === id ? move : { inject: id, due: inject.due, along: false };
      return { move: { ...before, due: movedBy(before.due, by, clock), dragged: false } };
    });
  };
  const undo = () => {
    if (!busy)
      void send({ type: 'inject.undo', inject: id }, { text: (inject.state === 'released' ? recall : back).text });
  };
  const { toggle } = useMode(inject);
  useKeys({
    release,
    hold,
    delay,
    skip,
    withdraw,
    edit: editWords,
    mode: toggle,
    moveEarlier: () => propose(-FIVE),
    moveLater: () => propose(FIVE),
  });
  return { busy, live, can, release, hold, delay, skip, withdraw, edit: editWords, move: () => propose(FIVE), undo };
}

/** What the state of an inject allows; the server has the last word. */
export function allowed({ state, undoable }: Pick<PlannedInjectView, 'state' | 'undoable'>): InjectActs['can'] {
  const waiting = state === 'planned' || state === 'due' || state === 'held';
  return {
    release: waiting || state === 'skipped',
    hold: state === 'planned' || state === 'due',
    delay: waiting,
    skip: waiting,
    withdraw: state === 'released' || state === 'expired',
    edit: waiting || state === 'skipped',
    undo: undoable,
  };
}

const nothing: InjectActs['can'] = {
  release: false,
  hold: false,
  delay: false,
  skip: false,
  withdraw: false,
  edit: false,
  undo: false,
};

type Injects = ReturnType<typeof useControl>['injects'];
const without = (injects: Injects, id: string): Injects => ({
  ...injects,
  order: injects.order.filter((other) => other !== id),
});
