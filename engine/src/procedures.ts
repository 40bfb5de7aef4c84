import { given } from './acts/act.ts';
import { type Asking, actorFor, rightOf, standingOf } from './authority.ts';
import type { ExerciseEvent } from './events.ts';
import { delayOf } from './scenario/compile-procedure.ts';
import type { Procedure, Scenario, ScenarioUse } from './scenario/scenario.ts';
import type { Situation } from './situation.ts';
import { timerOf } from './timers.ts';
import type { ProcedureRow } from './world/tables.ts';

type Way = Procedure['states'][string]['next'][number];

/** The procedure of the setting that a use is of. */
export function procedureOf({ setting, procedures }: Scenario, id: string): Procedure | undefined {
  const use = Object.hasOwn(procedures, id) ? procedures[id]?.use : undefined;
  return use !== undefined && Object.hasOwn(setting.procedures, use) ? setting.procedures[use] : undefined;
}

/** The condition that does an act in a scenario. */
export function conditionOf(bound: ScenarioUse['acts'][string]): string {
  return typeof bound === 'string' ? bound : bound.when;
}

/** The timer that stands for one of a state's times. */
export function timerOfWay({ setting }: Scenario, id: string, state: string, way: Way): string {
  const delay = delayOf(timeOf(setting, way) ?? 0, way.from);
  return timerOf('procedure', `${id}:xstate.after.${delay}.${id}.${state}`);
}

/** Begins a use, unless it has begun. */
export function beginningOf({ scenario, world }: Pick<Situation, 'scenario' | 'world'>, id: string): ExerciseEvent[] {
  const state = scenario.procedureOrder[scenario.procedures[id]?.use ?? '']?.states[0];
  const begun = world.get('procedures', id) !== undefined;
  return state === undefined || begun ? [] : [{ type: 'procedure.begun', procedure: id, to: state }];
}

/** Plans the beginning of a use; the first to plan it wins. */
export function planOf({ world }: Pick<Situation, 'world'>, id: string, due: number): ExerciseEvent[] {
  const timer = timerOf('begins', id);
  const planned = world.get('procedures', id) !== undefined || world.get('timers', timer) !== undefined;
  return planned ? [] : [{ type: 'timer.set', timer, due }];
}

/** Whether an act, done now, would count: it leads on from here, or belongs to a set and has not been done. */
export function isAwaited(procedure: Procedure, { state, unused }: ProcedureRow, act: string): boolean {
  if (procedure.states[state]?.next.some((way) => way.on === act) === true) return true;
  const inSet = Object.values(procedure.states).some(({ next }) =>
    next.some((way) => way.once?.includes(act) === true),
  );
  return inSet && !unused.includes(act);
}

/** Whether the procedure has come to one of its ends. */
export function isOver(procedure: Procedure, { state }: Pick<ProcedureRow, 'state'>): boolean {
  return (procedure.states[state]?.next.length ?? 0) === 0;
}

/** By what authority a role does an act: its own, a delegation, somebody's place, or none. */
export function authorityIn(
  asking: Asking,
  procedure: Procedure,
  act: string,
  role: string,
): 'own' | 'delegated' | 'acting' | 'none' {
  const { who = [], each = [], right } = procedure.acts[act] ?? {};
  const authored = rightOf(asking.scenario, right);
  const authority = authored?.decides ?? [...who, ...each];
  const standing = standingOf(asking, { authority, delegated: authored?.delegated, right }, role);
  return standing === 'barred' ? 'none' : standing;
}

/** How long a way lets time pass before it leads on: its own, or a limit that the mission has set itself. */
export function timeOf({ limits }: Scenario['setting'], { after, limit }: Way): number | undefined {
  return after ?? (limit === undefined ? undefined : limits[limit]?.time);
}

/** The time in which an act is meant to be done. */
export function meantOf(
  { limits }: Scenario['setting'],
  { within, limit }: Procedure['acts'][string],
): number | undefined {
  return within ?? (limit === undefined ? undefined : limits[limit]?.time);
}

/** Whether, with this role's part, an act is done: each of those who must do it has, or somebody in their place. */
export function completes(
  asking: Asking,
  procedure: Procedure,
  { partly }: Pick<ProcedureRow, 'partly'>,
  act: string,
  role: string,
): boolean {
  // Whoever has no seat is nobody to wait for.
  const each = procedure.acts[act]?.each?.filter((one) => Object.hasOwn(asking.scenario.seats, one)) ?? [];
  const did = [role, ...(partly[act] ?? [])];
  return each.every((one) => did.includes(one) || did.includes(actorFor(asking, one) ?? ''));
}

/** An act that a condition of the scenario has done. Whoever brought the condition about is named, if anybody did. */
export function doneByStory(id: string, act: string, since: number, role: string | undefined): ExerciseEvent {
  return {
    type: 'procedure.acted',
    procedure: id,
    act,
    authority: 'story',
    since,
    recorded: false,
    done: true,
    ...given({ role }),
  };
}
