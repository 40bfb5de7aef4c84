import type { ExerciseEvent } from './events.ts';
import type { Scenario, ScenarioDrift } from './scenario/scenario.ts';
import type { Situation } from './situation.ts';
import { readTimer, timerOf } from './timers.ts';

/** The timers of a scenario's drifts, in the author's order. */
export function driftTimers({ drift }: Scenario): string[] {
  return drift.map((_, index) => timerOf('drift', String(index)));
}

/** The drift that a timer belongs to, or that is the source of an effect; undefined for any other. */
export function driftOf({ drift }: Scenario, timer: string): ScenarioDrift | undefined {
  const { kind, about } = readTimer(timer);
  return kind === 'drift' ? drift[Number(about)] : undefined;
}

/** When a drift comes next, counted from now. After the end of the story it does not come any more. */
export function nextDrift(
  { scenario, t }: Pick<Situation, 'scenario' | 't'>,
  timer: string,
  { every }: ScenarioDrift,
): ExerciseEvent[] {
  const due = t + every;
  return due > scenario.length ? [] : [{ type: 'timer.set', timer, due }];
}
