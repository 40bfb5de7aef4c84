import {
  type Actor,
  type Command,
  clockAt,
  type Decision,
  decide,
  dueTimer,
  type ExerciseEvent,
  evolve,
  type Flow,
  openExercise,
  opener,
  openWorld,
  project,
  type RejectionCode,
  type Stamped,
  type View,
  type World,
  wallOf,
} from '@kalari/engine';

export const facilitator: Actor = { kind: 'facilitator' };
export const seatOf = (role: string): Actor => ({ kind: 'participant', role, person: `p-${role}` });
export const srsg = seatOf('srsg');
export const fc = seatOf('fc');
export const pc = seatOf('pc');
export const dms = seatOf('dms');

/** Milliseconds of so many minutes. */
export const minutes = (count: number): number => Math.round(count * 60_000);

type Said<T extends ExerciseEvent['type']> = Extract<ExerciseEvent, { type: T }> & { readonly t: number };

interface Options {
  readonly seed?: number;
  readonly seated?: boolean;
  readonly records?: readonly Stamped[];
}

/** One exercise driven by hand: a wall clock that moves when told, timers fired in order, as a host would. */
export class Play {
  readonly records: Stamped[] = [];
  readonly world: World = openWorld();
  readonly flow: Flow;
  wall = 1_000_000;
  #commands = 0;

  /** Everybody in a seat, not yet started; or what a record says. */
  constructor(flow: Flow, { seed = 7, seated = true, records }: Options = {}) {
    this.flow = flow;
    for (const stamped of records ?? []) {
      evolve(this.world, stamped);
      this.records.push(stamped);
    }
    if (records !== undefined) return;
    this.#record(openExercise(flow, { exercise: 'e-1', seed }), opener, 'open', 0);
    for (const role of seated ? Object.keys(flow.scenario.seats) : []) this.sit(role);
  }

  /** Exercise time; never before that of the last record. */
  get t(): number {
    return Math.max(this.records.at(-1)?.t ?? 0, clockAt(this.world.must('clock', 'it'), this.wall));
  }

  /** Goes on where a record of the same scenario stops. */
  static after(flow: Flow, records: readonly Stamped[]): Play {
    const play = new Play(flow, { records });
    play.wall = records.at(-1)?.wall ?? play.wall;
    return play;
  }

  sit(role: string, person = `p-${role}`): void {
    const name = { words: role, salt: '0', seal: role };
    this.must({ kind: 'applicant', person }, { type: 'seat.claim', person, name, role, admitted: true });
  }

  start(): this {
    this.must(facilitator, { type: 'exercise.start' });
    return this;
  }

  /** Lets wall time pass, firing what falls due. */
  pass(count: number): this {
    this.wall += minutes(count);
    this.drain();
    return this;
  }

  /** Lets time pass until exercise time has reached `t`. */
  passTo(t: number): this {
    this.wall = Math.max(this.wall, wallOf(this.world.must('clock', 'it'), t));
    this.drain();
    return this;
  }

  /** Wall time passes while nobody is there to fire anything; then the server notices. */
  stall(count: number): this {
    this.wall += minutes(count);
    const answer = this.#submit({ kind: 'clock' }, { type: 'clock.stall', late: minutes(count) }, this.t);
    if (!answer.ok) throw new Error(answer.rejection.code);
    return this;
  }

  drain(): void {
    for (let timer = dueTimer(this.world, this.t); timer !== undefined; timer = dueTimer(this.world, this.t)) {
      const t = Math.max(timer.due, this.records.at(-1)?.t ?? 0);
      const answer = this.#submit({ kind: 'clock' }, { type: 'timer.fire', timer: timer.id }, t);
      if (!answer.ok) throw new Error(`The clock was refused ${timer.id}: ${answer.rejection.code}`);
    }
  }

  submit(by: Actor, command: Command, id?: string): Decision {
    this.drain();
    const answer = this.#submit(by, command, this.t, id);
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

  console(language = 'en'): View & { readonly control: NonNullable<View['control']> } {
    const view = project(this.flow, this.world, { kind: 'facilitator', language, joinCode: 'ABCD-EFGH' });
    if (view.control === undefined) throw new Error('The console has no control part.');
    return { ...view, control: view.control };
  }

  types(): string[] {
    return this.records.map((record) => record.event.type);
  }

  /** The events of one type so far, with the exercise time of their records. */
  said<T extends ExerciseEvent['type']>(type: T): Said<T>[] {
    return this.records.flatMap(({ event, t }) => (isA(event, type) ? [{ ...event, t }] : []));
  }

  #submit(by: Actor, command: Command, t: number, given?: string): Decision {
    this.#commands += 1;
    const id = given ?? this.#commands.toString(16).padStart(32, '0');
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

function isA<T extends ExerciseEvent['type']>(
  event: ExerciseEvent,
  type: T,
): event is Extract<ExerciseEvent, { type: T }> {
  return event.type === type;
}
