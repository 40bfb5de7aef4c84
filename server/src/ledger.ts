import { Fault, type Flow, type Stamped, type Touched, type Words, type World } from '@kalari/engine';
import { fromLine, isWhole, type RecordHeader, type RecordLine, rootOf, toLine } from './chain.ts';
import { type Asking, Course, type Entered } from './course.ts';
import { stateHash } from './state-hash.ts';

/**
 * One exercise in memory, with its chain: what is asked is decided, written into the world and linked to the record.
 *
 * It runs ahead of the store. Whoever holds it publishes nothing before the store has the lines, and throws it away
 * when the store refuses them.
 */
export class Ledger {
  readonly header: RecordHeader;
  readonly #course: Course<RecordLine>;
  readonly #state = stateHash();
  #head: string;

  constructor(flow: Flow, header: RecordHeader) {
    this.header = header;
    this.#head = rootOf(header);
    this.#course = new Course(flow, (stamped, touched) => this.#chained(stamped, touched));
  }

  get flow(): Flow {
    return this.#course.flow;
  }

  get world(): World {
    return this.#course.world;
  }

  get seq(): number {
    return this.#course.seq;
  }

  get head(): string {
    return this.#head;
  }

  get state(): string {
    return this.#state.hex;
  }

  /** The wall-clock instant of the last record. */
  get wall(): number {
    return this.#course.wall;
  }

  /** Exercise time at a wall-clock instant; never before that of the last record. */
  t(wall: number): number {
    return this.#course.t(wall);
  }

  /** The first records of a new exercise. */
  open(wall: number, title?: Words): readonly RecordLine[] {
    return this.#course.open(this.header, wall, title);
  }

  /** Decides a command at its moment and enters what follows; what was due before it must have been entered already. */
  ask(asking: Asking, at?: number): Entered<RecordLine> {
    return this.#course.ask(asking, at);
  }

  /** Enters what has come due, or a pause when nobody was there in time. */
  catchUp(wall: number, seen?: number): readonly RecordLine[] {
    return this.#course.catchUp(wall, seen);
  }

  /** When the next timer comes due, on the wall clock; Infinity when nothing will by itself. */
  nextWall(): number {
    return this.#course.nextWall();
  }

  /** Links what has happened, and was decided elsewhere. */
  link(stamped: Stamped): RecordLine {
    return this.#chained(stamped, this.#course.take(stamped));
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
    this.#state.take(this.#course.take(stamped));
    if (this.state !== line.state)
      throw new Fault('store.lost', `record ${line.seq} does not lead to the state it says`);
    this.#head = line.hash;
    return stamped;
  }

  #chained(stamped: Stamped, touched: readonly Touched[]): RecordLine {
    this.#state.take(touched);
    const line = toLine(this.header.exercise, stamped, this.#head, this.state);
    this.#head = line.hash;
    return line;
  }

  #wrongWith(line: RecordLine): string | undefined {
    if (line.seq !== this.seq + 1) return `does not follow record ${this.seq}`;
    if (line.prev !== this.#head) return 'does not point back to the one before it';
    return isWhole(this.header.exercise, line) ? undefined : 'was changed after it was written';
  }
}
