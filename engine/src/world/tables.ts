import type { Stop } from '../assets/journey.ts';
import type { EventOf } from '../events.ts';
import type { Id } from '../ids.ts';
import type { Channel } from '../scenario/schema.ts';
import type { Words } from '../text.ts';
import type { InjectState } from '../view/view.ts';
import type { ActingRow, DecisionRow, MeetingRow, RightRow } from './decision-rows.ts';
import type { ExerciseRow } from './exercise-row.ts';
import type { MemberRow } from './member-row.ts';
import type { FormRow, ProductRow } from './product-rows.ts';

export type {
  ActingRow,
  Contact,
  DecisionRow,
  MeetingRow,
  Outcome,
  Overstep,
  Position,
  RightRow,
} from './decision-rows.ts';
export type { FormRow, ProductRow } from './product-rows.ts';

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
  /** How it stood before the last share, which its sender may take back until it is opened. */
  readonly before?: { readonly by: Id; readonly receipt: Omit<Receipt, 'before'> | null };
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
  /** The inject with which the facilitator's last act moved it; its own id when she moved others with it. */
  readonly led?: string;
  /** It waits for her word because she chose so, not the author. */
  readonly confirm?: true;
  /** Frozen when it goes out. */
  readonly to: readonly Id[];
  readonly receipts: Readonly<Record<Id, Receipt>>;
  readonly edits?: Edits;
  /** How it stood before the facilitator's last act on it, until somebody opens it; null when it was not there. */
  readonly before?: Omit<InjectRow, 'before'> | null;
  readonly adHoc?: { readonly via: Channel; readonly from: Words; readonly title: Words; readonly body: Words };
}

/** What the facilitator wrote instead of the author's words, and to whom it goes instead. */
export interface Edits {
  readonly title?: Words;
  readonly body?: Words;
  readonly parts: Readonly<Record<Id, { readonly title?: Words; readonly body?: Words }>>;
  readonly to?: readonly Id[];
}

/** Something that the scenario computed from a choice, an arrival or a silence. */
export interface EffectRow {
  readonly id: string;
  readonly t: number;
  /** The decision, inject, phase or drift whose effect it is. */
  readonly source: string;
  readonly kind: 'move' | 'release' | 'delay' | 'skip' | 'open' | 'task' | 'delay-asset' | 'ready' | 'break';
  /** The indicator, inject, decision or asset it is about. */
  readonly about: string;
  readonly change?: number;
  readonly due?: number;
  readonly by?: number;
  readonly overruled?: { readonly t: number; readonly change?: number; readonly reason: Words };
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
        readonly product?: Id;
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

/** An act that somebody did or tried in a procedure. */
export interface ActRow {
  readonly act: Id;
  readonly role?: Id;
  readonly authority: EventOf<'procedure.acted'>['authority'];
  readonly since: number;
  readonly recorded: boolean;
  readonly done: boolean;
  readonly reason?: Words;
}

export interface ProcedureRow {
  readonly id: Id;
  readonly state: Id;
  /** Since when it stands there. */
  readonly since: number;
  readonly begunAt: number;
  readonly path: readonly {
    readonly state: Id;
    readonly since: number;
    readonly how: 'begun' | EventOf<'procedure.moved'>['how'];
    readonly acts: readonly Id[];
  }[];
  readonly acts: readonly ActRow[];
  /** Acts that are done and have led nowhere yet. */
  readonly unused: readonly Id[];
  /** Of acts that each of several must do: who has. */
  readonly partly: Readonly<Record<Id, readonly Id[]>>;
  /** Acts that a condition has done: it does each only once. */
  readonly bound: readonly Id[];
  readonly barred: readonly {
    readonly act: Id;
    readonly role?: Id;
    readonly why: EventOf<'procedure.barred'>['why'];
    readonly since: number;
    readonly recorded: boolean;
    readonly reason?: Words;
  }[];
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

/** What somebody asked to have an asset for. */
export interface AssetRequest {
  readonly id: string;
  readonly from: Id;
  readonly place?: Id;
  readonly text: Words;
  readonly t: number;
  readonly state: 'open' | 'refused' | 'escalated' | 'granted';
  /** Who refused or granted it, why, and to whom it was then put. */
  readonly answeredBy?: Id;
  readonly reason?: Words;
  readonly to?: readonly Id[];
}

/** An asset as it stands. One timer, `asset:` and its id, belongs to its next step. */
export interface AssetRow {
  readonly id: Id;
  readonly state: 'ready' | 'later' | 'busy' | 'moving' | 'loading' | 'broken';
  /** Where it stands; absent while it moves. */
  readonly place?: Id;
  /** When its present state ends by itself: readiness, departure, arrival, or the end of loading. */
  readonly due?: number;
  /** Not before then, whatever is ordered. */
  readonly readyAt?: number;
  /** It has broken down on its way and stays where it arrives. */
  readonly breaks?: true;
  /** The leg it is on. `turned`: where it left its former way, in tenths of a kilometre. */
  readonly way?: { readonly from: Id; readonly to: Id; readonly leaves: number; readonly turned?: readonly number[] };
  /** The stop it is at and works at; then the stops ahead. */
  readonly stop?: Stop;
  readonly plan: readonly Stop[];
  readonly aboard: number;
  /** How long its crew may still be away, as of when it last stood still; and since when it is away now. */
  readonly crew?: number;
  readonly since?: number;
  readonly tasked?: {
    readonly t: number;
    readonly role?: Id;
    readonly authority: EventOf<'asset.tasked'>['authority'];
    readonly recorded: boolean;
  };
  /** The places it has been at since it was last tasked from standing. */
  readonly served: readonly Id[];
  /** Caveats that have shown themselves. */
  readonly balked: readonly Id[];
  readonly requests: readonly AssetRequest[];
  /** Roles that gave it orders which were not theirs to give. */
  readonly overstepped: readonly { readonly role: Id; readonly t: number }[];
}

/** Every table of the world, and what a row of it holds. Single things are rows named `it`. */
export interface Tables {
  exercise: ExerciseRow;
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
  procedures: ProcedureRow;
  messages: {
    readonly id: string;
    readonly from: Id;
    readonly to: readonly Id[];
    readonly text: Words;
    readonly inject?: string;
    /** What it quotes: facts that whoever sent it held. */
    readonly facts?: readonly Id[];
    readonly t: number;
  };
  meetings: MeetingRow;
  rfis: {
    readonly id: string;
    readonly from: Id;
    readonly text: Words;
    readonly desk?: Id;
    readonly inject?: string;
    readonly askedAt: number;
    readonly answer?: Words;
    /** One of the answers that the scenario has prepared. */
    readonly prepared?: Id;
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
    /** Who of the control team noted it. */
    readonly member?: Id;
  };
  persons: {
    readonly id: Id;
    readonly name: Words;
    readonly role?: Id;
    readonly state: 'waiting' | 'admitted' | 'removed';
  };
  team: MemberRow;
  desks: { readonly id: Id; readonly askedAt: number; readonly askedBy: readonly Id[]; readonly answered: boolean };
  assets: AssetRow;
  products: ProductRow;
  forms: FormRow;
  rights: RightRow;
  acting: ActingRow;
  effects: EffectRow;
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
  'procedures',
  'messages',
  'meetings',
  'rfis',
  'observations',
  'persons',
  'team',
  'desks',
  'assets',
  'products',
  'forms',
  'rights',
  'acting',
  'effects',
  'chance',
  'feed',
] as const satisfies readonly TableName[];
