import type { Row } from './row.ts';

/** What can be wrong with triggers and phases: what sets things off and what leads on: lines of the table of problems. */
export const courseProblems = {
  'trigger.missing': {
    severity: 'error',
    message: 'Nothing ever sends "{id}".',
    hint: 'Say when: at, with, when, or by-hand: true. Or let an effect release it: { release: {id} }.',
  },
  'trigger.unopened': {
    severity: 'error',
    message: 'Nothing ever opens the decision "{id}".',
    hint: 'Say when: at, with, when, or by-hand: true. Or let an effect open it: { open: {id} }.',
  },
  'trigger.several': {
    severity: 'error',
    message: '"{id}" has more than one start: {given}.',
    hint: 'Keep one of them. Several reasons can be joined in one "when" with ||.',
  },
  'trigger.with': {
    severity: 'error',
    message: '"with" must name one thing.',
    hint: 'Write one of { phase: … }, { inject: … } or { decision: …, option: … }.',
  },
  'trigger.option': {
    severity: 'error',
    message: '"option" needs the decision it belongs to.',
    hint: 'Write { decision: …, option: … }.',
  },
  'trigger.never': {
    severity: 'error',
    message: '"{id}" waits for what can never come: {cause}.',
    hint: 'They wait for each other. Give one of them a start of its own.',
  },
  'trigger.delay': { severity: 'warning', message: 'Nothing is put off by this "delay".', hint: '{instead}' },
  'trigger.late': {
    severity: 'warning',
    message: 'This is later than the whole exercise lasts.',
    hint: 'Bring it forward, or make "length" longer.',
  },
  'time.short': {
    severity: 'warning',
    message: 'Nobody reads, thinks and acts within {seconds} s.',
    hint: 'Give at least a minute.',
  },
  'phase.unreachable': {
    severity: 'error',
    message: 'No way leads to the phase "{id}".',
    hint: 'Name it in the "next" of another phase. The story begins with the first one, "{first}".',
  },
  'phase.self': {
    severity: 'error',
    message: 'The phase "{id}" leads to itself.',
    hint: 'Name another phase, or leave this line out.',
  },
  'phase.noReason': {
    severity: 'error',
    message: 'Nothing says when the story moves on to "{to}".',
    hint: 'Add a condition (when), a time in this phase (after), or both.',
  },
  'phase.circle': {
    severity: 'error',
    message: 'These phases can chase each other without end: {circle}.',
    hint: 'Put a time on one of the branches (after: 1min), or make the conditions exclude each other.',
  },
  'phase.never': {
    severity: 'error',
    message: 'The phase "{id}" can never begin: no way to it can open.',
    hint: 'Look at the conditions of the branches that lead to it.',
  },
  'phase.late': {
    severity: 'warning',
    message: 'The phase "{id}" can begin only after the exercise is over.',
    hint: 'Shorten a time on the way to it, or make "length" longer.',
  },
  'phase.endless': {
    severity: 'warning',
    message: 'From the phase "{id}" no way leads to an end of the story.',
    hint: 'Give the story a phase without "next".',
  },
  'story.tooLarge': {
    severity: 'warning',
    message: 'This story is too large to be walked through: it is read, but not proved.',
    hint: 'An exercise of some hours needs a few hundred injects at most.',
  },
} as const satisfies Record<string, Row>;
