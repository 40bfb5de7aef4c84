import { controlSights, type Post } from '@kalari/engine';
import type { LookingAt, Presence } from '@kalari/engine/protocol';
import type { Clock } from '../clock.ts';

/** How soon a change is told: changes of one moment are told together. */
const gathering = 100;

type Here = { pages: number; seenWall: number; member?: string; looking?: LookingAt };

/** One open page of the control team. */
export interface TeamPage {
  /** The same for all pages of one member, or of one sign-in with the passphrase. */
  readonly key: string;
  readonly member: string | undefined;
  tell(presence: Presence): void;
}

/** Who is on line in one exercise, and what the control team has open. Told to the control team only, and never recorded. */
export class PresenceBoard {
  readonly #clock: Clock;
  readonly #persons = new Map<string, { devices: number; seenWall: number }>();
  readonly #team = new Map<string, Here>();
  readonly #watchers = new Set<TeamPage>();
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

  /** A page of the control team came; what it gets back says when it has gone. */
  watch(page: TeamPage): () => void {
    this.#watchers.add(page);
    this.#count(page, 1);
    return () => {
      this.#watchers.delete(page);
      this.#count(page, -1);
    };
  }

  /** What somebody of the control team has open now. */
  looking({ key }: TeamPage, at: LookingAt | null): void {
    const here = this.#team.get(key);
    if (here === undefined) return;
    const { looking: _, ...rest } = here;
    this.#team.set(key, at === null ? rest : { ...rest, looking: at });
    this.#tellSoon();
  }

  #count({ key, member }: TeamPage, change: 1 | -1): void {
    const here = this.#team.get(key);
    const pages = (here?.pages ?? 0) + change;
    const seenWall = this.#clock.now();
    const { looking } = here ?? {};
    if (pages > 0 || member !== undefined)
      this.#team.set(key, {
        pages,
        seenWall,
        ...(member === undefined ? {} : { member }),
        ...(looking === undefined || pages === 0 ? {} : { looking }),
      });
    else this.#team.delete(key);
    this.#tellSoon();
  }

  #tellSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#clock.alarm(this.#clock.now() + gathering, () => {
      this.#waiting = false;
      const presence = {
        persons: Object.fromEntries(this.#persons),
        facilitators: this.#watchers.size,
        team: [...this.#team.values()],
      };
      for (const page of this.#watchers) page.tell(presence);
    });
  }
}

/** As much of it as a post may know: who sits where, and what is open of a plan, is not for everybody of the team. */
export function presenceFor(post: Post, { persons, facilitators, team }: Presence): Presence {
  const seesPlan = controlSights.injects[post] === 'all';
  return {
    persons: controlSights.persons[post] === 'all' ? persons : {},
    facilitators,
    team: team.map(({ looking, ...here }) => ({ ...here, ...(seesPlan && looking !== undefined ? { looking } : {}) })),
  };
}
