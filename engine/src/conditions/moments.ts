/**
 * What conditions may ask about an exercise. Times are exercise milliseconds. What has not happened is absent.
 * A thing that nobody has touched yet may be `undefined` altogether.
 */
export interface Moments {
  phase(): string;
  inject(id: string): InjectMoments | undefined;
  decision(id: string): DecisionMoments | undefined;
  indicator(id: string): number;
  fact(id: string): FactMoments | undefined;
  checkpoint(id: string): CheckpointMoments | undefined;
  desk(id: string): DeskMoments | undefined;
  procedure(id: string): ProcedureMoments | undefined;
  asset(id: string): AssetMoments | undefined;
  right(id: string): RightMoments | undefined;
  product(form: string): ProductMoments | undefined;
}

export interface FactMoments {
  /** Everybody who is on record as having it: seats, and desks that were told. */
  readonly holders: readonly string[];
  /** Whether one of them has a seat. */
  readonly known: boolean;
}

export interface InjectMoments {
  readonly state: string;
  readonly releasedAt?: number | undefined;
  readonly readBy: readonly string[];
  readonly acknowledgedBy: readonly string[];
  readonly answeredBy: readonly string[];
}

export interface DecisionMoments {
  readonly state: string;
  readonly openedAt?: number | undefined;
  /** When it was taken, or when its deadline passed and the default happened. */
  readonly takenAt?: number | undefined;
  readonly option?: string | undefined;
  readonly by?: string | undefined;
  readonly authority?: string | undefined;
  /** The capacity in which it was decided, if whoever decided named one. */
  readonly hat?: string | undefined;
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly overstepped: readonly string[];
}

export interface RightMoments {
  /** When the delegation in force was made, if one was made during the exercise. */
  readonly delegatedAt?: number | undefined;
  /** Who may decide by it now. */
  readonly holders: readonly string[];
}

export interface DeskMoments {
  readonly askedAt?: number | undefined;
  readonly askedBy: readonly string[];
  readonly answered: boolean;
}

/** A procedure that has begun. */
export interface ProcedureMoments {
  readonly state: string;
  readonly since: number;
  readonly begunAt: number;
  /** Every act done so far, also those that have led on since. */
  readonly done: readonly string[];
  /** The states it has been in, where it stands included. */
  readonly passed: readonly string[];
}

export interface AssetMoments {
  readonly state: string;
  /** Where it stands; absent while it moves. */
  readonly at?: string | undefined;
  readonly taskedAt?: number | undefined;
  readonly taskedBy?: string | undefined;
  /** The places it has been at since it was tasked. */
  readonly served: readonly string[];
  readonly aboard: number;
  readonly requested: boolean;
  readonly refused: boolean;
  readonly escalated: boolean;
}

export interface CheckpointMoments {
  /** `pending` counts as absent. */
  readonly result?: string | undefined;
  readonly reachedAt?: number | undefined;
}

/** What has become of all products of a form. */
export interface ProductMoments {
  /** When the first one left. */
  readonly releasedAt?: number | undefined;
  readonly releasedBy: readonly string[];
  /** The facts that stand in those that have left. */
  readonly says: readonly string[];
  /** Whom they went to, of those who are there. */
  readonly reached: readonly string[];
  /** Who tried to let one go without the authority, or let it go. */
  readonly overstepped: readonly string[];
}
