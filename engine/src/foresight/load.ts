import { mayDecide } from '../authority.ts';
import type { Flow } from '../flow.ts';
import { openExercise, openWorld } from '../replay.ts';
import { decidersOf } from './ahead.ts';
import { control, Fork } from './fork.ts';

/** What one role gets in a play without people: the moments, in exercise milliseconds, in order. */
export type Load = Readonly<Record<string, readonly number[]>>;

export interface Loads {
  /** Every decision taken as doctrine points, well before its deadline. */
  readonly inTime: Load;
  /** Nobody does anything. */
  readonly nobody: Load;
}

const MINUTE = 60_000;
/** How long a decision lies on the table before it is taken, or half of its deadline when that is shorter. */
const THINKING = 5 * MINUTE;

/**
 * What reaches each seat, and when: injects, and decisions that it may take, in two plays without people. The same for the
 * same scenario, always. Undefined when more happens in it than is thought through.
 */
export function loadsOf(flow: Flow): Loads | undefined {
  const [inTime, nobody] = [played(flow, true), played(flow, false)];
  return inTime === undefined || nobody === undefined ? undefined : { inTime, nobody };
}

function played(flow: Flow, takes: boolean): Load | undefined {
  const fork = begun(flow);
  const waiting = new Map<string, number>();
  const { scenario } = flow;
  let heard = 0;
  for (let t = 0; t <= scenario.length; t += MINUTE) {
    fork.pass(t);
    if (fork.cut) return undefined;
    for (; heard < fork.heard.length; heard++) {
      const stamped = fork.heard[heard];
      if (stamped?.event.type !== 'decision.opened') continue;
      const { decision, closes } = stamped.event;
      waiting.set(decision, stamped.t + Math.min(THINKING, closes === undefined ? THINKING : (closes - stamped.t) / 2));
    }
    for (const [decision, due] of takes ? waiting : []) if (due <= t && taken(fork, decision)) waiting.delete(decision);
  }
  return loadIn(fork);
}

function begun(flow: Flow): Fork {
  const fork = new Fork({ flow, world: openWorld(), t: 0, wall: 0, seq: 0 });
  fork.happen(openExercise(flow, { exercise: 'load', seed: 1 }), control, 'open');
  fork.run();
  return fork;
}

/** Taken with the first option that is possible, those of doctrine before the others. False when none is. */
function taken(fork: Fork, decision: string): boolean {
  const { flow, world, t } = fork;
  const authored = flow.scenario.decisions[decision];
  if (authored === undefined || world.get('decisions', decision)?.outcome !== undefined) return true;
  const options = Object.keys(authored.options);
  const doctrine = options.filter((option) => authored.options[option]?.doctrine);
  const deciders = decidersOf({ flow, world, t, wall: 0, seq: 0 }, authored);
  return [...new Set([...doctrine, ...options])].some(
    (option) =>
      fork.ask({ type: 'decision.record', decision, option, ...deciders }, control, `take ${decision}`) === undefined,
  );
}

function loadIn({ flow: { scenario }, world, heard }: Fork): Load {
  const load: Record<string, number[]> = Object.fromEntries(scenario.order.seats.map((role) => [role, []]));
  for (const { event, t } of heard) {
    const authored = event.type === 'decision.opened' ? scenario.decisions[event.decision] : undefined;
    for (const [role, moments] of Object.entries(load)) {
      const isSent = event.type === 'inject.released' && event.to.includes(role);
      if (isSent || (authored !== undefined && mayDecide({ scenario, world, t }, authored, role))) moments.push(t);
    }
  }
  return load;
}
