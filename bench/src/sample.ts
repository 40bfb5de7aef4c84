/** Who is measured, and on how much: one measurement is made in a process of its own. */
export interface Case {
  readonly who: string;
  readonly size: number;
}

/** What one measurement gave, by metric. */
export type Sample = Readonly<Record<string, number>>;

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number | undefined;
  readonly peer?: { readonly who: string; readonly value: number | undefined };
  /** Median over the rounds of the ratio within a round, with the lowest and the highest. */
  readonly ratio?: { readonly median: number; readonly low: number; readonly high: number; readonly of: string };
  readonly target?: string;
  readonly met?: boolean;
}
