import type { CommandType } from '../commands.ts';
import { type Post, posts, steering } from './posts.ts';

/** How far a right goes: `own` is only for what is one's own, such as an observation one noted or a desk one plays. */
export type Right = 'all' | 'own';

/** What the control team's posts may do with one command. */
interface Rule {
  readonly posts: Readonly<Partial<Record<Post, Right>>>;
  /** Whether it steers the exercise: while somebody has control, the others must take it first. */
  readonly steers: boolean;
}

const some = (all: readonly Post[], own: readonly Post[] = []): Rule => ({
  posts: Object.fromEntries([
    ...all.map((post) => [post, 'all'] as const),
    ...own.map((post) => [post, 'own'] as const),
  ]),
  steers: false,
});
const steers = (rule: Rule): Rule => ({ ...rule, steers: true });

const nobody = some([]);
const conduct = some(steering);
const heads = some(['director', 'facilitator']);
const everybody = some(posts);
const seating = some([...steering, 'safeguarding']);
const listening = some([...steering, 'role-player']);

/**
 * Which post may give which command. A new command stands here before it compiles; `nobody` is for what only participants and
 * the server itself ask.
 */
export const teamCommands: { readonly [T in CommandType]: Rule } = {
  'exercise.start': steers(conduct),
  'exercise.pause': steers(seating),
  'exercise.resume': steers(conduct),
  'exercise.end': steers(heads),
  'exercise.noDuff': everybody,
  'exercise.allClear': seating,
  'exercise.length': steers(conduct),
  'exercise.fork': heads,
  'clock.speed': steers(conduct),
  'clock.advance': steers(conduct),
  'clock.stall': nobody,

  'inject.release': steers(conduct),
  'inject.hold': steers(conduct),
  'inject.delay': steers(conduct),
  'inject.retime': steers(conduct),
  'inject.skip': steers(conduct),
  'inject.withdraw': steers(conduct),
  'inject.edit': steers(conduct),
  'inject.undo': steers(conduct),
  'inject.create': steers(conduct),
  'release.mode': steers(conduct),
  'inject.read': nobody,
  'inject.acknowledge': nobody,
  'inject.respond': nobody,
  'inject.share': nobody,
  'inject.unshare': nobody,

  'fact.told': listening,
  'message.send': nobody,
  'meeting.record': listening,
  'rfi.ask': nobody,
  'rfi.answer': some(steering, ['role-player']),

  'decision.open': steers(conduct),
  'decision.position': nobody,
  'decision.take': nobody,
  'decision.record': conduct,
  'decision.rule': conduct,

  'asset.request': conduct,
  'asset.refuse': conduct,
  'asset.escalate': conduct,
  'asset.task': conduct,
  'asset.recall': conduct,
  'asset.set': conduct,
  'product.save': conduct,
  'product.submit': conduct,
  'product.return': conduct,
  'product.approve': conduct,
  'product.release': conduct,
  'procedure.act': conduct,
  'authority.delegate': conduct,
  'authority.withdraw': conduct,
  'acting.begin': conduct,
  'acting.end': conduct,
  'effect.overrule': conduct,
  'phase.force': steers(conduct),

  'observation.note': some([...steering, 'evaluator', 'mentor', 'role-player']),
  'observation.remove': some(steering, ['evaluator', 'mentor', 'role-player']),
  'checkpoint.mark': some([...steering, 'evaluator']),

  'seat.claim': nobody,
  'seat.admit': seating,
  'seat.assign': seating,
  'seat.rename': seating,
  'seat.remove': seating,

  'team.invite': heads,
  'team.assign': heads,
  'team.rename': heads,
  'team.remove': heads,
  'team.arrive': everybody,
  'control.take': conduct,
  'control.give': steers(conduct),

  'timer.fire': nobody,
};

/** The commands of the wire that a post may give, in the order of the table. */
export function mayGive(post: Post): CommandType[] {
  return (Object.keys(teamCommands) as CommandType[]).filter(
    (type) => type !== 'team.arrive' && teamCommands[type].posts[post] !== undefined,
  );
}
