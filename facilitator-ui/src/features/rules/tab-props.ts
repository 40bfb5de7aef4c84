import type { Ground, Overlay, OverlayProblem } from '@kalari/engine/protocol';

/** What every part of the rules is shown with, and how it changes them. */
export interface TabProps {
  readonly overlay: Overlay;
  readonly ground: Ground;
  /** The same ground in the language that is being written. */
  readonly written: Ground;
  readonly problems: readonly OverlayProblem[];
  /** The language that is being written: one of the scenario's. */
  readonly language: string;
  readonly onChange: (overlay: Overlay) => void;
}
