import type { Row } from './row.ts';

/** What can be wrong with texts as they are read, and with who decides and until when: lines of the table of problems. */
export const decisionProblems = {
  'text.long': {
    severity: 'warning',
    message: 'This has {count} words; {via} bears about {limit}.',
    hint: 'Cut it, or send it through another channel.',
  },
  'text.sentence': {
    severity: 'warning',
    message: 'A sentence in this text has {count} words.',
    hint: 'Make two of it.',
  },
  'decision.nobody': {
    severity: 'error',
    message: 'Nobody at the table can take this decision: {roles} without a seat.',
    hint: 'Give it to one of the seats: {seats}.',
  },
  'decision.noDefault': {
    severity: 'warning',
    message: 'When the deadline passes, nothing happens.',
    hint: 'Say with "otherwise" which option then counts.',
  },
  'decision.noDeadline': {
    severity: 'warning',
    message: '"otherwise" never happens without a deadline.',
    hint: 'Say with "closes" how long they have, such as closes: 12min.',
  },
} as const satisfies Record<string, Row>;
