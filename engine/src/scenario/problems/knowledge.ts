import type { Row } from './row.ts';

/** What can be wrong with roles, with what is known, with drift and with lengths: lines of the table of problems. */
export const knowledgeProblems = {
  'role.unseated': {
    severity: 'warning',
    message: 'Nobody sits as "{role}" in this scenario.',
    hint: 'Control answers for that desk. Give it a seat if somebody should.',
  },
  'fact.uncarried': {
    severity: 'warning',
    message: 'Nobody ever learns the fact "{id}".',
    hint: 'Let an inject carry it ("carries"), or say who knows it first ("first").',
  },
  'fact.unneeded': {
    severity: 'warning',
    message: 'Nothing needs the fact "{id}".',
    hint: 'Say which decision it matters to ("matters-to"), or ask about it in a condition.',
  },
  'fact.tooLate': {
    severity: 'warning',
    message: 'This comes only after "{decision}" has been decided.',
    hint: 'Bring it earlier, or say which later decision it matters to.',
  },
  'fact.itself': {
    severity: 'error',
    message: 'The fact "{id}" contradicts itself.',
    hint: 'Name the other account, or leave this out.',
  },
  'fact.bothTrue': {
    severity: 'error',
    message: '"{id}" and "{other}" contradict each other, but both are true.',
    hint: 'Say of one of them that it is false, or that nobody knows: truth: unknown.',
  },
  'fact.oneAccount': {
    severity: 'error',
    message: '"{id}" and "{other}" contradict each other, but both begin with "{role}" alone.',
    hint: 'Give one of them to another desk, so that two people have to find out.',
  },
  'drift.often': {
    severity: 'error',
    message: 'This comes again too soon.',
    hint: 'Leave at least 1min between two times.',
  },
  'drift.late': {
    severity: 'warning',
    message: 'The exercise is over before this happens once.',
    hint: 'Make "every" shorter, or "length" longer.',
  },
  'desk.seated': {
    severity: 'error',
    message: 'The role "{id}" has a seat and a desk.',
    hint: 'Leave one of them out: a desk is a role that nobody plays.',
  },
  'length.shortest': {
    severity: 'error',
    message: 'The shortest time is longer than the exercise.',
    hint: 'It is the least time in the room; "length" is the time of the story.',
  },
  'length.realTime': {
    severity: 'error',
    message: 'Nothing is left to be played faster.',
    hint: '"real-time" must be shorter than "shortest".',
  },
} as const satisfies Record<string, Row>;
