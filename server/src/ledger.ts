import {
  type Actor,
  type Command,
  decide,
  dueTimer,
  evolve,
  Fault,
  type Flow,
  openExercise,
  openWorld,
  type RejectionCode,
  type Stamped,
  type Words,
  type World,
} from '@kalari/engine';
import { fromLine, isWhole, type RecordHeader, type RecordLine, rootOf, toLine } from './chain.ts';
import { clockAt, statusOf, wallOf } from './standing.ts';
import { stateHash } from './state-hash.ts';

export interface Asking {
  readonly command: Command;
  readonly by: Actor;
  readonly wall: number;
  readonly id: string;
}

export type Entered =
  | { readonly ok: true; readonly lines: readonly RecordLine[] }
  | { readonly ok: false; readonly code: RejectionCode };

/** Away for longer than this, nothing is fired by itself: the exercise pauses and the facilitator is asked. */
const stallAfter = 10_000;
type ClockCommand = Extract<Command, { type: 'timer.fire' | 'clock.stall' }>;

/** More timers than this in one go means that they set each other off for ever. */
const mostAtOnce = 10_000;

/**
 * One exercise in memory, with its chain: what is asked is decided, written into the world and linked to the record.
 *
 * It runs ahead of the store. Whoever holds it publishes nothing before the store has the lines, and throws it away
 * when the store refuses them.
 */
export class Ledger {
  readonly flow: Flow;
  readonly header: RecordHeader;
  readonly world: World;
  readonly #state = stateHash();
  #seq = 0;
  #t = 0;
  #wall = 0;
  #head: string;

  constructor(flow: Flow, header: RecordHeader) {
    this.flow = flow;
    this.header = header;
    this.world = openWorld();
    this.#head = rootOf(header);
  }

  get seq(): number {
    return this.#seq;
  }

  get head(): string {
    return this.#head;
  }

  get state(): string {
    return this.#state.hex;
  }

  /** The wall-clock instant of the last record. */
  get wall(): number {
    return this.#wall;
  }

  /** Exercise time at a wall-clock instant; never before that of the last record. */
  t(wall: number): number {
    return this.#seq === 0 ? 0 : Math.max(this.#t, clockAt(this.world, wall));
  }

  /** The first records of a new exercise. */
  open(wall: number, title?: Words): readonly RecordLine[] {
    const { exercise, seed } = this.header;
    const events = openExercise(this.flow, { exercise, seed, ...(title === undefined ? {} : { title }) });
    const lines: RecordLine[] = [];
    for (const event of events)
      lines.push(this.#write({ event, t: 0, wall, by: { kind: 'facilitator' }, cause: 'open' }));
    return lines;
  }

  /** Decides a command at its moment and enters what follows; what was due before it must have been entered already. */
  ask(asking: Asking, at: number = this.t(asking.wall)): Entered {
    const t = Math.max(this.#t, at);
    const decision = decide(this.flow, this.world, { ...asking, t });
    if (!decision.ok) return { ok: false, code: decision.rejection.code };
    const { by, wall, id: cause } = asking;
    return { ok: true, lines: decision.events.map((event) => this.#write({ event, t, wall, by, cause })) };
  }

  /**
   * Enters what has come due, in the order of (due, id), each at its own time. When the first is more than ten seconds
   * late, or the clock was last seen more than ten seconds before, the server was away or asleep, or its clock was set
   * forward: then a pause is entered instead.
   */
  catchUp(wall: number, seen: number = wall): readonly RecordLine[] {
    const lines: RecordLine[] = [];
    const late = this.#lateAt(wall, seen);
    if (late > stallAfter) lines.push(...this.#enterDue({ type: 'clock.stall', late }, wall, this.t(wall)));
    for (;;) {
      const timer = this.#seq === 0 ? undefined : dueTimer(this.world, this.t(wall));
      if (timer === undefined) return lines;
      lines.push(...this.#enterDue({ type: 'timer.fire', timer: timer.id }, wall, timer.due));
      if (lines.length > mostAtOnce) throw new Fault('flow.restless', `${timer.id} is due again and again`);
    }
  }

  /** When the next timer comes due, on the wall clock; Infinity when nothing will by itself. */
  nextWall(): number {
    const timer = this.#seq === 0 ? undefined : dueTimer(this.world, Number.POSITIVE_INFINITY);
    return timer === undefined ? Number.POSITIVE_INFINITY : wallOf(this.world, timer.due);
  }

  /**
   * Takes a record that was written before, checking that it is the next link and leads to the state it says.
   *
   * @throws Fault `store.lost` when it does not.
   */
  take(line: RecordLine): Stamped {
    const wrong = this.#wrongWith(line);
    if (wrong !== undefined) throw new Fault('store.lost', `record ${line.seq} ${wrong}`);
    const stamped = fromLine(line);
    this.#state.take(evolve(this.world, stamped));
    if (this.state !== line.state)
      throw new Fault('store.lost', `record ${line.seq} does not lead to the state it says`);
    this.#advance(line);
    return stamped;
  }

  /** How long the server was away, as far as can be told: by its own clock, or by what should have happened. */
  #lateAt(wall: number, seen: number): number {
    if (this.#seq === 0 || statusOf(this.world) !== 'running') return 0;
    const timer = dueTimer(this.world, this.t(wall));
    return Math.max(wall - seen, timer === undefined ? 0 : wall - wallOf(this.world, timer.due));
  }

  #enterDue(command: ClockCommand, wall: number, at: number): readonly RecordLine[] {
    const id = command.type === 'timer.fire' ? command.timer : `stall:${this.#seq}`;
    const entered = this.ask({ command, by: { kind: 'clock' }, wall, id }, at);
    if (!entered.ok) throw new Fault('flow.failed', `the clock was refused ${id}: ${entered.code}`);
    if (entered.lines.length === 0) throw new Fault('flow.restless', `${id} is due again and again`);
    return entered.lines;
  }

  #wrongWith(line: RecordLine): string | undefined {
    if (line.seq !== this.#seq + 1) return `does not follow record ${this.#seq}`;
    if (line.prev !== this.#head) return 'does not point back to the one before it';
    return isWhole(this.header.exercise, line) ? undefined : 'was changed after it was written';
  }

  #write(entry: Omit<Stamped, 'seq'>): RecordLine {
    const stamped: Stamped = { ...entry, seq: this.#seq + 1 };
    this.#state.take(evolve(this.world, stamped));
    const line = toLine(this.header.exercise, stamped, this.#head, this.state);
    this.#advance(line);
    return line;
  }

  #advance(line: RecordLine): void {
    this.#seq = line.seq;
    this.#t = line.t;
    this.#wall = line.wall;
    this.#head = line.hash;
  }
}
