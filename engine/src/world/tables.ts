import type { EventOf } from '../events.ts';
import type { Id } from '../ids.ts';
import type { Channel, Effect } from '../scenario/schema.ts';
import type { Words } from '../text.ts';
import type { InjectState, Status } from '../view/view.ts';

/** How far one role has come with one inject. */
export interface Receipt {
  readonly releasedAt?: number;
  readonly readAt?: number;
  /** Kept when a colleague adds something and the inject becomes unread again. */
  readonly firstReadAt?: number;
  readonly acknowledgedAt?: number;
  readonly answeredAt?: number;
  readonly answer?: Words;
  readonly sharedBy?: Id;
  readonly note?: Words;
  readonly toldAt?: number;
  readonly sharedWith: readonly Id[];
  /** Whose parts of the text this role may read: its own, and those of colleagues who shared theirs. */
  readonly parts: readonly Id[];
}

export interface InjectRow {
  readonly id: string;
  readonly state: InjectState;
  readonly due?: number;
  readonly releasedAt?: number;
  readonly by?: number;
  readonly reason?: Words;
  /** Frozen when it goes out. */
  readonly to: readonly Id[];
  readonly receipts: Readonly<Record<Id, Receipt>>;
  readonly adHoc?: { readonly via: Channel; readonly from: Words; readonly title: Words; readonly body: Words };
}

export interface Position {
  readonly role: Id;
  readonly option?: Id;
  readonly stance: 'supports' | 'accepts' | 'against';
  readonly text?: Words;
  readonly t: number;
}

export interface Outcome {
  readonly role?: Id;
  readonly option?: Id;
  readonly other?: Words;
  readonly reason?: Words;
  readonly authority: 'own' | 'delegated' | 'none' | 'default';
  readonly t: number;
  readonly recorded: boolean;
  readonly ruling?: {
    readonly as?: Id;
    readonly effects?: readonly Effect[];
    readonly reason?: Words;
    readonly t: number;
  };
}

export interface DecisionRow {
  readonly id: Id;
  readonly state: 'planned' | 'open' | 'ruling' | 'taken' | 'lapsed';
  readonly due?: number;
  readonly openedAt?: number;
  readonly closesAt?: number;
  readonly positions: readonly Position[];
  readonly outcome?: Outcome;
  /** What the facilitator asked for on a course of action, and whose it was. */
  readonly more?: Words;
  readonly asked?: Id;
}

export interface FactRow {
  readonly id: Id;
  readonly holders: Readonly<
    Record<
      Id,
      {
        readonly since: number;
        readonly via: EventOf<'fact.learned'>['via'];
        readonly from?: Id;
        readonly inject?: string;
      }
    >
  >;
}

export interface CheckpointRow {
  readonly id: Id;
  readonly from?: number;
  readonly limit?: number;
  readonly doneAt?: number;
  readonly role?: Id;
  readonly computed: 'pending' | EventOf<'checkpoint.reached'>['result'];
  readonly marked?: { readonly result: EventOf<'checkpoint.marked'>['result']; readonly reason: Words };
}

export interface Visit {
  readonly enteredAt: number;
  readonly leftAt?: number;
  readonly from?: Id;
  readonly how: EventOf<'phase.entered'>['how'];
  readonly reason?: Words;
}

/** One line of what happened, as the control feed and the timeline show it. */
export interface FeedRow {
  readonly id: string;
  readonly seq: number;
  readonly t: number;
  readonly event: string;
  readonly role?: Id;
  readonly to?: readonly Id[];
  readonly about?: string;
  readonly words?: Words;
  readonly detail?: string;
  /** The option chosen or spoken for. */
  readonly option?: Id;
}

/** Every table of the world, and what a row of it holds. Single things are rows named `it`. */
export interface Tables {
  exercise: {
    readonly id: 'it';
    readonly exercise: string;
    readonly seed: number;
    readonly title?: Words;
    readonly status: Status;
    readonly frozen?: { readonly reason?: Words };
    readonly stall?: number;
    readonly startedWall?: number;
    readonly endedWall?: number;
  };
  clock: {
    readonly id: 'it';
    readonly t: number;
    readonly wall: number;
    readonly factor: number;
    readonly running: boolean;
  };
  flow: { readonly id: 'it'; readonly value: Readonly<Record<string, string>> };
  timers: { readonly id: string; readonly due: number };
  phases: { readonly id: Id; readonly visits: readonly Visit[] };
  injects: InjectRow;
  decisions: DecisionRow;
  facts: FactRow;
  indicators: {
    readonly id: Id;
    readonly value: number;
    readonly history: readonly { readonly t: number; readonly value: number }[];
  };
  checkpoints: CheckpointRow;
  messages: {
    readonly id: string;
    readonly from: Id;
    readonly to: readonly Id[];
    readonly text: Words;
    readonly inject?: string;
    readonly t: number;
  };
  rfis: {
    readonly id: string;
    readonly from: Id;
    readonly text: Words;
    readonly inject?: string;
    readonly askedAt: number;
    readonly answer?: Words;
    readonly as?: Words;
    readonly answeredAt?: number;
  };
  observations: {
    readonly id: string;
    readonly t: number;
    readonly objective: Id;
    readonly rating: 'strength' | 'improve';
    readonly text?: Words;
    readonly about?: string;
  };
  persons: {
    readonly id: Id;
    readonly name: Words;
    readonly role?: Id;
    readonly state: 'waiting' | 'admitted' | 'removed';
  };
  chance: { readonly id: Id; readonly state: readonly number[] };
  feed: FeedRow;
}

export type TableName = keyof Tables;

export const tableNames = [
  'exercise',
  'clock',
  'flow',
  'timers',
  'phases',
  'injects',
  'decisions',
  'facts',
  'indicators',
  'checkpoints',
  'messages',
  'rfis',
  'observations',
  'persons',
  'chance',
  'feed',
] as const satisfies readonly TableName[];
