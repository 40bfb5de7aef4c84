import type { Actor } from './actor.ts';
import type { Ask } from './acts/act.ts';
import { amidEmergency } from './acts/exercise.ts';
import { actOf } from './acts/index.ts';
import type { Command } from './commands.ts';
import type { ExerciseEvent } from './events.ts';
import { apply } from './evolve.ts';
import { Fault } from './fault.ts';
import type { FlowValue } from './flow/machine.ts';
import type { Flow } from './flow.ts';
import { follow } from './follow.ts';
import { formOf } from './products.ts';
import type { Rejection, RejectionCode } from './rejections.ts';
import { actEvent } from './scenario/compile-procedure.ts';
import { refuseElsewhere, refusePost } from './team/member.ts';
import { readTimer, splitOnce } from './timers.ts';
import { type Doer, watch } from './watch.ts';
import type { Touched, World, WorldView } from './world/world.ts';

/** A command as it reaches the engine: who asks, and when, in exercise and in wall-clock time. */
export interface Asked {
  readonly command: Command;
  readonly by: Actor;
  readonly t: number;
  readonly wall: number;
  /** The command's id: 32 hexadecimal digits. Ids of what comes into being are made from it. */
  readonly id: string;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly ExerciseEvent[] }
  | { readonly ok: false; readonly rejection: Rejection };

/**
 * Decides what a command leads to, without doing it.
 *
 * The events come in the order in which they happened, those that follow by themselves included: what an effect
 * plans, what a reader learns, a branch that opens. What an effect plans for this very moment is a timer that is
 * already due; whoever drives the engine fires it next. `world` is never changed.
 *
 * @throws Fault when the scenario or the engine is broken: the command has then not happened.
 */
export function decide(flow: Flow, world: World, asked: Asked): Decision {
  const thought = new Thought(flow, world, asked);
  const code = thought.refusal();
  return code === undefined ? { ok: true, events: thought.think() } : { ok: false, rejection: { code } };
}

/** How often conditions may set off further conditions before the scenario is called restless. */
const MOST_ROUNDS = 100;

/** One command thought through to the end, in an overlay of the world that is thrown away. */
class Thought {
  readonly #flow: Flow;
  readonly #world: World;
  readonly #ask: Ask;
  readonly #said: ExerciseEvent[] = [];
  #changed = new Set<string>();

  constructor(flow: Flow, world: World, asked: Asked) {
    this.#flow = flow;
    this.#world = world.overlay();
    const holds = (source: string) => flow.conditions.holds(source, this.#world);
    const dependsOn = (source: string) => flow.conditions.dependsOn(source);
    this.#ask = { ...asked, scenario: flow.scenario, world: this.#world satisfies WorldView, holds, dependsOn };
  }

  refusal(): RejectionCode | undefined {
    const { command, by, world } = this.#ask;
    const act = actOf(command.type);
    if (!act.by.includes(by.kind)) return 'seat.forbidden';
    const notYours = refusePost(this.#ask);
    if (notYours !== undefined) return notYours;
    const { status, frozen, emergency } = world.must('exercise', 'it');
    if (!this.#flow.machine.can(this.#value(), { type: command.type, ask: this.#ask, say: [] })) {
      if (command.type === 'phase.force' && act.during.includes(status)) return 'phase.unknown';
      if (status === 'ended') return 'exercise.over';
      return status === 'planned' ? 'exercise.notStarted' : 'command.unavailable';
    }
    if (by.kind === 'participant') {
      const person = world.get('persons', by.person);
      if (person?.state !== 'admitted' || person.role !== by.role) return 'seat.removed';
      if (emergency !== undefined) return 'exercise.emergency';
      const heard = command.type === 'inject.read' || command.type === 'exercise.noDuff';
      if (frozen !== undefined && !heard) return 'exercise.frozen';
    }
    if (emergency !== undefined && !amidEmergency.has(command.type)) return 'exercise.emergency';
    return refuseElsewhere(this.#ask) ?? act.refuse?.(this.#ask);
  }

  think(): ExerciseEvent[] {
    const { command } = this.#ask;
    this.#happen(this.#machine(command.type, actOf(command.type).say(this.#ask)));
    const timer = command.type === 'timer.fire' ? readTimer(command.timer) : undefined;
    if (timer?.kind === 'flow') this.#happen(this.#machine(timer.about));
    if (timer?.kind === 'procedure') {
      const [procedure = '', event = ''] = splitOnce(timer.about);
      this.#procedure(procedure, event, this.#ask.t);
    }
    // Before the start and after the end nothing follows from a condition any more.
    for (let round = 0; this.#changed.size > 0 && this.#live(); round += 1) {
      if (round > MOST_ROUNDS) throw new Fault('flow.restless', command.type);
      const changed = this.#changed;
      this.#changed = new Set();
      this.#happen(watch(this.#ask, this.#flow.watchers, changed, this.#doer()));
      if (this.#stirs(changed) || this.#stirs(this.#changed)) this.#happen(this.#machine('world.changed'));
    }
    return this.#said;
  }

  /** Makes events happen one after the other, each with what follows from it before the next. */
  #happen(events: readonly ExerciseEvent[]): void {
    const { t, wall, by, id } = this.#ask;
    for (const event of events) {
      const touched = this.#world.touching(() => apply(this.#world, { seq: 1, t, wall, by, cause: id, event }));
      for (const row of touched) this.#changed.add(nameOf(row));
      if (event.type === 'exercise.started') this.#changed.add('*');
      // Whoever acts for somebody holds whatever that role held.
      if (event.type === 'acting.begun' || event.type === 'acting.ended')
        for (const right of this.#flow.scenario.order.rights) this.#changed.add(`rights.${right}`);
      this.#said.push(event);
      this.#happen(follow(this.#ask, event));
      if (event.type === 'procedure.begun') this.#procedure(event.procedure, 'begin', t);
      if (event.type === 'procedure.acted' && event.done)
        this.#procedure(event.procedure, actEvent(event.act), event.since);
    }
  }

  /** Steps one procedure, then as long as acts that are done already lead on; each of them does so once. */
  #procedure(id: string, type: string, since: number): void {
    const machine = this.#flow.procedures.get(id);
    if (machine === undefined) return;
    const step = (next: string): ExerciseEvent[] => {
      const row = this.#world.must('procedures', id);
      // What was done before the procedure came to where it stands leads on from that moment.
      const event = { type: next, ask: this.#ask, say: [], since: Math.max(row.since, since) };
      const value = next === 'begin' ? machine.initial : row.state;
      return machine.can(value, event) ? machine.step(value, event) : [];
    };
    this.#happen(step(type));
    for (let round = 0; ; round += 1) {
      if (round > MOST_ROUNDS) throw new Fault('flow.restless', id);
      const more = step('look');
      if (more.length === 0) return;
      this.#happen(more);
    }
  }

  /** Whether the story has come to another phase, or a branch of this one depends on what has changed. */
  #stirs(changed: ReadonlySet<string>): boolean {
    if (changed.has('phase') || changed.has('*')) return true;
    const waits = this.#flow.branches.get(this.#value().story ?? '');
    return waits?.has('*') === true || [...changed].some((name) => waits?.has(name));
  }

  #machine(type: string, say: readonly ExerciseEvent[] = []): ExerciseEvent[] {
    const event = { type, ask: this.#ask, say };
    const value = this.#value();
    return this.#flow.machine.can(value, event) ? this.#flow.machine.step(value, event) : [];
  }

  #value(): FlowValue {
    return this.#world.get('flow', 'it')?.value ?? this.#flow.machine.initial;
  }

  #live(): boolean {
    const { status } = this.#world.must('exercise', 'it');
    return status === 'running' || status === 'paused';
  }

  #doer(): Doer {
    const { by, scenario } = this.#ask;
    const taken = this.#said.findLast((event) => event.type === 'decision.taken');
    const told = this.#said.findLast((event) => event.type === 'fact.told');
    const released = this.#said.findLast((event) => event.type === 'product.released');
    const did =
      taken !== undefined
        ? { name: `decisions.${taken.decision}`, role: taken.role, right: scenario.decisions[taken.decision]?.right }
        : released && {
            name: `products.${released.form}`,
            // Whoever approved it let it go, whoever sent it off.
            role: this.#world.get('products', released.product)?.approved?.role ?? released.role,
            right: formOf(scenario, released.form)?.right,
          };
    const role = by.kind === 'participant' ? by.role : (told?.from ?? released?.role);
    return { role, did, since: taken?.since ?? told?.since };
  }
}

/** A row by the name that conditions have for it. */
function nameOf({ table, id }: Touched): string {
  if (table === 'flow') return 'phase';
  return `${table === 'forms' ? 'products' : table}.${id}`;
}
