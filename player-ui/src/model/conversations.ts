import type { MessageView, RfiView, View } from '@kalari/engine/protocol';

/** Messages among the same people. The key is the other roles' ids, joined by `+`. */
export interface Conversation {
  readonly key: string;
  readonly roles: readonly string[];
  readonly messages: readonly MessageView[];
  readonly last: number;
}

/** The conversations of this role, the latest first. */
export function conversationsOf(view: View): readonly Conversation[] {
  const found = new Map<string, { roles: readonly string[]; messages: MessageView[] }>();
  for (const id of view.messages.order) {
    const message = view.messages.byId[id];
    if (message === undefined) continue;
    const roles = inOrder(
      view,
      [message.from, ...message.to].filter((role) => role !== view.me.role),
    );
    const key = keyOf(roles);
    const conversation = found.get(key) ?? { roles, messages: [] };
    conversation.messages.push(message);
    found.set(key, conversation);
  }
  return [...found]
    .map(([key, conversation]) => ({ key, ...conversation, last: conversation.messages.at(-1)?.t ?? 0 }))
    .sort((a, b) => b.last - a.last);
}

export function keyOf(roles: readonly string[]): string {
  return roles.join('+');
}

/** Ids without doubles, in the order of the exercise, which never changes. */
export function inOrder(view: View, roles: readonly string[]): readonly string[] {
  return view.roles.order.filter((role) => roles.includes(role));
}

/** Messages of others after the first so many: time stands still while the exercise is paused, so the clock cannot tell. */
export function unseen(conversation: Conversation, me: string | undefined, seen: number): number {
  return conversation.messages.slice(seen).filter((message) => message.from !== me).length;
}

/** How many of one's questions control has answered. */
export function answersIn(control: readonly RfiView[]): number {
  return control.filter((rfi) => rfi.answer !== undefined).length;
}

/** This role's questions to control, oldest first. */
export function controlTalkOf(view: View): readonly RfiView[] {
  return view.rfis.order.flatMap((id) => view.rfis.byId[id] ?? []).filter((rfi) => rfi.from === view.me.role);
}
