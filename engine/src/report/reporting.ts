import type { Flow } from '../flow.ts';
import type { World } from '../world/world.ts';

/** How the report speaks: which language, and of which record. */
export interface Reporting {
  readonly flow: Flow;
  /** The world as it was at the end of the record. */
  readonly world: World;
  readonly language: string;
  /** How far the record goes, in exercise time: a running clock moves on without one. */
  readonly end: number;
}
