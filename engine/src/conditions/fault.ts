/** Why a text is not a condition: what is wrong, what to write instead, and at which character. Caught in `readCondition`. */
export class ConditionFault extends Error {
  override readonly name = 'ConditionFault';
  readonly remedy: string;
  readonly offset: number;

  constructor(message: string, remedy: string, offset: number) {
    super(message);
    this.remedy = remedy;
    this.offset = offset;
  }
}
