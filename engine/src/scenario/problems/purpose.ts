import type { Row } from './row.ts';

/** What can never come, and what is there for nothing: lines of the table of problems. */
export const purposeProblems = {
  'inject.silence': {
    severity: 'error',
    message: 'After which silence "if-silent" happens is not said.',
    hint: 'Add "within", such as within: 15min.',
  },
  'inject.never': {
    severity: 'error',
    message: '"{id}" can never go out.',
    hint: 'What it waits for cannot come, or its "only-if" cannot be met.',
  },
  'inject.unheard': {
    severity: 'warning',
    message: '"{role}" is expected to act on this, but does not receive it.',
    hint: 'Send it to this role as well, or expect it of one who receives it.',
  },
  'decision.never': {
    severity: 'error',
    message: 'The decision "{id}" can never be put to anybody.',
    hint: 'What it waits for cannot come.',
  },
  'decision.closesLate': {
    severity: 'warning',
    message: 'This deadline passes only after the exercise is over.',
    hint: 'Open the decision earlier, or give less time.',
  },
  'decision.unseen': {
    severity: 'error',
    message: 'Nobody who may take this decision sees it.',
    hint: 'Add one of those who decide to "seen-by", or leave "seen-by" out.',
  },
  'option.nowhere': {
    severity: 'warning',
    message: 'Nothing follows from the option "{id}".',
    hint: 'Give it an effect, let something wait for it, or ask about the decision in a condition.',
  },
  'objective.noInject': {
    severity: 'warning',
    message: 'No inject exercises the objective "{id}".',
    hint: 'Name it under "objectives" or in "expect" of an inject.',
  },
  'objective.noDecision': {
    severity: 'warning',
    message: 'No decision exercises the objective "{id}".',
    hint: 'Name it under "objectives" of a decision, or judge a decision for it in a checkpoint.',
  },
  'indicator.beyond': {
    severity: 'warning',
    message: 'Whatever is decided, "{id}" runs into its bound, {bound}.',
    hint: 'Start it elsewhere, or make the effects smaller.',
  },
} as const satisfies Record<string, Row>;
