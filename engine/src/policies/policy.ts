import type { WireCommand } from '../commands.ts';
import type { View } from '../view/view.ts';

/** What somebody in a seat can see: never the control part. */
export type Seen = Omit<View, 'control' | 'indicators'>;

/** What else somebody in a rehearsal goes by. */
export interface Moment {
  /** Exercise time. */
  readonly now: number;
  /** An integer from 0 to n − 1. */
  readonly draw: (n: number) => number;
  /**
   * Which options doctrine points to, by decision; empty for who was not taught. That is all a well-trained leader is
   * told: not when to decide, not whose the decision is beyond what the view says, and never what is true.
   */
  readonly doctrine: Readonly<Record<string, readonly string[]>>;
  /** Whether the very same command of this role has been refused before. */
  readonly refused: (command: WireCommand) => boolean;
}

/**
 * Somebody who plays in a rehearsal. It sees what a person in that place would see, and nothing else, and answers with
 * one command at a time, or null when there is nothing to do.
 */
export interface Policy {
  participant(view: Seen, moment: Moment): WireCommand | null;
  facilitator(view: View, moment: Moment): WireCommand | null;
  /** Whether it was taught which options doctrine points to. */
  readonly taught: boolean;
}

/** The first wish that has not been refused already: nobody asks the same thing twice in vain. */
export function firstOf(wishes: Iterable<WireCommand>, { refused }: Moment): WireCommand | null {
  for (const wish of wishes) if (!refused(wish)) return wish;
  return null;
}
