import { type AnyStateMachine, initialTransition } from 'xstate';
import type { ExerciseEvent } from '../events.ts';
import { Fault } from '../fault.ts';
import type { FlowConfig } from '../scenario/compile.ts';
import { FROM_BEGINNING, type ProcedureConfig } from '../scenario/compile-procedure.ts';
import { timerOf } from '../timers.ts';
import type { Status } from '../view/view.ts';
import { stepsOf } from './steps.ts';
import { beginningPlus, type FlowEvent, vocabulary } from './vocabulary.ts';

export type FlowValue = Readonly<Record<string, string>>;

/** A compiled chart, driven only by pure transitions; no actor ever lives. */
export interface Machine<V> {
  readonly initial: V;
  /** Whether the machine, standing here, takes this event at all. */
  can(value: V, event: FlowEvent): boolean;
  /** One step: what is said on the way, timers in exercise time and the move itself included. */
  step(value: V, event: FlowEvent): ExerciseEvent[];
}

/** The machine of a storyline: where the exercise and its story stand. */
export function machineOf(config: FlowConfig): Machine<FlowValue> {
  const chart = vocabulary.createMachine({ ...config, context: {}, options });
  const machine = driven<FlowValue>(chart, {
    keyOf: ({ life, story }) => `${life} ${story}`,
    valueIn: (value) => {
      const { life, story } = value as { life: string; story: string };
      return { life, story };
    },
    timerOf: (event) => timerOf('flow', event),
    moved: (value) => [{ type: 'flow.moved', value }],
  });
  return {
    initial: machine.initial,
    can: (value, event) => isOnlySaid(config, value, event.type) || machine.can(value, event),
    step: (value, event) => (isOnlySaid(config, value, event.type) ? [...event.say] : machine.step(value, event)),
  };
}

/**
 * Whether all that the chart does about an event, standing here, is to say what its act says: without a guard, without moving.
 * That is most of what is ever asked, and the chart itself would come to the same.
 */
function isOnlySaid({ states }: FlowConfig, { life, story }: FlowValue, type: string): boolean {
  const taken = [states.life.states[life as Status], states.story.states[story ?? '']].flatMap((state) =>
    state !== undefined && Object.hasOwn(state.on, type) ? (state.on[type] ?? []) : [],
  );
  const [only] = taken;
  const isPlain = only !== undefined && only.guard === undefined && only.target === undefined;
  return taken.length === 1 && isPlain && only.actions.every((action) => action.type === 'say');
}

/** The machine of one use of a procedure: the state it is in. Its moves are said by its own actions. */
export function procedureMachineOf(config: ProcedureConfig): Machine<string> {
  return driven(procedureChart(config), {
    keyOf: (value) => value,
    valueIn: String,
    timerOf: (event) => timerOf('procedure', `${config.id}:${event}`),
    moved: () => [],
  });
}

/** The chart itself, for whoever compares our steps with XState's own. */
export function procedureChart(config: ProcedureConfig): AnyStateMachine {
  const chart = vocabulary.createMachine({ ...(config as object), context: {}, options });
  const delays = Object.values(config.states)
    .flatMap(({ after }) => Object.keys(after ?? {}))
    .filter((name) => name.startsWith(FROM_BEGINNING))
    .map((name) => [name, beginningPlus(config.id, Number(name.slice(FROM_BEGINNING.length)))]);
  return chart.provide({ delays: Object.fromEntries(delays) });
}

/** Whatever an author writes comes to an end. */
const options = { maxIterations: 100 };

/** What sets one sort of machine apart from another. */
interface Sort<V> {
  keyOf(value: V): string;
  valueIn(value: unknown): V;
  /** The id of the timer that stands for one of the chart's delays. */
  timerOf(event: string): string;
  /** What is said when the value is another than before. */
  moved(value: V): ExerciseEvent[];
}

/** @throws Fault flow.failed when a guard or an action throws: the step has then not happened. */
function driven<V extends string | FlowValue>(machine: AnyStateMachine, sort: Sort<V>): Machine<V> {
  // A chart has few states and snapshots never change: each is made once.
  const snapshots = new Map<string, ReturnType<typeof machine.resolveState>>();
  const at = (value: V) => {
    const key = sort.keyOf(value);
    const known =
      snapshots.get(key) ??
      machine.resolveState({ value: typeof value === 'string' ? value : { ...value }, context: {} });
    snapshots.set(key, known);
    return known;
  };
  const [first] = initialTransition(machine);
  const step = stepsOf(machine);
  return {
    initial: sort.valueIn(first.value),
    can: (value, event) => at(value).can(event),
    step: (value, event) => {
      const [after, actions] = attempt(() => step(at(value), event));
      if (after.status === 'error') throw new Fault('flow.failed', event.type, { cause: after.error });
      const moved = sort.valueIn(after.value);
      return [
        ...actions.flatMap((action) => saidBy(action, event, sort)),
        ...(sort.keyOf(moved) === sort.keyOf(value) ? [] : sort.moved(moved)),
      ];
    },
  };
}

/** Built-in actions come back as data: what was emitted, and the delays that the chart set or dropped. */
function saidBy<V>(
  action: { type: string; params?: unknown },
  { ask, since }: FlowEvent,
  sort: Sort<V>,
): ExerciseEvent[] {
  if (action.type === 'xstate.emit') return [fieldOf<ExerciseEvent>(action.params, 'event')];
  if (action.type === 'xstate.raise') {
    const delay = fieldOf<number | undefined>(action.params, 'delay');
    if (delay === undefined) return [];
    const timer = sort.timerOf(fieldOf<string>(action.params, 'id'));
    return [{ type: 'timer.set', timer, due: Math.max(ask.t, (since ?? ask.t) + delay) }];
  }
  if (action.type === 'xstate.cancel') {
    const timer = sort.timerOf(fieldOf<string>(action.params, 'sendId'));
    return ask.world.get('timers', timer) === undefined ? [] : [{ type: 'timer.cancelled', timer }];
  }
  return [];
}

function fieldOf<T>(params: unknown, name: string): T {
  return (params as Record<string, T>)[name] as T;
}

function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('flow.failed', undefined, { cause });
  }
}
