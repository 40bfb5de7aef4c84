import type { Overlay, Scenario } from '@kalari/engine';
import type { RecordHeader } from '../chain.ts';
import { type Chance, code } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { headerOf } from '../header.ts';
import { shownCode } from '../join-code.ts';
import { Ledger } from '../ledger.ts';
import type { Log } from '../log.ts';
import { statusOf } from '../standing.ts';
import type { EventStore, ExerciseEntry } from '../store/event-store.ts';
import type { Head } from '../store/heads.ts';
import { seal } from '../words.ts';
import { continued } from './continued.ts';
import { ExerciseHost } from './exercise-host.ts';
import { compiledOnce, type Flows, readLedger } from './opened.ts';

export interface RegistryParts {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly removed: (exercise: string, person: string) => void;
  /** How far each record had come when the server last ran. */
  readonly known?: ReadonlyMap<string, Head>;
}

export interface NewExercise {
  readonly scenario: Scenario;
  readonly seed?: number | undefined;
  readonly title?: string | undefined;
  readonly overlay?: Overlay | undefined;
}

/** An exercise that the server holds: what the store says of it, and its host, unless its record could not be read. */
export interface Held {
  readonly entry: ExerciseEntry;
  readonly header: RecordHeader;
  readonly host: ExerciseHost | undefined;
}

/** An exercise whose record is not what was written. */
export interface Damaged {
  readonly exercise: string;
  readonly cause: string;
}

/** Every exercise of this server, each with the one host that writes it. */
export class Registry {
  readonly #parts: RegistryParts;
  readonly #held = new Map<string, Held>();
  readonly #flows: Flows = compiledOnce();
  readonly #damaged: Damaged[] = [];
  readonly #branching = new Set<string>();
  #closing = false;

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  /**
   * Takes up where the last run left off. One exercise that cannot be read does not keep the others closed; a machine whose
   * clock was set back meanwhile goes on from the last moment on record.
   */
  reopen(): void {
    for (const entry of this.#parts.store.exercises()) this.#hold(entry);
    for (const held of this.all()) void this.#branch(held);
  }

  /** The exercises that stay closed, and why. */
  get damaged(): readonly Damaged[] {
    return this.#damaged;
  }

  async open({ scenario, seed, title, overlay }: NewExercise): Promise<Held> {
    const { store, clock, chance } = this.#parts;
    const wall = clock.now();
    const drawn = seed ?? chance.bytes(4).readUInt32BE() >>> 1;
    const header = headerOf({ exercise: `e-${code(chance, 12).toLowerCase()}`, scenario, seed: drawn, wall, overlay });
    const ledger = new Ledger(this.#flows(header), header);
    const lines = ledger.open(wall, title === undefined ? undefined : seal(title, chance));
    const entry = entryOf(header, code(chance, 8));
    await store.create(
      entry,
      lines.map((line) => JSON.stringify(line)),
    );
    return this.#take(entry, header, ledger);
  }

  find(exercise: string): Held | undefined {
    return this.#held.get(exercise);
  }

  byCode(joinCode: string): Held | undefined {
    return this.all().find(({ entry }) => entry.joinCode === joinCode);
  }

  all(): readonly Held[] {
    return [...this.#held.values()];
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.all().map(({ host }) => host?.close()));
  }

  /**
   * Opens what is to go on from moments of an exercise and is not there yet: what was asked just now, or by somebody whose
   * server stopped before it was done.
   */
  async #branch({ header, host }: Held): Promise<void> {
    const { log } = this.#parts;
    const forks = (await host?.look(({ world }) => world.must('exercise', 'it').forks)) ?? [];
    for (const { exercise, point } of forks) {
      if (this.#held.has(exercise) || this.#branching.has(exercise)) continue;
      this.#branching.add(exercise);
      try {
        await this.#continue(header, exercise, point);
      } catch (thrown) {
        log.error('exercise cannot go on from another', { exercise, origin: header.exercise, cause: String(thrown) });
      } finally {
        this.#branching.delete(exercise);
      }
    }
  }

  async #continue(origin: RecordHeader, exercise: string, point: number): Promise<void> {
    const { store, clock, chance } = this.#parts;
    const wall = clock.now();
    const continues = { exercise: origin.exercise, point };
    const header: RecordHeader = { ...origin, exercise, openedWall: wall, continues };
    const { ledger, lines } = continued(this.#flows(header), header, store.lines(origin.exercise), wall);
    const entry = entryOf(header, code(chance, 8));
    await store.create(
      entry,
      lines.map((line) => JSON.stringify(line)),
    );
    this.#take(entry, header, ledger);
  }

  #hold(entry: ExerciseEntry): void {
    const { store, clock, log, known } = this.#parts;
    let header: RecordHeader | undefined;
    try {
      header = JSON.parse(entry.header) as RecordHeader;
      const ledger = readLedger(header, store, this.#flows, known?.get(entry.id));
      if (statusOf(ledger.world) === 'running') clock.notBefore(ledger.wall);
      this.#take(entry, header, ledger);
    } catch (thrown) {
      const cause = thrown instanceof Error ? thrown.message : String(thrown);
      log.error('exercise cannot be opened', { exercise: entry.id, cause });
      this.#damaged.push({ exercise: entry.id, cause });
      // Without its header not even a name can be shown.
      if (header !== undefined) this.#held.set(entry.id, { entry, header, host: undefined });
    }
  }

  #take(entry: ExerciseEntry, header: RecordHeader, ledger: Ledger): Held {
    const { store, clock, log, removed } = this.#parts;
    const host = new ExerciseHost(ledger, {
      store,
      clock,
      log,
      reload: () => readLedger(header, store, this.#flows),
      joinCode: shownCode(entry.joinCode),
      removed: (person) => removed(entry.id, person),
      forked: () => void this.#branch(held),
    });
    const held = { entry, header, host };
    this.#held.set(entry.id, held);
    if (!this.#closing) host.wake();
    return held;
  }
}

function entryOf(header: RecordHeader, joinCode: string): ExerciseEntry {
  return { id: header.exercise, header: JSON.stringify(header), joinCode, openedWall: header.openedWall, ended: false };
}
