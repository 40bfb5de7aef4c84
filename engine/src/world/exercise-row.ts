import type { Id } from '../ids.ts';
import type { Words } from '../text.ts';
import type { Status } from '../view/view.ts';

export type ReleaseMode = 'auto' | 'confirm';

/** Whether what falls due goes out by itself: the narrowest choice counts. */
export interface ReleaseChoice {
  readonly all?: ReleaseMode;
  readonly phases: Readonly<Record<Id, ReleaseMode>>;
  readonly injects: Readonly<Record<string, ReleaseMode>>;
}

/** How the exercise stands as a whole. */
export interface ExerciseRow {
  readonly id: 'it';
  readonly exercise: string;
  readonly seed: number;
  readonly title?: Words;
  readonly status: Status;
  readonly frozen?: { readonly reason?: Words };
  readonly stall?: number;
  /** A real emergency that is on: since when by the clock on the wall, and which role called it, if not control. */
  readonly emergency?: { readonly wall: number; readonly from?: Id; readonly reason?: Words };
  readonly pace?: {
    readonly left: number;
    readonly factor: number;
    readonly from: number;
    readonly optional: boolean;
  };
  /** What the facilitator chose to let out by itself, or not. */
  readonly release?: ReleaseChoice;
  /** Exercises that go on from a moment of this one, and the one from whose moment this one goes on. */
  readonly forks?: readonly { readonly exercise: string; readonly point: number }[];
  readonly continues?: { readonly origin: string; readonly point: number; readonly t: number };
  /** Who of the control team has control, since when; without a member, whoever signed in with the passphrase. */
  readonly control?: { readonly since: number; readonly member?: Id; readonly reason?: Words };
  readonly startedWall?: number;
  readonly endedWall?: number;
}
