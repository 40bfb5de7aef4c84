import type { Presence, WireCommand } from '@kalari/engine/protocol';

/**
 * How the link stands. `replaced`: another device of the same person went on, this one only shows. `removed`, `oldPage` and
 * `refused` end it; `stopped` is a fault of this exercise and may pass by itself; `readOnly` is a disk of the server that takes
 * nothing for now, and passes by itself.
 */
export type LinkPhase =
  | 'connecting'
  | 'live'
  | 'reconnecting'
  | 'replaced'
  | 'removed'
  | 'stopped'
  | 'readOnly'
  | 'oldPage'
  | 'refused';

export interface LinkState {
  readonly phase: LinkPhase;
  /** Wall time of this device when the phase began. */
  readonly since: number;
  /** Commands not answered yet. */
  readonly pending: number;
  /** Wall time of this device when the server was last heard; 0 before that. */
  readonly lastHeardWall: number;
  /** Whether a view has arrived. */
  readonly ready: boolean;
  /** Why the server would not let us in, as a rejection code. */
  readonly code?: string;
  /** Facilitators only: who is on line. */
  readonly presence?: Presence;
}

/** A command that waits for its answer. */
export interface Waiting {
  readonly id: string;
  readonly command: WireCommand;
}

/** Phases in which nothing more can be sent from this page. */
export function isShut(phase: LinkPhase): boolean {
  return phase === 'replaced' || phase === 'removed' || phase === 'oldPage' || phase === 'refused';
}
