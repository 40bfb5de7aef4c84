import type { Actor, Command } from '@kalari/engine';
import { posts } from '../../engine/src/team/posts.ts';
import { words } from './fake-words.ts';
import type { Play } from './play.ts';
import type { Step } from './random-steps.ts';

type OfTeam = Extract<
  Command,
  { type: `team.${string}` | `control.${string}` | `seat.${string}` | `observation.${string}` | 'checkpoint.mark' }
>;

export function isOfTeam(type: Command['type']): type is OfTeam['type'] {
  return /^(team|control|seat|observation|checkpoint)\./.test(type);
}

/** What the facilitator asks is now and then asked by somebody of the control team, whoever is there. */
export function memberOr(by: Actor, { world }: Play, { who, seconds }: Step): Actor {
  const team = world.rows('team');
  const one = team[who % Math.max(team.length, 1)];
  return by.kind !== 'facilitator' || one === undefined || seconds % 2 === 0
    ? by
    : { kind: 'facilitator', member: one.id };
}

/** Something about who plays or is of the control team, sensible or not. */
export function teamCommand({ world, flow: { scenario } }: Play, type: OfTeam['type'], step: Step, n: number): OfTeam {
  const { a, b, c } = step;
  const text = words(`words ${n} ${a} ${b}`);
  const reason = c % 2 === 0 ? { reason: text } : {};
  const member = pick([...world.rows('team').map((it) => it.id), 't-nobody'], a);
  const person = pick([...world.rows('persons').map((it) => it.id), 'p-nobody'], a);
  const role = pick([...scenario.order.seats, ...scenario.order.seats, 'cos'], b);
  switch (type) {
    case 'observation.remove':
      return { type, observation: pick([...world.rows('observations').map((it) => it.id), 'o-none'], a) };
    case 'observation.note':
      return {
        type,
        objective: pick([...scenario.order.objectives, 'no-such'], a),
        rating: b % 2 === 0 ? 'strength' : 'improve',
        text,
      };
    case 'checkpoint.mark':
      return {
        type,
        checkpoint: pick([...scenario.order.checkpoints, 'no-such'], a),
        result: pick(['met', 'justified-deviation'] as const, b),
        reason: text,
      };
    case 'seat.admit':
      return { type, person };
    case 'seat.assign':
      return { type, person, role };
    case 'seat.rename':
      return { type, person, name: text };
    case 'seat.remove':
      return { type, person, ...reason };
    case 'seat.claim':
      return { type, person: pick(['p-x', 'p-y', 'p-fc'], a), name: text, role, admitted: c % 2 === 0 };
    case 'team.invite': {
      const roles = [pick([...scenario.order.desks, ...scenario.order.seats, 'no-such'], c)];
      const anew = c % 4 === 0 ? { member } : {};
      return { type, post: pick(posts, a), name: text, ...(b % 3 === 0 ? { roles } : {}), ...anew };
    }
    case 'team.assign':
      return { type, member, ...(b % 4 === 0 ? {} : { post: pick(posts, b) }), ...(c % 5 === 0 ? { roles: [] } : {}) };
    case 'team.rename':
      return { type, member, name: text };
    case 'team.remove':
      return { type, member, ...reason };
    case 'team.arrive':
      return { type };
    case 'control.take':
      return { type, ...reason };
    case 'control.give':
      return { type, ...(c % 3 === 0 ? {} : { to: member }) };
  }
}

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new Error('Nothing to choose from.');
  return chosen;
}
