import type { Command } from '@kalari/engine';
import type { Ask } from '../../engine/src/acts/act.ts';
import { facilitator, type Play } from './play.ts';

/** What a machine is asked when the facilitator asks this now, and every condition holds. */
export function askOf({ flow, world, t, wall }: Play, command: Command): Ask {
  return {
    command,
    by: facilitator,
    t,
    wall,
    id: 'f'.repeat(32),
    scenario: flow.scenario,
    world,
    holds: () => true,
    dependsOn: () => [],
  };
}
