import type { Scenario } from './scenario/scenario.ts';
import type { WorldView } from './world/world.ts';

/** How things stand at a moment: what the engine's rules read. */
export interface Situation {
  readonly scenario: Scenario;
  readonly world: WorldView;
  readonly t: number;
  /** Whether a condition of the scenario holds now. */
  readonly holds: (source: string) => boolean;
  /** What a condition of the scenario asks about, such as `decisions.launch`. */
  readonly dependsOn: (source: string) => readonly string[];
}
