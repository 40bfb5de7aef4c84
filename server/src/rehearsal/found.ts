import type { PolicyName } from '@kalari/engine';
import type { reachableOf } from './tally.ts';

/** What rehearsals found out about a scenario. Times are exercise milliseconds, shares are hundredths. */
export interface Findings {
  readonly scenario: string;
  readonly seed: number;
  readonly runs: number;
  readonly reached: Readonly<Record<keyof ReturnType<typeof reachableOf>, Reached>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly policies: Readonly<Partial<Record<PolicyName, Played>>>;
  /** Null while not every policy has played. */
  readonly verdict: Verdict | null;
}

/** What was reached of one kind of thing, and what never was. */
export interface Reached {
  readonly of: number;
  readonly reached: number;
  readonly never: readonly string[];
}

/** The lower of the middle ones, the least and the most. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** How one policy fared. */
export interface Played {
  readonly runs: number;
  /** The share of checkpoints met, of those that applied. */
  readonly met: Spread;
  /** How often each checkpoint came out how. */
  readonly checkpoints: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<string, Spread>>;
  /** How long decisions were open until somebody took them, and in how many runs somebody did. */
  readonly decided: Readonly<Record<string, Spread & { readonly runs: number }>>;
  readonly length: Spread;
  readonly records: Spread;
  /** The longest wait and the heaviest ten minutes of each seat. */
  readonly seats: Readonly<Record<string, { readonly idle: Spread; readonly load: Spread }>>;
}

/** Whether the scenario is sound, as far as rehearsals can tell. */
export interface Verdict {
  readonly sound: boolean;
  /** Phases and options that nobody ever came to. */
  readonly never: readonly string[];
  /** Those who did as well as the doctrine or better, and so should not have. */
  readonly unbeaten: readonly PolicyName[];
}
