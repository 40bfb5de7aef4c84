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
  type Touched,
  type Words,
  type World,
} from '@kalari/engine';
import { clockAt, statusOf, wallOf } from './standing.ts';

export interface Asking {
  readonly command: Command;
  readonly by: Actor;
  readonly wall: number;
  readonly id: string;
}

/** What came of asking, in the form in which it is kept. */
export type Entered<Line> =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly code: RejectionCode };

/** Away for longer than this, nothing is fired by itself: the exercise pauses and the facilitator is asked. */
const stallAfter = 10_000;
type ClockCommand = Extract<Command, { type: 'timer.fire' | 'clock.stall' }>;

/** More timers than this in one go means that they set each other off for ever. */
const mostAtOnce = 10_000;

/**
 * One exercise taking its course in memory: what is asked is decided, numbered and written into the world. `keep` makes
 * of it what its owner wants to have: a link of the chain, or nothing more than the event itself.
 */
export class Course<Line> {
  readonly flow: Flow;
  readonly world: World = openWorld();
  readonly #keep: (stamped: Stamped, touched: readonly Touched[]) => Line;
  #seq = 0;
  #t = 0;
  #wall = 0;

  constructor(flow: Flow, keep: (stamped: Stamped, touched: readonly Touched[]) => Line) {
    this.flow = flow;
    this.#keep = keep;
  }

  get seq(): number {
    return this.#seq;
  }

  /** The wall-clock instant of the last thing that happened. */
  get wall(): number {
    return this.#wall;
  }

  /** Exercise time at a wall-clock instant; never before that of the last thing that happened. */
  t(wall: number): number {
    return this.#seq === 0 ? 0 : Math.max(this.#t, clockAt(this.world, wall));
  }

  /** The first things that happen in a new exercise. */
  open({ exercise, seed }: { exercise: string; seed: number }, wall: number, title?: Words): readonly Line[] {
    const events = openExercise(this.flow, { exercise, seed, ...(title === undefined ? {} : { title }) });
    return events.map((event) => this.#enter({ event, t: 0, wall, by: { kind: 'facilitator' }, cause: 'open' }));
  }

  /** Decides a command at its moment and enters what follows; what was due before it must have been entered already. */
  ask(asking: Asking, at: number = this.t(asking.wall)): Entered<Line> {
    const t = Math.max(this.#t, at);
    const decision = decide(this.flow, this.world, { ...asking, t });
    if (!decision.ok) return { ok: false, code: decision.rejection.code };
    const { by, wall, id: cause } = asking;
    return { ok: true, lines: decision.events.map((event) => this.#enter({ event, t, wall, by, cause })) };
  }

  /**
   * Enters what has come due, in the order of (due, id), each at its own time. When the first is more than ten seconds
   * late, or the clock was last seen more than ten seconds before, the server was away or asleep, or its clock was set
   * forward: then a pause is entered instead.
   */
  catchUp(wall: number, seen: number = wall): readonly Line[] {
    const lines: Line[] = [];
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

  /** Writes into the world what has happened, and was decided elsewhere; says which rows it touched. */
  take(stamped: Stamped): readonly Touched[] {
    const touched = evolve(this.world, stamped);
    this.#seq = stamped.seq;
    this.#t = stamped.t;
    this.#wall = stamped.wall;
    return touched;
  }

  /** How long the server was away, as far as can be told: by its own clock, or by what should have happened. */
  #lateAt(wall: number, seen: number): number {
    if (this.#seq === 0 || statusOf(this.world) !== 'running') return 0;
    const timer = dueTimer(this.world, this.t(wall));
    return Math.max(wall - seen, timer === undefined ? 0 : wall - wallOf(this.world, timer.due));
  }

  #enterDue(command: ClockCommand, wall: number, at: number): readonly Line[] {
    const id = command.type === 'timer.fire' ? command.timer : `stall:${this.#seq}`;
    const entered = this.ask({ command, by: { kind: 'clock' }, wall, id }, at);
    if (!entered.ok) throw new Fault('flow.failed', `the clock was refused ${id}: ${entered.code}`);
    if (entered.lines.length === 0) throw new Fault('flow.restless', `${id} is due again and again`);
    return entered.lines;
  }

  #enter(entry: Omit<Stamped, 'seq'>): Line {
    const stamped: Stamped = { ...entry, seq: this.#seq + 1 };
    return this.#keep(stamped, this.take(stamped));
  }
}
