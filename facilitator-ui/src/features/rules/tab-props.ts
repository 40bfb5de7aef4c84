import type { Ground, Overlay, OverlayProblem } from '@kalari/engine/protocol';

/** What every part of the rules is shown with, and how it changes them. */
export interface TabProps {
  readonly overlay: Overlay;
  readonly ground: Ground;
  readonly problems: readonly OverlayProblem[];
  /** The language in which texts are written here: that of the page. */
  readonly language: string;
  readonly onChange: (overlay: Overlay) => void;
}
