import {
  type Actor,
  type Command,
  clockAt,
  type Decision,
  decide,
  type ExerciseEvent,
  evolve,
  type Flow,
  nextTimer,
  openExercise,
  opener,
  openWorld,
  project,
  type RejectionCode,
  type Stamped,
  type View,
  type World,
} from '@kalari/engine';

export const facilitator: Actor = { kind: 'facilitator' };
export const seatOf = (role: string): Actor => ({ kind: 'participant', role, person: `p-${role}` });

/** One exercise driven by hand: a wall clock that moves when told, timers fired in order, as a host would. */
export class Play {
  readonly records: Stamped[] = [];
  readonly world: World = openWorld();
  readonly flow: Flow;
  wall = 1_000_000;
  #commands = 0;

  constructor(flow: Flow, seed = 7) {
    this.flow = flow;
    this.#record(openExercise(flow, { exercise: 'e-1', seed }), opener, 'open', 0);
    for (const role of Object.keys(flow.scenario.seats)) {
      const name = { words: role, salt: '0', seal: role };
      this.must({ kind: 'applicant', person: `p-${role}` }, { type: 'seat.claim', person: `p-${role}`, name, role, admitted: true });
    }
  }

  get t(): number {
    return clockAt(this.world.must('clock', 'it'), this.wall);
  }

  start(): this {
    this.must(facilitator, { type: 'exercise.start' });
    return this;
  }

  /** Lets wall time pass, firing what falls due. */
  pass(minutes: number): this {
    const until = this.wall + minutes * 60_000;
    const last = this.wall;
    this.wall = until;
    this.drain();
    if (last > until) throw new Error('Time goes forward.');
    return this;
  }

  drain(): void {
    for (let timer = this.#due(); timer !== undefined; timer = this.#due()) {
      this.#submit({ kind: 'clock' }, { type: 'timer.fire', timer: timer.id }, Math.max(timer.due, this.records.at(-1)?.t ?? 0));
    }
  }

  submit(by: Actor, command: Command): Decision {
    this.drain();
    const answer = this.#submit(by, command, this.t);
    this.drain();
    return answer;
  }

  /** Submits, and says which events it led to; throws when it was refused. */
  must(by: Actor, command: Command): ExerciseEvent[] {
    const answer = this.submit(by, command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.rejection.code}`);
    return [...answer.events];
  }

  refused(by: Actor, command: Command): RejectionCode | 'accepted' {
    const answer = this.submit(by, command);
    return answer.ok ? 'accepted' : answer.rejection.code;
  }

  view(role: string, language = 'en'): View {
    return project(this.flow, this.world, { kind: 'participant', role, person: `p-${role}`, language });
  }

  console(): View {
    return project(this.flow, this.world, { kind: 'facilitator', language: 'en', joinCode: 'ABCD-EFGH' });
  }

  types(): string[] {
    return this.records.map((record) => record.event.type);
  }

  #due(): { id: string; due: number } | undefined {
    if (!this.world.must('clock', 'it').running) return undefined;
    const timer = nextTimer(this.world);
    return timer !== undefined && timer.due <= this.t ? timer : undefined;
  }

  #submit(by: Actor, command: Command, t: number): Decision {
    this.#commands += 1;
    const id = this.#commands.toString(16).padStart(32, '0');
    const answer = decide(this.flow, this.world, { command, by, t, wall: this.wall, id });
    if (answer.ok) this.#record(answer.events, by, id, t);
    return answer;
  }

  #record(events: readonly ExerciseEvent[], by: Actor, cause: string, t: number): void {
    for (const event of events) {
      const stamped = { seq: this.records.length + 1, t, wall: this.wall, by, cause, event };
      evolve(this.world, stamped);
      this.records.push(stamped);
    }
  }
}
