import { spoken, type Word } from '../phrases/phrase.ts';

/** Why a text is not a condition: what is wrong, what to write instead, and at which character. Caught in `readCondition`. */
export class ConditionFault extends Error {
  override readonly name = 'ConditionFault';
  readonly why: Word;
  readonly remedy: Word;
  readonly offset: number;

  constructor(why: Word, remedy: Word, offset: number) {
    super(spoken(why, 'en'));
    this.why = why;
    this.remedy = remedy;
    this.offset = offset;
  }
}
