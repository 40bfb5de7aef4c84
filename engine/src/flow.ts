import { type FlowValue, type Machine, machineOf, procedureMachineOf } from './flow/machine.ts';
import { type Conditions, conditionsOf } from './moments.ts';
import { compileFlow, type FlowConfig } from './scenario/compile.ts';
import { compileProcedure, type ProcedureConfig } from './scenario/compile-procedure.ts';
import type { Scenario } from './scenario/scenario.ts';
import { type Watchers, watchersOf } from './watch.ts';

/** A scenario made ready to play: its machines and its conditions. Made once, shared by all its exercises. */
export interface Flow {
  readonly scenario: Scenario;
  readonly config: FlowConfig;
  readonly machine: Machine<FlowValue>;
  /** One small chart for each use of a procedure. */
  readonly procedures: ReadonlyMap<string, Machine<string>>;
  readonly procedureConfigs: readonly ProcedureConfig[];
  readonly conditions: Conditions;
  readonly watchers: Watchers;
  /** What the branches of each phase depend on; `*` where one leads on as soon as anything happens. */
  readonly branches: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Makes a checked scenario ready to play. The scenario must have come from `readScenario`. */
export function compile(scenario: Scenario): Flow {
  const config = compileFlow(scenario);
  const conditions = conditionsOf(scenario);
  const procedureConfigs = scenario.order.procedures.map((id) => compileProcedure(scenario, id));
  const procedures = new Map(procedureConfigs.map((one) => [one.id, procedureMachineOf(one)]));
  const machine = machineOf(config);
  const watchers = watchersOf(scenario, conditions);
  const branches = branchesOf(scenario, conditions);
  return { scenario, config, machine, procedures, procedureConfigs, conditions, watchers, branches };
}

function branchesOf({ order, storyline }: Scenario, conditions: Conditions): Flow['branches'] {
  const waited = (phase: string) =>
    (storyline[phase]?.next ?? [])
      .filter(({ after }) => after === undefined)
      .flatMap(({ when }) => (when === undefined ? ['*'] : conditions.dependsOn(when)));
  return new Map(order.storyline.map((phase) => [phase, new Set(waited(phase))]));
}
