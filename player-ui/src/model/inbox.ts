import type { Channel, InjectView, RoleView, View } from '@kalari/engine/protocol';
import type { Waiting } from '@kalari/ui-kit/link';

/** Deadlines are told to the minute. */
export const aMinute = 60_000;

/** How an item of the inbox stands, in the order of what a leader should see first. */
export type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'answered'; readonly t: number }
  | { readonly kind: 'acknowledged'; readonly t: number }
  | { readonly kind: 'wanted'; readonly what: 'acknowledge' | 'answer'; readonly by?: number }
  | { readonly kind: 'passed'; readonly what: 'acknowledge' | 'answer'; readonly by?: number }
  | { readonly kind: 'none' };

/** Items for this role, newest first. */
export function inboxOf(view: View): readonly InjectView[] {
  return view.injects.order
    .flatMap((id) => view.injects.byId[id] ?? [])
    .filter((item) => item.state === 'released' || item.state === 'expired' || item.state === 'withdrawn')
    .sort((a, b) => b.releasedAt - a.releasedAt);
}

/** Channels that are alike share a tab, so that all tabs fit without scrolling and keep their place. */
export const groups = {
  flash: ['flash-report'],
  calls: ['phone', 'radio', 'meeting'],
  cables: ['code-cable', 'letter'],
  mail: ['email', 'staff-note'],
  media: ['news', 'social'],
} as const satisfies Record<string, readonly Channel[]>;
export type Group = keyof typeof groups;

export function isIn(group: Group, item: InjectView): boolean {
  return groups[group].some((channel) => channel === item.channel);
}

/** Whether an item still needs this person: unread, or asked for an act that has not come. */
export function needs(item: InjectView, now: number): boolean {
  if (item.state === 'withdrawn') return false;
  if (item.readAt === undefined) return true;
  return wanted(item) && !isPast(item, now);
}

export function standing(item: InjectView, waiting: readonly Waiting[], now: number): Standing {
  const sent = waiting.some(
    ({ command }) => acts.has(command.type) && 'inject' in command && command.inject === item.id,
  );
  if (item.state === 'withdrawn') return { kind: 'withdrawn' };
  if (sent) return { kind: 'waiting' };
  if (item.answeredAt !== undefined) return { kind: 'answered', t: item.answeredAt };
  if (wanted(item)) {
    const what = item.wants === 'answer' ? 'answer' : 'acknowledge';
    const by = item.by === undefined ? {} : { by: item.by };
    return { kind: isPast(item, now) ? 'passed' : 'wanted', what, ...by };
  }
  if (item.acknowledgedAt !== undefined) return { kind: 'acknowledged', t: item.acknowledgedAt };
  return { kind: 'none' };
}

/** Who may be told: every other role in which somebody sits, in the order of the exercise. */
export function colleaguesOf(view: View): readonly RoleView[] {
  return view.roles.order
    .flatMap((id) => view.roles.byId[id] ?? [])
    .filter(({ id, taken }) => taken && id !== view.me.role);
}

/** Everything on this page that waits for its answer, told by what it is about. */
export function sharingWith(item: InjectView, waiting: readonly Waiting[]): ReadonlySet<string> {
  const roles = waiting.flatMap(({ command }) =>
    (command.type === 'inject.share' || command.type === 'fact.told') && command.inject === item.id ? command.to : [],
  );
  return new Set(roles);
}

const acts: ReadonlySet<string> = new Set(['inject.acknowledge', 'inject.respond']);

/** Whether the time for an answer is over. An answer that comes later still counts; it only no longer presses. */
function isPast(item: InjectView, now: number): boolean {
  return item.state === 'expired' || (item.by !== undefined && item.by <= now);
}

function wanted(item: InjectView): boolean {
  if (item.wants === 'answer') return item.answeredAt === undefined;
  return item.wants === 'acknowledge' && item.acknowledgedAt === undefined && item.answeredAt === undefined;
}
