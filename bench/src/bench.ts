import type { Found } from './found.ts';
import type { Case, Figure, Sample } from './sample.ts';

export type { Case, Sample } from './sample.ts';

/** How thorough a run is. */
export interface Scale {
  /** Tiny sizes, to see that everything works: the numbers mean nothing. */
  readonly quick: boolean;
  /** Milliseconds of work for one measurement. */
  readonly budget: number;
  /** A folder on a real disk, for this run only. */
  readonly folder: string;
}

/** One thing that is measured, against whom, and what it is to reach. */
export interface Bench {
  readonly name: string;
  /** What is made once for all rounds, such as a record to open. */
  prepare?(scale: Scale): void | Promise<void>;
  cases(scale: Scale): readonly Case[];
  measure(one: Case, scale: Scale): Sample | Promise<Sample>;
  figures(found: Found): readonly Figure[];
}
