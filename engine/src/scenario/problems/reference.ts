import type { Row } from './row.ts';

/** What is named and is not there: lines of the table of problems. */
export const referenceProblems = {
  'reference.setting': { severity: 'error', message: 'There is no setting "{id}".', hint: '{hint}' },
  'reference.role': { severity: 'error', message: 'There is no role "{id}".', hint: '{hint}' },
  'reference.seat': {
    severity: 'error',
    message: 'Nobody sits as "{id}" in this scenario.',
    hint: 'Give it a seat under "seats", or choose another. {hint}',
  },
  'reference.sender': {
    severity: 'error',
    message: 'There is no contact or role "{id}" in the setting.',
    hint: '{hint}',
  },
  'reference.inject': { severity: 'error', message: 'There is no inject "{id}".', hint: '{hint}' },
  'reference.decision': { severity: 'error', message: 'There is no decision "{id}".', hint: '{hint}' },
  'reference.option': { severity: 'error', message: 'The decision "{decision}" has no option "{id}".', hint: '{hint}' },
  'reference.fact': { severity: 'error', message: 'There is no fact "{id}".', hint: '{hint}' },
  'reference.objective': { severity: 'error', message: 'There is no objective "{id}".', hint: '{hint}' },
  'reference.phase': { severity: 'error', message: 'There is no phase "{id}" in the storyline.', hint: '{hint}' },
  'reference.indicator': { severity: 'error', message: 'There is no indicator "{id}".', hint: '{hint}' },
  'reference.place': { severity: 'error', message: 'There is no place "{id}".', hint: '{hint}' },
  'reference.province': { severity: 'error', message: 'There is no province "{id}".', hint: '{hint}' },
} as const satisfies Record<string, Row>;
