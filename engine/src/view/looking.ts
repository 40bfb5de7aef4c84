import type { Flow } from '../flow.ts';
import { momentsOf } from '../moments.ts';
import type { World, WorldView } from '../world/world.ts';
import type { Audience } from './audience.ts';
import { Reading } from './reading.ts';
import { shared } from './shared.ts';

/** Everything a part of the view may be made from. */
export interface Looking {
  readonly flow: Flow;
  readonly world: WorldView;
  readonly audience: Audience;
  /** The audience's role; absent for the facilitator and for people at the door. */
  readonly role: string | undefined;
  readonly holds: (condition: string) => boolean;
  /**
   * A part of the view, made anew only when something that it was made from has changed; else the very same object as
   * before. What it was made from is noted while it is made: `make` therefore looks at the world through the looking
   * that it is given, and through nothing else.
   */
  readonly part: <T>(name: string, make: (looking: Looking) => T) => T;
}

/** One audience's looks at one world: what it was shown last, and what that was made from. */
export class Onlooker {
  readonly flow: Flow;
  readonly #world: World;
  readonly #audience: Audience;
  readonly #role: string | undefined;
  readonly #made = new Map<string, { readonly value: unknown; readonly from: Reading }>();
  readonly #outermost: Looking;

  constructor(flow: Flow, world: World, audience: Audience) {
    this.flow = flow;
    this.#world = world;
    this.#audience = audience;
    this.#role = roleOf(flow, audience);
    this.#outermost = this.#lookingThrough(new Reading(world));
  }

  /** The view, or whatever else `make` puts together from parts. */
  look<T>(make: (looking: Looking) => T): T {
    return this.#outermost.part('', make);
  }

  #part<T>(around: Reading, name: string, make: (looking: Looking) => T): T {
    const known = this.#made.get(name);
    if (known?.from.isCurrent() === true) {
      around.include(known.from);
      return known.value as T;
    }
    const from = new Reading(this.#world);
    const value = shared(known?.value, make(this.#lookingThrough(from)));
    this.#made.set(name, { value, from });
    around.include(from);
    return value as T;
  }

  #lookingThrough(reading: Reading): Looking {
    const moments = momentsOf(this.flow.scenario, reading);
    return {
      flow: this.flow,
      world: reading,
      audience: this.#audience,
      role: this.#role,
      holds: (condition) => this.flow.conditions.holds(condition, moments),
      part: (name, make) => this.#part(reading, name, make),
    };
  }
}

/** The role that somebody looks from: a seat of this exercise, or none. */
function roleOf({ scenario }: Flow, audience: Audience): string | undefined {
  return audience.kind === 'participant' && Object.hasOwn(scenario.seats, audience.role) ? audience.role : undefined;
}
