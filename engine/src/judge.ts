import { actorFor, delegationsOf } from './authority.ts';
import type { ExerciseEvent } from './events.ts';
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
    .flatMap((name): readonly { role: string; t: number }[] => oversteppedIn(situation, name))
    .filter(({ t }) => t >= began)
    .sort((a, b) => a.t - b.t);
  if (wrong === undefined) return { ...common, result: 'missed' };
  return { ...common, result: 'wrong-decider', role: wrong.role, since: wrong.t };
}

/** Whether a role that did something by a right is one of those named for it, or stands in the place of one by name or by order. */
export function isOneOf(situation: Situation, who: readonly string[], { role, right }: ByRight): boolean {
  return who.some(
    (one) =>
      one === role ||
      actorFor(situation, one) === role ||
      delegationsOf(situation, right).some(({ from, to }) => from === one && to === role),
  );
}

/** Who did something, and by which right it is done. */
export interface ByRight {
  readonly role: string;
  readonly right?: string | undefined;
}

/** Who tried what was not his with a decision or a product that a condition asks about. */
function oversteppedIn({ world }: Situation, name: string): readonly { readonly role: string; readonly t: number }[] {
  const dot = name.indexOf('.');
  const [table, id] = [name.slice(0, dot), name.slice(dot + 1)];
  if (table === 'decisions') return world.get('decisions', id)?.overstepped ?? [];
  return table === 'products' ? (world.get('forms', id)?.overstepped ?? []) : [];
}
