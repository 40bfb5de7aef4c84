import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
} from 'xstate';

/** A built-in action as XState hands it back: not run, only told. */
export interface ToldAction {
  readonly type: string;
  readonly params?: unknown;
}

/**
 * XState's pure `transition`, with one scope for all steps of a machine.
 *
 * The stock function makes an actor and its whole first snapshot at every call and throws both away; a storyline has neither
 * children nor a context that either could matter to. The actor made here is never started and runs nothing. A test
 * compares each step with the stock one, and the version of XState is pinned.
 */
export function stepsOf(machine: AnyStateMachine) {
  const told: ToldAction[] = [];
  const self = createActor(machine);
  const nothing = () => undefined;
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action) => told.push(action),
  };
  return (snapshot: AnyMachineSnapshot, event: EventObject): readonly [AnyMachineSnapshot, readonly ToldAction[]] => {
    told.length = 0;
    const after = machine.transition(snapshot, event, scope);
    return [after, [...told]];
  };
}
