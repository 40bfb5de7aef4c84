import type { Row } from './row.ts';

/** What is lost in the shortest time: lines of the table of problems. */
export const shortProblems = {
  'short.inject': {
    severity: 'warning',
    message: 'In the shortest time "{id}" never goes out: what it waits for is optional.',
    hint: 'Make this optional as well, or give it another start.',
  },
  'short.decision': {
    severity: 'warning',
    message: 'In the shortest time the decision "{id}" is never put: what it waits for is optional.',
    hint: 'Make this optional as well, or give it another start.',
  },
  'short.phase': {
    severity: 'warning',
    message: 'In the shortest time the phase "{id}" can never begin: the way to it needs something optional.',
    hint: 'Leave that in, or add another way.',
  },
  'short.checkpoint': {
    severity: 'warning',
    message: 'In the shortest time "{id}" can never be met: it needs something optional.',
    hint: 'Begin it with what is left out ("from"), say when it applies, or leave that in.',
  },
  'short.objective': {
    severity: 'warning',
    message: 'In the shortest time the objective "{id}" is no longer exercised.',
    hint: 'Leave in one inject and one decision that exercise it.',
  },
  'length.pace': {
    severity: 'error',
    message: 'The story cannot be told in the shortest time: it would have to run more than four times as fast.',
    hint: 'Make "shortest" longer or "real-time" shorter.',
  },
} as const satisfies Record<string, Row>;
