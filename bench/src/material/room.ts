import {
  type Actor,
  type Command,
  decide,
  type ExerciseEvent,
  evolve,
  type Flow,
  openExercise,
  opener,
  openWorld,
  type Stamped,
  type World,
} from '@kalari/engine';
import { injectIds, recipientsOf, roles } from './scenario.ts';

export const facilitator: Actor = { kind: 'facilitator' };
export const seatOf = (role: string): Actor => ({ kind: 'participant', role, person: personOf(role) });
export const personOf = (role: string): string => `p-${role}`;

/** One exercise driven by hand with the engine alone: no store, no chain, a clock that moves a second with each command. */
export class Room {
  readonly flow: Flow;
  readonly world: World = openWorld();
  readonly records: Stamped[] = [];
  #asked = 0;

  /** Everybody in a seat, and started. */
  constructor(flow: Flow) {
    this.flow = flow;
    this.#enter(openExercise(flow, { exercise: 'e-measured', seed: 1 }), opener);
    for (const role of roles) {
      const name = { words: role, salt: '0', seal: role };
      const person = personOf(role);
      this.ask({ kind: 'applicant', person }, { type: 'seat.claim', person, name, role, admitted: true });
    }
    this.ask(facilitator, { type: 'exercise.start' });
  }

  ask(by: Actor, command: Command): void {
    this.#asked += 1;
    const t = this.#asked * 1_000;
    const decision = decide(this.flow, this.world, { command, by, t, wall: t, id: idOf(this.#asked) });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.rejection.code}`);
    this.#enter(decision.events, by);
  }

  #enter(events: readonly ExerciseEvent[], by: Actor): void {
    const t = this.#asked * 1_000;
    for (const event of events) {
      const stamped = { seq: this.records.length + 1, t, wall: t, by, cause: idOf(this.#asked), event };
      evolve(this.world, stamped);
      this.records.push(stamped);
    }
  }
}

/** A command's id from a number. */
export const idOf = (n: number): string => n.toString(16).padStart(32, '0');

/** A room in which every inject is out and has been read by whoever got it. */
export function roomWithAllRead(flow: Flow, injects: number): Room {
  const room = new Room(flow);
  for (const [n, inject] of injectIds(injects).entries()) {
    room.ask(facilitator, { type: 'inject.release', inject });
    for (const role of recipientsOf(n)) room.ask(seatOf(role), { type: 'inject.read', inject });
  }
  return room;
}
