import type { Channel, PlannedInjectView } from '@kalari/engine/protocol';

/** The states by which the list can be narrowed with one touch. */
export const filters = ['all', 'due', 'held', 'waiting', 'expired'] as const;
export type Filter = (typeof filters)[number];

/** What the list of injects is narrowed to. Everything chosen must hold. */
export interface Sought {
  readonly filter: Filter;
  readonly words: string;
  readonly role: string | null;
  readonly channel: Channel | null;
  readonly thread: string | null;
  readonly objective: string | null;
  readonly category: PlannedInjectView['category'] | null;
  /** Only what may be left out when time is short. */
  readonly optional: boolean;
}

export const nothingSought: Sought = {
  filter: 'all',
  words: '',
  role: null,
  channel: null,
  thread: null,
  objective: null,
  category: null,
  optional: false,
};

export function isNarrowed(sought: Sought): boolean {
  return sought.filter !== 'all' || sought.words.trim() !== '' || narrowings(sought).length > 0;
}

/** What is chosen besides state and words: each can be taken away by itself. */
export type Narrowing = Exclude<keyof Sought, 'filter' | 'words'>;

export function narrowings(sought: Sought): Narrowing[] {
  const all: Narrowing[] = ['role', 'channel', 'thread', 'objective', 'category', 'optional'];
  return all.filter((name) => sought[name] !== nothingSought[name]);
}
