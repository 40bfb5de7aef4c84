import { type Machine, machineOf } from './flow/machine.ts';
import { type Conditions, conditionsOf } from './moments.ts';
import { compileFlow, type FlowConfig } from './scenario/compile.ts';
import type { Scenario } from './scenario/scenario.ts';
import { type Watcher, watchersOf } from './watch.ts';

/** A scenario made ready to play: its machine and its conditions. Made once, shared by all its exercises. */
export interface Flow {
  readonly scenario: Scenario;
  readonly config: FlowConfig;
  readonly machine: Machine;
  readonly conditions: Conditions;
  readonly watchers: readonly Watcher[];
}

/** Makes a checked scenario ready to play. The scenario must have come from `readScenario`. */
export function compile(scenario: Scenario): Flow {
  const config = compileFlow(scenario);
  const conditions = conditionsOf(scenario);
  return { scenario, config, machine: machineOf(config), conditions, watchers: watchersOf(scenario, conditions) };
}
