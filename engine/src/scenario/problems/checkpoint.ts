import type { Row } from './row.ts';

/** What can be wrong with what is judged: lines of the table of problems. */
export const checkpointProblems = {
  'checkpoint.order': {
    severity: 'error',
    message: '"late-until" comes before "within" is over.',
    hint: 'It is counted from the same moment and must be at least as long.',
  },
  'checkpoint.noLimit': {
    severity: 'warning',
    message: '"late-until" says nothing without "within".',
    hint: 'Say first within which time the act is in time.',
  },
  'checkpoint.from': {
    severity: 'error',
    message: '"from" must name one thing.',
    hint: 'Write one of { inject: … }, { decision: … } or { phase: … }; leave it out to count from the start.',
  },
  'checkpoint.impossible': {
    severity: 'error',
    message: 'This can never be done: nobody could meet this checkpoint.',
    hint: 'Something that it asks for never comes, or somebody is asked to do what never reaches him.',
  },
  'checkpoint.certain': {
    severity: 'warning',
    message: 'This is already so before anybody has done anything: nobody could miss this checkpoint.',
    hint: 'Ask for an act: something taken, answered, asked or told.',
  },
  'checkpoint.tooSoon': {
    severity: 'warning',
    message: 'Nobody can do this so soon: what it asks for comes later.',
    hint: 'Give more time, or count from what brings it.',
  },
  'checkpoint.desk': {
    severity: 'error',
    message: '"{role}" is a desk: it does nothing by itself, so nobody here could meet this checkpoint.',
    hint: 'Name whoever should ask the desk, and ask for that in "act": desks.….asked.',
  },
  'checkpoint.who': {
    severity: 'warning',
    message: 'None of these may take the decision that is judged: whoever takes it is the wrong decider.',
    hint: 'Name somebody who decides it.',
  },
  'checkpoint.doctrine': {
    severity: 'warning',
    message: 'Whoever decides everything as doctrine points cannot meet this.',
    hint: 'What is judged here and what is marked "doctrine: true" contradict each other. Change one of them.',
  },
} as const satisfies Record<string, Row>;
