import { acts } from '../acts/index.ts';
import type { Status } from '../view/view.ts';
import type { Scenario, ScenarioPhase } from './scenario.ts';

/** A storyline as a machine: plain JSON with named guards and actions, fit for a file, a review and a drawing. */
export interface FlowConfig {
  readonly id: string;
  readonly type: 'parallel';
  readonly states: {
    readonly life: { readonly initial: 'planned'; readonly states: Readonly<Record<Status, FlowState>> };
    readonly story: { readonly initial: string; readonly states: Readonly<Record<string, FlowState>> };
  };
}

export interface FlowState {
  readonly on: Readonly<Record<string, readonly FlowTransition[]>>;
  readonly after?: Readonly<Record<string, readonly FlowTransition[]>>;
}

export interface FlowTransition {
  readonly target?: string;
  readonly guard?:
    | { readonly type: 'branch'; readonly params: BranchParams }
    | { readonly type: 'asked'; readonly params: PhaseParams };
  readonly actions: readonly FlowAction[];
}

export type FlowAction =
  | { readonly type: 'say' }
  | { readonly type: 'enter'; readonly params: EnterParams }
  | { readonly type: 'effects'; readonly params: BranchParams };

export interface BranchParams {
  readonly phase: string;
  readonly branch: number;
}
export interface PhaseParams {
  readonly phase: string;
}
export interface EnterParams {
  readonly phase: string;
  readonly from: string;
  readonly cause: 'start' | 'condition' | 'time' | 'forced';
}

/** The state of the story before anybody has started it. No phase can have this name: ids start with a letter. */
export const BEFORE = '_before';

/**
 * Compiles a scenario's lifecycle and storyline.
 *
 * Two parallel regions: `life` declares every command in the states that allow it, so that one question to the
 * machine gates them all; `story` holds the phases, their branches and their delays.
 */
export function compileFlow(scenario: Scenario): FlowConfig {
  const phases = scenario.order.storyline;
  const first = phases[0] ?? BEFORE;
  const states: Record<string, FlowState> = {
    [BEFORE]: { on: { 'exercise.start': [enter(first, BEFORE, 'start')] } },
  };
  for (const phase of phases) {
    const authored = scenario.storyline[phase];
    if (authored !== undefined) states[phase] = stateOf(phase, authored, phases);
  }
  return {
    id: scenario.id,
    type: 'parallel',
    states: {
      life: {
        initial: 'planned',
        states: {
          planned: lifeOf('planned'),
          running: lifeOf('running'),
          paused: lifeOf('paused'),
          ended: lifeOf('ended'),
        },
      },
      story: { initial: BEFORE, states },
    },
  };
}

const moves: Readonly<Partial<Record<string, Status>>> = {
  'exercise.start': 'running',
  'exercise.pause': 'paused',
  'clock.stall': 'paused',
  'exercise.resume': 'running',
  'exercise.end': 'ended',
  'exercise.noDuff': 'paused',
};

function lifeOf(status: Status): FlowState {
  const allowed = Object.entries(acts).filter(([, act]) => act.during.includes(status));
  return {
    on: Object.fromEntries(
      allowed.map(([type]) => {
        const target = moves[type];
        const said = [{ type: 'say' }] as const;
        return [type, [target === undefined || target === status ? { actions: said } : { target, actions: said }]];
      }),
    ),
  };
}

function stateOf(phase: string, authored: ScenarioPhase, phases: readonly string[]): FlowState {
  const now: FlowTransition[] = [];
  const after: Record<string, FlowTransition[]> = {};
  authored.next.forEach((branch, index) => {
    const params = { phase, branch: index };
    const guard = branch.when === undefined ? {} : { guard: { type: 'branch', params } as const };
    const cause = branch.after === undefined ? 'condition' : 'time';
    const step = enter(branch.to, phase, cause);
    const actions: FlowAction[] = [
      ...step.actions,
      ...(branch.then.length > 0 ? [{ type: 'effects', params } as const] : []),
    ];
    const transition = { target: branch.to, ...guard, actions };
    if (branch.after === undefined) now.push(transition);
    else after[String(branch.after)] = [...(after[String(branch.after)] ?? []), transition];
  });
  const forced = phases
    .filter((other) => other !== phase)
    .map((other) => ({
      ...enter(other, phase, 'forced'),
      guard: { type: 'asked', params: { phase: other } } as const,
    }));
  return {
    on: {
      ...(now.length > 0 ? { 'world.changed': now } : {}),
      ...(forced.length > 0 ? { 'phase.force': forced } : {}),
    },
    ...(Object.keys(after).length > 0 ? { after } : {}),
  };
}

function enter(phase: string, from: string, cause: EnterParams['cause']): FlowTransition {
  return { target: phase, actions: [{ type: 'enter', params: { phase, from, cause } }] };
}
