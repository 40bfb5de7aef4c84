import { actorFor, delegationsOf } from './authority.ts';
import type { EventOf, ExerciseEvent } from './events.ts';
import type { Situation } from './situation.ts';

/**
 * What becomes of a checkpoint whose time is over without its act. It does not apply, or it was missed; but when somebody
 * whose it was not has taken the decision it is about, that is what happened: the wrong decider.
 */
export function overdueResult(situation: Situation, checkpoint: string): ExerciseEvent {
  const { scenario, world, holds } = situation;
  const authored = scenario.checkpoints[checkpoint];
  const began = world.get('checkpoints', checkpoint)?.from;
  const common = { type: 'checkpoint.reached', checkpoint } as const;
  const applies = authored?.applies === undefined || holds(authored.applies);
  if (authored === undefined || began === undefined || !applies) return { ...common, result: 'not-applicable' };
  const [wrong] = situation
    .dependsOn(authored.act)
    .flatMap((name) => (name.startsWith('decisions.') ? [name.slice('decisions.'.length)] : []))
    .flatMap((decision) => world.get('decisions', decision)?.overstepped ?? [])
    .filter(({ t }) => t >= began)
    .sort((a, b) => a.t - b.t);
  if (wrong === undefined) return { ...common, result: 'missed' };
  return { ...common, result: 'wrong-decider', role: wrong.role, since: wrong.t };
}

/** Whether a role that took a decision is one of those named for it, or stands in the place of one by name or by order. */
export function isOneOf(
  situation: Situation,
  who: readonly string[],
  { role, decision }: Pick<EventOf<'decision.taken'>, 'role' | 'decision'>,
): boolean {
  const right = situation.scenario.decisions[decision]?.right;
  return who.some(
    (one) =>
      one === role ||
      actorFor(situation, one) === role ||
      delegationsOf(situation, right).some(({ from, to }) => from === one && to === role),
  );
}
