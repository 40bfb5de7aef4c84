import type { Actor, ActorKind } from '../actor.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Situation } from '../situation.ts';
import type { Status } from '../view/view.ts';

/** Everything an act may look at: what is asked, by whom, when, and how things stand. */
export interface Ask<T extends CommandType = CommandType> extends Situation {
  readonly command: CommandOf<T>;
  readonly by: Actor;
  readonly wall: number;
  /** Made by whoever asked; ids of what comes into being are made from it. */
  readonly id: string;
}

/**
 * One command's rule: who may, during which states of the exercise (the storyline machine gates on this),
 * what speaks against it, and the events it leads to. What follows from those events by itself is in `follow`.
 */
export interface Act<T extends CommandType> {
  readonly by: readonly ActorKind[];
  readonly during: readonly Status[];
  refuse?(ask: Ask<T>): RejectionCode | undefined;
  say(ask: Ask<T>): ExerciseEvent[];
}

export const live: readonly Status[] = ['running', 'paused'];
export const always: readonly Status[] = ['planned', 'running', 'paused', 'ended'];

/** The asking participant's role; a Fault-free empty string for anybody else, who was refused before. */
export function roleOf(by: Actor): string {
  return by.kind === 'participant' ? by.role : '';
}

/** Leaves out what is undefined, since an event carries only what is there. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Whether the clock moves by steps and jumps alone; it does until she chooses a speed. */
export function isStoryOnly(world: Ask['world']): boolean {
  return world.must('clock', 'it').factor === 0;
}

/** Whether somebody speaks for a role here: from a seat, or control for a desk. */
export function isHeld(scenario: Scenario, role: string): boolean {
  return isSeat(scenario, role) || Object.hasOwn(scenario.desks, role);
}

export function isSeat(scenario: Scenario, role: string): boolean {
  return Object.hasOwn(scenario.seats, role);
}
