import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Limits } from '../config.ts';
import type { Registry } from '../host/registry.ts';
import type { Keys } from '../keys.ts';
import type { Library } from '../library.ts';
import type { SlowDown } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Shelf } from '../overlays/shelf.ts';
import type { Sessions } from '../sessions.ts';
import type { EventStore } from '../store/event-store.ts';

/** What both doors of the server, HTTP and the live link, are built from. */
export interface Parts {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly library: Library;
  readonly shelf: Shelf;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly limits: Limits;
  readonly patience: { readonly codes: SlowDown; readonly codesInAll: SlowDown; readonly passphrases: SlowDown };
  /** The one-use key of the facilitator link: true once, for the right one. */
  readonly spendKey: (key: string) => boolean;
  /** Where the server can be reached, the best for others first. */
  readonly addresses: () => readonly string[];
  readonly isOurs: (origin: string) => boolean;
  readonly pages: string;
}
