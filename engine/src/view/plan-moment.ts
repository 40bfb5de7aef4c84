import type { Scenario, ScenarioInject } from '../scenario/scenario.ts';
import type { WorldView } from '../world/world.ts';

interface Played {
  readonly scenario: Scenario;
  readonly world: WorldView;
}

/**
 * When the story meant an inject to go out: its own time, or so long after what it follows, or when an effect put it.
 * Undefined for what waits for a hand or a condition, and for what it follows but has not happened.
 */
export function planMoments({ scenario, world }: Played): Record<string, number> {
  const moments: Record<string, number> = {};
  for (const id of scenario.order.injects) {
    const authored = scenario.injects[id];
    const moment = authored && momentIn(world, authored);
    if (moment !== undefined) moments[id] = moment;
  }
  // An effect sets the time of what has not gone out yet, whatever it was before.
  for (const { kind, about, due, overruled } of world.rows('effects'))
    if (kind === 'release' && due !== undefined && overruled === undefined) moments[about] = due;
  return moments;
}

function momentIn(world: WorldView, { at, with: follows, delay = 0 }: ScenarioInject): number | undefined {
  if (at !== undefined) return at;
  const from = follows && anchorOf(world, follows);
  return from === undefined ? undefined : from + delay;
}

function anchorOf(world: WorldView, { inject, phase, decision, option }: NonNullable<ScenarioInject['with']>) {
  if (inject !== undefined) return world.get('injects', inject)?.releasedAt;
  if (phase !== undefined) return world.get('phases', phase)?.visits[0]?.enteredAt;
  const outcome = decision === undefined ? undefined : world.get('decisions', decision)?.outcome;
  const fits = option === undefined || (outcome?.ruling?.as ?? outcome?.option) === option;
  return fits ? (outcome?.ruling?.t ?? outcome?.t) : undefined;
}
