import { mayDecide, rightOf } from '../authority.ts';
import type { Command } from '../commands.ts';
import type { RejectionCode } from '../rejections.ts';
import type { ScenarioDecision } from '../scenario/scenario.ts';
import { control, Fork, type Standing } from './fork.ts';
import { happeningsIn, likeness } from './happenings.ts';
import type { Ahead, Happening } from './schema.ts';

/** Nobody looks further than this, in exercise time. */
export const FARTHEST = 10_800_000;

export type Followed =
  | { readonly ok: true; readonly ahead: Ahead }
  | { readonly ok: false; readonly code: RejectionCode };

/** What happens if nobody acts: messages, decisions, silences, lapses, branches, limits, drift, and what they bring about. */
export function doingNothing(standing: Standing, horizon: number): Ahead {
  return lookAhead(standing, horizon, new Fork(standing));
}

/** What comes by itself, in order: what `doingNothing` says without the moves of indicators. */
export function nextUp(standing: Standing, horizon: number): Ahead {
  const ahead = doingNothing(standing, horizon);
  return { ...ahead, happenings: ahead.happenings.filter(({ event }) => event !== 'indicator.moved') };
}

/**
 * What would follow if a decision were taken now, and nobody acted afterwards. It is taken by the first who may decide
 * it and has a seat; what happens anyway, at the same moment, is marked.
 */
export function wouldFollow(standing: Standing, decision: string, option: string, horizon: number): Followed {
  const { scenario } = standing.flow;
  const authored = Object.hasOwn(scenario.decisions, decision) ? scenario.decisions[decision] : undefined;
  if (authored === undefined) return { ok: false, code: 'decision.unknown' };
  const fork = new Fork(standing);
  if (!fork.run()) return { ok: false, code: 'exercise.over' };
  const taking: Command = { type: 'decision.record', decision, option, ...decidersOf(standing, authored) };
  const code = fork.ask(taking, control, THOUGHT);
  if (code !== undefined) return { ok: false, code };
  const ahead = lookAhead(standing, horizon, fork);
  const anyway = new Set(doingNothing(standing, horizon).happenings.map(exactly));
  const own = (it: Happening) => it.event === 'decision.taken' && it.about === decision;
  return {
    ok: true,
    ahead: {
      ...ahead,
      happenings: ahead.happenings.filter((it) => !own(it)).map((it) => ({ ...it, anyway: anyway.has(exactly(it)) })),
    },
  };
}

/** The first who may decide it and has a seat, with all those who decide it together. */
export function decidersOf({ flow: { scenario }, world, t }: Standing, authored: ScenarioDecision) {
  const seated = authored.authority.filter((it) => Object.hasOwn(scenario.seats, it));
  const [role = scenario.order.seats.find((it) => mayDecide({ scenario, world, t }, authored, it)) ?? '', ...others] =
    seated;
  const joint = rightOf(scenario, authored.right)?.joint === true && others.length > 0;
  return { role, ...(joint ? { with: others } : {}) };
}

/** The id of a command that is only thought of. */
const THOUGHT = 'f'.repeat(32);

function lookAhead(standing: Standing, horizon: number, fork: Fork): Ahead {
  const { scenario } = standing.flow;
  const until = standing.t + Math.min(Math.max(0, horizon), FARTHEST);
  const value = (id: string, world = standing.world) =>
    world.get('indicators', id)?.value ?? scenario.indicators[id] ?? 0;
  const goes = fork.run();
  const timers = new Set(standing.world.rows('timers').map(({ id, due }) => `${id} ${due}`));
  if (goes) fork.pass(until);
  const happenings = fork.heard.flatMap((stamped) =>
    happeningsIn([stamped]).map((it) => ({ ...it, planned: timers.has(`${stamped.cause} ${it.t}`) })),
  );
  const phase = fork.world.get('flow', 'it')?.value.story;
  return {
    from: standing.t,
    until,
    cut: fork.cut,
    happenings,
    ...(phase !== undefined && Object.hasOwn(scenario.storyline, phase) ? { phase } : {}),
    indicators: scenario.order.indicators
      .map((id) => ({ id, from: value(id), to: value(id, fork.world) }))
      .filter(({ from, to }) => from !== to),
    missed: happenings
      .filter((it) => it.event === 'checkpoint.reached' && it.how === 'missed')
      .map(({ about }) => about),
  };
}

function exactly(happening: Happening): string {
  return `${happening.t} ${likeness(happening)}`;
}
