import type { WireCommand } from '@kalari/engine';
import type { Answer, DeltaMessage, View, ViewMessage } from '@kalari/engine/protocol';
import { applyPatches, enablePatches } from 'immer';
import type { RecordLine } from '../../../server/src/chain.ts';
import { seededChance } from '../../../server/src/chance.ts';
import { type ManualClock, manualClock } from '../../../server/src/clock.ts';
import type { ExerciseHost } from '../../../server/src/host/exercise-host.ts';
import { Registry } from '../../../server/src/host/registry.ts';
import type { Listener } from '../../../server/src/host/streams.ts';
import type { Asker } from '../../../server/src/host/submission.ts';
import type { EventStore } from '../../../server/src/store/event-store.ts';
import type { Head } from '../../../server/src/store/heads.ts';
import { memoryStore } from '../../../server/src/store/memory.ts';
import { seal, sealedCommand } from '../../../server/src/words.ts';
import { small } from '../small.ts';

enablePatches();

const start = Date.UTC(2026, 0, 5, 8);
export const facilitator: Asker = { kind: 'facilitator' };
export const person = (role: string): Asker => ({ kind: 'person', person: `p-${role}` });

export interface Logged {
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>> | undefined;
}

let ids = 0;

/** One exercise in a registry over a store, with a clock that moves by hand. */
export class Room {
  readonly clock: ManualClock;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly logged: Logged[] = [];
  readonly removed: string[] = [];
  readonly chance = seededChance(11);
  #host: ExerciseHost | undefined;

  constructor(
    store: EventStore = memoryStore(),
    clock: ManualClock = manualClock(start),
    known?: ReadonlyMap<string, Head>,
  ) {
    this.clock = clock;
    this.store = store;
    this.registry = new Registry({
      store,
      clock,
      chance: this.chance,
      log: { info: () => undefined, error: (message, facts) => this.logged.push({ message, facts }) },
      removed: (_, who) => this.removed.push(who),
      ...(known === undefined ? {} : { known }),
    });
  }

  static async open(store?: EventStore, clock?: ManualClock): Promise<Room> {
    const room = new Room(store, clock);
    const held = await room.registry.open({ scenario: small(), seed: 7 });
    room.#host = held.host;
    for (const role of ['srsg', 'fc', 'pc', 'dms']) await room.sit(role);
    return room;
  }

  /** The same store, as a server that starts again finds it. */
  static again(store: EventStore, clock: ManualClock, exercise: string): Room {
    const room = new Room(store, clock);
    room.registry.reopen();
    room.#host = room.registry.find(exercise)?.host;
    return room;
  }

  get host(): ExerciseHost {
    if (this.#host === undefined) throw new Error('the exercise could not be opened');
    return this.#host;
  }

  nextId(): string {
    ids += 1;
    return ids.toString(16).padStart(32, '0');
  }

  sit(role: string): Promise<Answer> {
    const who = `p-${role}`;
    return this.host.submit({
      id: this.nextId(),
      asker: { kind: 'applicant', person: who },
      command: { type: 'seat.claim', person: who, name: seal(role, this.chance), role, admitted: true },
    });
  }

  ask(asker: Asker, command: WireCommand, id = this.nextId()): Promise<Answer> {
    return this.host.submit({ id, asker, command: sealedCommand(command, this.chance), sent: command });
  }

  async must(asker: Asker, command: WireCommand): Promise<Extract<Answer, { ok: true }>> {
    const answer = await this.ask(asker, command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.code}`);
    return answer;
  }

  /** Lets wall time pass, and what it sets off come to rest. */
  async pass(milliseconds: number): Promise<void> {
    this.clock.moveBy(milliseconds);
    await this.host.look(() => undefined);
  }

  /** The same, as it passes for a server that is awake. */
  async awake(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= 5_000) await this.pass(Math.min(left, 5_000));
  }

  lines(): RecordLine[] {
    return [...this.store.lines(this.host.id)].map((line) => JSON.parse(line));
  }

  types(): string[] {
    return this.lines().map(({ type }) => type);
  }
}

/** A page that keeps what it is told, as the real ones do. */
export class FakePage {
  readonly told: string[] = [];
  readonly numbers: number[] = [];
  view: View | undefined;
  readonly #recipient = {
    view: ({ n, view }: Pick<ViewMessage, 'n' | 'view'>) => {
      this.told.push('view');
      this.numbers.push(n);
      this.view = view;
    },
    delta: ({ n, patches }: Pick<DeltaMessage, 'n' | 'patches'>) => {
      this.told.push('delta');
      this.numbers.push(n);
      if (this.view !== undefined) this.view = applyPatches(this.view, patches as never);
    },
    removed: () => this.told.push('removed'),
    stopped: () => this.told.push('stopped'),
    readOnly: () => this.told.push('readOnly'),
  };
  readonly subscription;

  constructor(host: ExerciseHost, listener: Listener, language = 'en') {
    this.subscription = host.listen(listener, language, this.#recipient);
  }
}
