import type { EventOf } from '../events.ts';
import type { Id } from '../ids.ts';
import type { Effect } from '../scenario/schema.ts';
import type { Words } from '../text.ts';

export interface Position {
  readonly role: Id;
  readonly option?: Id;
  readonly stance: 'supports' | 'accepts' | 'against';
  readonly text?: Words;
  readonly t: number;
}

/** One word between somebody who may decide and a role that is to be asked or told. */
export interface Contact {
  readonly role: Id;
  /** Who asked or told it; absent where it spoke up by itself, with a position. */
  readonly asker?: Id;
  /** Who acted for it, where it was absent itself. */
  readonly actor?: Id;
  readonly how: EventOf<'decision.consulted'>['how'];
  readonly t: number;
  /** What was shared, where that was the word. */
  readonly inject?: string;
}

/** A decision by somebody whose it was not, or of an act that is nobody's: noted, without effect. */
export interface Overstep {
  readonly role: Id;
  readonly why: EventOf<'decision.overstepped'>['why'];
  readonly never?: Id;
  readonly option?: Id;
  readonly other?: Words;
  readonly reason?: Words;
  readonly t: number;
  readonly recorded: boolean;
}

export interface Outcome {
  readonly role?: Id;
  readonly option?: Id;
  readonly other?: Words;
  readonly reason?: Words;
  readonly authority: EventOf<'decision.taken'>['authority'] | 'default';
  /** The capacity in which it was decided, where one was named. */
  readonly hat?: Id;
  /** Who decided together with that role. */
  readonly with?: readonly Id[];
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
  readonly state: 'planned' | 'open' | 'ruling' | 'taken' | 'lapsed' | 'skipped';
  readonly due?: number;
  readonly openedAt?: number;
  readonly closesAt?: number;
  readonly positions: readonly Position[];
  readonly consulted: readonly Contact[];
  readonly informed: readonly Contact[];
  readonly overstepped: readonly Overstep[];
  readonly outcome?: Outcome;
  /** What the facilitator asked for on a course of action, and whose it was. */
  readonly more?: Words;
  readonly asked?: Id;
}

/** What was delegated of a right during the exercise; what was withdrawn stays, with its end. */
export interface RightRow {
  readonly id: Id;
  readonly delegations: readonly {
    readonly from: Id;
    readonly to: Id;
    readonly since: number;
    readonly until?: number;
    readonly reason?: Words;
    readonly recorded: boolean;
  }[];
}

/** Who has acted for a role, and when. */
export interface ActingRow {
  readonly id: Id;
  readonly spans: readonly {
    readonly actor: Id;
    readonly since: number;
    readonly until?: number;
    readonly reason?: Words;
  }[];
}

export interface MeetingRow {
  readonly id: string;
  readonly roles: readonly Id[];
  readonly t: number;
  readonly decision?: Id;
  readonly facts?: readonly Id[];
  readonly text?: Words;
}
