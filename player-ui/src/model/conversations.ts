import type { DeskView, MessageView, RfiView, View } from '@kalari/engine/protocol';

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

/** How many of these questions have been answered. */
export function answersIn(rfis: readonly RfiView[]): number {
  return rfis.filter((rfi) => rfi.answer !== undefined).length;
}

/** What was asked of control, or of one desk that nobody plays, oldest first. */
export interface AskTalk {
  /** `control`, or `@` and the desk; no conversation between people has such a key. */
  readonly key: string;
  /** Absent where control itself is asked. */
  readonly desk?: DeskView;
  readonly rfis: readonly RfiView[];
}

/** Control first, then every desk in the order of the exercise, asked already or not. */
export function askTalksOf(view: View): readonly [AskTalk, ...AskTalk[]] {
  const mine = view.rfis.order.flatMap((id) => view.rfis.byId[id] ?? []).filter((rfi) => rfi.from === view.me.role);
  const put = mine.flatMap(({ desk }) => desk ?? []);
  // A desk at which somebody sits down meanwhile keeps what was asked of it.
  const since = inOrder(view, put).filter((id) => view.desks.byId[id] === undefined);
  const desks = [...view.desks.order, ...since].flatMap((id) => view.desks.byId[id] ?? view.roles.byId[id] ?? []);
  return [
    { key: 'control', rfis: mine.filter(({ desk }) => desk === undefined) },
    ...desks.map((desk) => ({ key: askKey(desk.id), desk, rfis: mine.filter((rfi) => rfi.desk === desk.id) })),
  ];
}

export function askKey(desk: string | undefined): string {
  return desk === undefined ? 'control' : `@${desk}`;
}
