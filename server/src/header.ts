import { CHANCE, type Overlay, type Scenario } from '@kalari/engine';
import { digestOf, type RecordHeader } from './chain.ts';
import { version } from './version.ts';

export interface Opening {
  readonly exercise: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly wall: number;
  readonly rehearsal?: true;
  /** The mission's own rules, which `scenario` already holds. */
  readonly overlay?: Overlay | undefined;
}

/** The first line of a new record. */
export function headerOf({ exercise, scenario, seed, wall, rehearsal, overlay }: Opening): RecordHeader {
  return {
    kalari: 'record',
    format: 1,
    engine: version,
    exercise,
    digest: digestOf(scenario),
    scenario,
    seed,
    chance: CHANCE,
    roles: scenario.order.seats,
    openedWall: wall,
    ...(rehearsal === undefined ? {} : { rehearsal }),
    ...(overlay === undefined ? {} : { overlay }),
  };
}
