import { enqueueActions, setup } from 'xstate';
import type { Ask } from '../acts/act.ts';
import { effectsOf } from '../effects.ts';
import type { ExerciseEvent } from '../events.ts';
import { BEFORE, type BranchParams, type EnterParams, type PhaseParams } from '../scenario/compile.ts';
import type { DoneParams, MoveParams } from '../scenario/compile-procedure.ts';

/** What the machine is told: the kind of thing, how the world stands, and what the command's act says. */
export interface FlowEvent {
  readonly type: string;
  readonly ask: Ask;
  readonly say: readonly ExerciseEvent[];
  /** When it was done, if that was before it was recorded. */
  readonly since?: number;
}

type Nothing = Record<string, never>;

/** Emits domain events and nothing else: the machine's context stays empty, the world is elsewhere. */
const emits = <P extends object | undefined = undefined>(
  make: (event: FlowEvent, params: P) => readonly ExerciseEvent[],
) =>
  enqueueActions<Nothing, FlowEvent, P, FlowEvent, never, never, never, never, ExerciseEvent>(
    ({ enqueue, event }, params) => {
      for (const said of make(event, params)) enqueue.emit(said);
    },
  );

/** The words a compiled storyline or procedure may use. */
export const vocabulary = setup({
  types: { context: {} as Nothing, events: {} as FlowEvent, emitted: {} as ExerciseEvent },
  guards: {
    branch: ({ event }, { phase, branch }: BranchParams) => {
      const when = event.ask.scenario.storyline[phase]?.next[branch]?.when;
      return when === undefined || event.ask.holds(when);
    },
    asked: ({ event }, { phase }: PhaseParams) => {
      const { command } = event.ask;
      return command.type === 'phase.force' && command.phase === phase && isLive(event.ask);
    },
    done: ({ event }, { procedure, acts }: DoneParams) => {
      const { unused } = event.ask.world.must('procedures', procedure);
      return acts.every((act) => unused.includes(act));
    },
  },
  actions: {
    move: emits(({ ask, since }, { procedure, from, to, how, acts }: MoveParams) => [
      { type: 'procedure.moved', procedure, from, to, how, acts: [...acts], since: since ?? ask.t },
    ]),
    say: emits((event) => event.say),
    enter: emits(({ ask }, { phase, from, cause }: EnterParams) => [
      {
        type: 'phase.entered',
        phase,
        how: cause,
        ...(from === BEFORE ? {} : { from }),
        ...(ask.command.type === 'phase.force' ? { reason: ask.command.reason } : {}),
      },
    ]),
    effects: emits(({ ask }, { phase, branch }: BranchParams) =>
      effectsOf(ask, ask.scenario.storyline[phase]?.next[branch]?.then ?? [], ask.t, phase),
    ),
  },
});

function isLive({ world }: Ask): boolean {
  const { status } = world.must('exercise', 'it');
  return status === 'running' || status === 'paused';
}

/** How long it is until so much time has passed since a procedure began. */
export function beginningPlus(procedure: string, length: number) {
  return ({ event: { ask, since } }: { event: FlowEvent }): number => {
    const { begunAt } = ask.world.must('procedures', procedure);
    return begunAt + length - (since ?? ask.t);
  };
}
