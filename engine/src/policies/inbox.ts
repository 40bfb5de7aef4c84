import type { WireCommand } from '../commands.ts';
import type { DecisionView, InjectView } from '../view/view.ts';
import type { Seen } from './policy.ts';

/** What has come in and still stands, oldest first. */
export function received(view: Seen): InjectView[] {
  return view.injects.order.flatMap((id) => view.injects.byId[id] ?? []).filter(({ state }) => state !== 'withdrawn');
}

/** Decisions that wait for an answer, in the order in which they were put. */
export function openDecisions(view: Seen): DecisionView[] {
  return view.decisions.order.flatMap((id) => view.decisions.byId[id] ?? []).filter(({ state }) => state === 'open');
}

/** What a message asks of its reader: to be read, acknowledged, answered. */
export function* answersTo(inject: InjectView): Generator<WireCommand> {
  if (inject.readAt === undefined) yield { type: 'inject.read', inject: inject.id };
  else if (inject.wants === 'acknowledge' && inject.acknowledgedAt === undefined)
    yield { type: 'inject.acknowledge', inject: inject.id };
  else if (inject.wants === 'answer' && inject.answeredAt === undefined)
    yield { type: 'inject.respond', inject: inject.id, text: 'Understood. We are acting on it and will report.' };
}

/** Everybody else at the table. */
export function colleagues(view: Seen): string[] {
  return view.roles.order.filter((role) => role !== view.me.role && view.roles.byId[role]?.taken === true);
}

/** Whether the decision is this role's to take: by its own right, a standing delegation, or one given in play. */
export function isMine(view: Seen, { authority, delegated, right }: DecisionView): boolean {
  const me = view.me.role ?? '';
  const holders = view.rights.byId[right ?? '']?.holders ?? [];
  return authority.includes(me) || delegated?.to.includes(me) === true || holders.includes(me);
}
