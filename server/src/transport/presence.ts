import type { Presence } from '@kalari/engine/protocol';
import type { Clock } from '../clock.ts';

/** How soon a change is told: changes of one moment are told together. */
const gathering = 100;

/** Who is on line in one exercise. Told to the control team only, and never recorded. */
export class PresenceBoard {
  readonly #clock: Clock;
  readonly #persons = new Map<string, { devices: number; seenWall: number }>();
  readonly #watchers = new Set<(presence: Presence) => void>();
  #waiting = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A device of a person came, or went. */
  count(person: string, change: 1 | -1): void {
    const devices = (this.#persons.get(person)?.devices ?? 0) + change;
    this.#persons.set(person, { devices, seenWall: this.#clock.now() });
    this.#tellSoon();
  }

  watch(tell: (presence: Presence) => void): () => void {
    this.#watchers.add(tell);
    this.#tellSoon();
    return () => {
      this.#watchers.delete(tell);
      this.#tellSoon();
    };
  }

  #tellSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#clock.alarm(this.#clock.now() + gathering, () => {
      this.#waiting = false;
      const presence = { persons: Object.fromEntries(this.#persons), facilitators: this.#watchers.size };
      for (const tell of this.#watchers) tell(presence);
    });
  }
}
