import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { nothingSought, type Sought } from './sought.ts';

export type Panel =
  | 'told'
  | 'oral'
  | 'rule'
  | 'create'
  | 'join'
  | 'keys'
  | 'jump'
  | 'end'
  | 'emergency'
  | 'skip'
  | 'withdraw'
  | 'person'
  | 'force'
  | 'mark'
  | 'length'
  | 'overrule'
  | 'meeting'
  | 'delegate'
  | 'standIn'
  | 'paper'
  | 'otherwise'
  | 'knew';

/** What somebody looks back at: a decision, or a fact, maybe with the decision it might have mattered to. */
export interface Hindsight {
  readonly decision?: string;
  readonly fact?: string;
}

export type FeedTab = 'feed' | 'rfis' | 'decisions' | 'papers' | 'notes';

/** An inject that is about to be moved: to when, and whether the later ones of its thread go along. */
export interface Move {
  readonly inject: string;
  readonly due: number;
  readonly along: boolean;
  /** Still under the pointer: nothing is asked about it yet. */
  readonly dragged: boolean;
}

/** What lies in front of the facilitator: what is selected, what is open. Nothing of it is part of the exercise. */
export interface AtHand {
  readonly inject: string | null;
  /** When the selection went on by itself, after a release; null once she has chosen. Milliseconds of the wall clock. */
  readonly wentOn: number | null;
  readonly decision: string | null;
  /** The decision that was jumped to, until it has taken the focus. */
  readonly shown: string | null;
  /** The role whose paper is being looked at. */
  readonly role: string | null;
  /** The inject whose words are being written anew. */
  readonly editing: string | null;
  readonly move: Move | null;
  /** The seat over whose shoulder she looks. */
  readonly seat: string | null;
  /** What the list of injects is narrowed to. */
  readonly sought: Sought;
  /** Whether the list stands in the phases of the story or in its threads. */
  readonly grouping: 'phase' | 'thread';
  readonly panel: Panel | null;
  /** What the open panel is about, when it is neither the inject nor the decision: a person, a phase, a checkpoint, a paper. */
  readonly about: string | null;
  /** What is looked back at, while a panel does that. */
  readonly hindsight: Hindsight;
  readonly tab: FeedTab;
  /** The feed item that a note will be about. */
  readonly item: string | null;
  /** Words that the next note takes with it. */
  readonly words: string;
  /** Below 1280 px the feed is a drawer. */
  readonly drawer: boolean;
  readonly singleKeys: boolean;
  /** Raised each time the answer form is asked for: it takes the focus then, and only then. */
  readonly answering: number;
}

/** A change, or what makes one of how things lie by then: an answer of the server may come after she has gone elsewhere. */
type Change = Partial<AtHand> | ((now: AtHand) => Partial<AtHand>);
type Set = (change: Change) => void;

const none: AtHand = {
  inject: null,
  wentOn: null,
  decision: null,
  shown: null,
  role: null,
  editing: null,
  move: null,
  seat: null,
  sought: nothingSought,
  grouping: 'phase',
  panel: null,
  about: null,
  hindsight: {},
  tab: 'feed',
  item: null,
  words: '',
  drawer: false,
  singleKeys: true,
  answering: 0,
};
const AtHandContext = createContext<readonly [AtHand, Set] | null>(null);
const keysOff = 'kalari.keysOff';

/** Keeps it for everything below. Whether single keys are on is remembered on this device. */
export function AtHandProvider({ children, ...given }: { readonly children: ReactNode } & Partial<AtHand>) {
  const [state, setState] = useState<AtHand>(() => ({ ...none, singleKeys: stored() !== 'yes', ...given }));
  const value = useMemo(() => {
    const set: Set = (change) => {
      if (typeof change === 'object' && change.singleKeys !== undefined) keep(change.singleKeys ? 'no' : 'yes');
      setState((before) => {
        const made = typeof change === 'function' ? change(before) : change;
        return { ...before, ...(made.inject === undefined ? {} : { wentOn: null }), ...made };
      });
    };
    return [state, set] as const;
  }, [state]);
  return <AtHandContext value={value}>{children}</AtHandContext>;
}

export function useAtHand(): readonly [AtHand, Set] {
  const value = useContext(AtHandContext);
  if (value === null) throw new Error('useAtHand stands outside an AtHandProvider.');
  return value;
}

function stored(): string | null {
  try {
    return localStorage.getItem(keysOff);
  } catch {
    return null;
  }
}

function keep(value: string): void {
  try {
    localStorage.setItem(keysOff, value);
  } catch {
    // A browser without storage forgets it at the next reload; nothing else depends on it.
  }
}
