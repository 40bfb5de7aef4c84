import { initialTransition } from 'xstate';
import type { ExerciseEvent } from '../events.ts';
import { Fault } from '../fault.ts';
import type { FlowConfig } from '../scenario/compile.ts';
import { timerOf } from '../timers.ts';
import { stepsOf } from './steps.ts';
import { type FlowEvent, vocabulary } from './vocabulary.ts';

export type FlowValue = Readonly<Record<string, string>>;

/** A compiled storyline, driven only by pure transitions; no actor ever lives. */
export interface Machine {
  readonly initial: FlowValue;
  /** Whether the machine, standing here, takes this event at all. */
  can(value: FlowValue, event: FlowEvent): boolean;
  /** One step: where it leads and what is said on the way, timers in exercise time and the move itself included. */
  step(value: FlowValue, event: FlowEvent): ExerciseEvent[];
}

/** @throws Fault flow.failed when a guard or an action throws: the step has then not happened. */
export function machineOf(config: FlowConfig): Machine {
  const machine = vocabulary.createMachine({
    ...config,
    context: {},
    options: { maxIterations: 100 },
  });
  // A storyline has few states and snapshots never change: each is made once.
  const snapshots = new Map<string, ReturnType<typeof machine.resolveState>>();
  const at = (value: FlowValue) => {
    const key = `${value.life} ${value.story}`;
    const known = snapshots.get(key) ?? machine.resolveState({ value: { ...value }, context: {} });
    snapshots.set(key, known);
    return known;
  };
  const [first] = initialTransition(machine);
  const step = stepsOf(machine);
  return {
    initial: valueIn(first.value),
    can: (value, event) => at(value).can(event),
    step: (value, event) => {
      const [after, actions] = attempt(() => step(at(value), event));
      if (after.status === 'error') throw new Fault('flow.failed', event.type, { cause: after.error });
      const moved = valueIn(after.value);
      const same = moved.life === value.life && moved.story === value.story;
      return [
        ...actions.flatMap((action) => saidBy(action, event)),
        ...(same ? [] : [{ type: 'flow.moved', value: moved } as const]),
      ];
    },
  };
}

/** Built-in actions come back as data: what was emitted, and the delays that the storyline set or dropped. */
function saidBy(action: { type: string; params?: unknown }, { ask }: FlowEvent): ExerciseEvent[] {
  if (action.type === 'xstate.emit') return [fieldOf<ExerciseEvent>(action.params, 'event')];
  if (action.type === 'xstate.raise') {
    const delay = fieldOf<number | undefined>(action.params, 'delay');
    if (delay === undefined) return [];
    const timer = timerOf('flow', fieldOf<string>(action.params, 'id'));
    return [{ type: 'timer.set', timer, due: ask.t + delay }];
  }
  if (action.type === 'xstate.cancel') {
    const timer = timerOf('flow', fieldOf<string>(action.params, 'sendId'));
    return ask.world.get('timers', timer) === undefined ? [] : [{ type: 'timer.cancelled', timer }];
  }
  return [];
}

function fieldOf<T>(params: unknown, name: string): T {
  return (params as Record<string, T>)[name] as T;
}

function valueIn(value: unknown): FlowValue {
  const { life, story } = value as { life: string; story: string };
  return { life, story };
}

function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('flow.failed', undefined, { cause });
  }
}
