import type { DecisionView } from '@kalari/engine/protocol';
import type { Right } from '../../model/decisions.ts';

/** A decision and by what right this role would take it. */
export interface DecideProps {
  readonly decision: DecisionView;
  readonly right: Right;
}

/** What is about to be decided: an option, or a course of action in free words. */
export interface Choice {
  readonly option?: string;
  readonly other?: string;
}
