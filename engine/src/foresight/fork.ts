import type { Actor } from '../actor.ts';
import { dueTimer } from '../clock.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import type { ExerciseEvent, Stamped } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Flow } from '../flow.ts';
import type { RejectionCode } from '../rejections.ts';
import type { World } from '../world/world.ts';

/** How an exercise stands at a moment. `seq` is the number of its last record; `wall` only goes into thought events. */
export interface Standing {
  readonly flow: Flow;
  readonly world: World;
  readonly t: number;
  readonly wall: number;
  readonly seq: number;
}

/** More timers than this are not thought through: the answer is then cut, and says so. */
const MOST_TIMERS = 1_000;

export const control: Actor = { kind: 'facilitator' };

/**
 * A world of thought beside the real one: what is asked of it and what falls due in it happens by the same rules, and
 * nothing of it reaches the world it was forked from. It moves in exercise time alone; no wall clock runs.
 */
export class Fork {
  readonly flow: Flow;
  readonly world: World;
  /** Everything thought of so far, numbered as records would be. */
  readonly heard: Stamped[] = [];
  t: number;
  wall: number;
  #seq: number;
  #left: number;

  constructor({ flow, world, t, wall, seq }: Standing, most = MOST_TIMERS) {
    this.flow = flow;
    this.world = world.overlay();
    // Nobody has control of a thought.
    if (world.get('exercise', 'it')?.control !== undefined)
      this.world.edit('exercise', 'it', (it) => {
        delete it.control;
      });
    this.t = t;
    this.wall = wall;
    this.#seq = seq;
    this.#left = most;
  }

  /** Whether there was more to come than is thought through. */
  get cut(): boolean {
    return this.#left <= 0;
  }

  /** Lets the clock run: starts what has not begun, resumes what is paused. False when the exercise is over. */
  run(): boolean {
    const { status } = this.world.must('exercise', 'it');
    if (status === 'planned') this.ask({ type: 'exercise.start' }, control, 'start');
    if (status === 'paused') this.ask({ type: 'exercise.resume' }, control, 'resume');
    return status !== 'ended';
  }

  /** Makes something happen now; what speaks against it, or nothing. */
  ask(command: Command, by: Actor, id: string): RejectionCode | undefined {
    const { flow, world, t, wall } = this;
    const decision = decide(flow, world, { command, by, t, wall, id });
    if (!decision.ok) return decision.rejection.code;
    this.happen(decision.events, by, id);
    return undefined;
  }

  /** What happens now without anybody being asked. */
  happen(events: readonly ExerciseEvent[], by: Actor, cause: string): void {
    for (const event of events) {
      const stamped: Stamped = { seq: ++this.#seq, t: this.t, wall: this.wall, by, cause, event };
      evolve(this.world, stamped);
      this.heard.push(stamped);
    }
  }

  /** Lets time pass until `until`, everything that falls due on the way at its own moment. */
  pass(until: number): void {
    for (const _ of this.passing(until));
  }

  /** The same, one timer at a time. */
  *passing(until: number): Generator<void, void> {
    for (let timer = dueTimer(this.world, until); timer !== undefined; timer = dueTimer(this.world, until)) {
      if (--this.#left <= 0) return;
      this.t = Math.max(this.t, timer.due);
      const refused = this.ask({ type: 'timer.fire', timer: timer.id }, { kind: 'clock' }, timer.id);
      // A timer that nobody takes would be due for ever.
      if (refused !== undefined) this.world.remove('timers', timer.id);
      yield;
    }
    this.t = Math.max(this.t, until);
  }
}
