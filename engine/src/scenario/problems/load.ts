import type { Row } from './row.ts';

/** What a seat can hardly bear: lines of the table of problems. */
export const loadProblems = {
  'load.heavy': {
    severity: 'warning',
    message: '"{role}" gets {count} messages and decisions in the quarter of an hour from minute {minute}, {play}.',
    hint: 'Nobody reads more than {limit} and still decides. Spread them, or send some to others.',
  },
  'load.idle': {
    severity: 'warning',
    message: '"{role}" gets nothing for {minutes} minutes from minute {minute}, {play}.',
    hint: 'Send it something that is its business, or give the seat to nobody.',
  },
} as const satisfies Record<string, Row>;
