import type { WireCommand } from '../commands.ts';
import type { DecisionView, InjectView } from '../view/view.ts';
import type { Seen } from './policy.ts';
import { workedOut } from './worked-out.ts';

/** What has come in and still stands, oldest first. */
export const received = workedOut(({ byId, order }: Seen['injects']): InjectView[] =>
  order.flatMap((id) => byId[id] ?? []).filter(({ state }) => state !== 'withdrawn'),
);

/** Of that, what still asks something of its reader, with what it asks. */
export const unanswered = workedOut((injects: Seen['injects']) =>
  received(injects).flatMap((inject) => {
    const answer = answerTo(inject);
    return answer === undefined ? [] : [{ inject, answer }];
  }),
);

/** Decisions that wait for an answer, in the order in which they were put. */
export const openDecisions = workedOut(({ byId, order }: Seen['decisions']): DecisionView[] =>
  order.flatMap((id) => byId[id] ?? []).filter(({ state }) => state === 'open'),
);

/** What a message asks of its reader: to be read, acknowledged, answered. */
export function answerTo(inject: InjectView): WireCommand | undefined {
  if (inject.readAt === undefined) return { type: 'inject.read', inject: inject.id };
  if (inject.wants === 'acknowledge' && inject.acknowledgedAt === undefined)
    return { type: 'inject.acknowledge', inject: inject.id };
  if (inject.wants === 'answer' && inject.answeredAt === undefined)
    return { type: 'inject.respond', inject: inject.id, text: 'Understood. We are acting on it and will report.' };
  return undefined;
}

/** Everybody at the table. */
export const seated = workedOut(({ byId, order }: Seen['roles']) => order.filter((role) => byId[role]?.taken === true));

/** Everybody else there. */
export const colleagues = workedOut((roles: Seen['roles'], me: Seen['me']): string[] =>
  seated(roles).filter((role) => role !== me.role),
);

/** Whether the decision is this role's to take: by its own right, a delegation, or for somebody absent. */
export function isMine({ standing = 'none' }: DecisionView): boolean {
  return standing !== 'none' && standing !== 'barred';
}

/** What was decided without effect, because it was not this role's or not its alone, is not decided again in vain. */
export function wasInVain({ overstepped }: DecisionView, option: string): boolean {
  return overstepped.some((it) => it.option === option);
}
