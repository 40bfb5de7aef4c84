import type { Flow } from '../flow.ts';
import type { World } from '../world/world.ts';
import type { Audience } from './audience.ts';

/** Everything a part of the view may be made from. */
export interface Looking {
  readonly flow: Flow;
  readonly world: World;
  readonly audience: Audience;
  /** The audience's role; absent for the facilitator and for people at the door. */
  readonly role: string | undefined;
  readonly holds: (condition: string) => boolean;
}
