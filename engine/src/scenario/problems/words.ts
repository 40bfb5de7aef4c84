import type { Row } from './row.ts';

/** What can be wrong with conditions, with texts and with the words that ids may not be: lines of the table of problems. */
export const wordsProblems = {
  'condition.never': {
    severity: 'warning',
    message: 'This condition can never be met.',
    hint: 'Something that it asks for never comes, or two of its parts exclude each other.',
  },
  'condition.always': {
    severity: 'warning',
    message: 'This condition is met whatever happens.',
    hint: 'Leave it out, or ask for something that can fail.',
  },
  'condition.wrong': { severity: 'error', message: '{why}', hint: '{hint}' },
  'condition.constant': {
    severity: 'warning',
    message: 'This condition always has the same answer.',
    hint: 'Ask about an inject, a decision, a fact, an indicator, a checkpoint or the phase.',
  },
  'text.missing': {
    severity: 'error',
    message: '"{key}" is not written in: {languages}.',
    hint: 'Write it, or take the language out of "languages".',
  },
  'text.language': {
    severity: 'warning',
    message: 'This scenario is not offered in "{language}"; this text will not be read.',
    hint: 'Add it to "languages" (now {languages}), or leave the text out.',
  },
  'text.setting': {
    severity: 'warning',
    message: 'The setting has {count} texts that are not in all languages of this scenario ({languages}).',
    hint: 'They will be shown in a language that is there.',
  },
  'language.twice': { severity: 'warning', message: '"{language}" stands here twice.', hint: 'Leave one out.' },
  'id.reserved': {
    severity: 'error',
    message: 'An option cannot be called "{id}".',
    hint: 'Conditions use that word for another course of action (other) and for no answer at all (none).',
  },
} as const satisfies Record<string, Row>;
