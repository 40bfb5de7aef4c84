import type { Row } from './row.ts';

/** What can be wrong with a file before anything in it means something: lines of the table of problems. */
export const formProblems = {
  'file.tooLarge': {
    severity: 'error',
    message: 'This file has {size} characters; {limit} are allowed.',
    hint: 'Keep pictures and long annexes out of it.',
  },
  'file.tooMany': {
    severity: 'error',
    message: 'This file holds too many entries to be a scenario.',
    hint: 'A whole exercise needs a few thousand lines at most.',
  },
  'file.tooDeep': {
    severity: 'error',
    message: 'Entries stand more than {limit} levels deep here.',
    hint: 'No part of a scenario needs more than ten. Look for a bracket that was never closed.',
  },
  'file.sign': {
    severity: 'error',
    message: 'A sign that nobody sees, or that was lost when the file was saved, stands here: {sign}.',
    hint: 'Type the word anew, and save the file as UTF-8.',
  },
  'file.empty': { severity: 'error', message: 'This file is empty.', hint: 'Start with the line: kalari: 1' },
  'file.unreadable': {
    severity: 'error',
    message: 'This file cannot be read: {why}.',
    hint: 'See that the file is there and may be read.',
  },
  'file.tooHard': {
    severity: 'error',
    message: 'Reading this took more than {seconds} s or {megabytes} MB, and was given up.',
    hint: 'Look for something that is repeated or nested without end. An exercise needs a few thousand lines at most.',
  },
  'file.notTable': {
    severity: 'error',
    message: 'This file does not start with keys.',
    hint: 'Start with the line: kalari: 1',
  },
  'yaml.syntax': { severity: 'error', message: '{what}', hint: '{remedy}' },
  'yaml.alias': {
    severity: 'error',
    message: 'Anchors (&) and aliases (*) are not used in scenarios.',
    hint: 'Write the text out, or put it in quotes if it only begins with that sign.',
  },
  'yaml.tag': {
    severity: 'error',
    message: 'Tags such as {tag} are not used in scenarios.',
    hint: 'Leave it out, or put the text in quotes if it only begins with "!".',
  },
  'yaml.documents': {
    severity: 'error',
    message: 'A second document begins here, after "---".',
    hint: 'Write one scenario a file and leave the line "---" out.',
  },
  'key.duplicate': {
    severity: 'error',
    message: '"{key}" is written twice; the first one is on line {first}.',
    hint: 'Give one of them another name, or join the two.',
  },
  'key.unknown': { severity: 'error', message: 'There is no key "{key}" {where}.', hint: '{hint}' },
  'key.missing': { severity: 'error', message: 'The key "{key}" is missing {where}.', hint: '{hint}' },
  'key.reserved': {
    severity: 'error',
    message: '"{key}" cannot be used as a key.',
    hint: 'Use lower-case words joined by hyphens, starting with a letter.',
  },
  'key.notText': {
    severity: 'error',
    message: 'A key must be a plain word.',
    hint: 'Write it as word: value, with one space after the colon.',
  },
  'format.version': {
    severity: 'error',
    message: 'This file does not say that it is written in format {version}.',
    hint: 'Write kalari: {version} on the first line.',
  },
  'id.wrong': {
    severity: 'error',
    message: '"{key}" cannot be an id.',
    hint: 'Use lower-case words joined by hyphens, starting with a letter, such as first-alert. At most 64 characters.',
  },
  'language.wrong': {
    severity: 'error',
    message: '"{key}" is not a language.',
    hint: 'Write each text under its language, as in { en: "…", fr: "…" }.',
  },
  'value.type': { severity: 'error', message: '"{key}" needs {wanted}, but this is {found}.', hint: '{hint}' },
  'value.choice': { severity: 'error', message: '"{value}" is not possible for "{key}".', hint: '{hint}' },
  'value.range': { severity: 'error', message: '"{key}" is out of bounds: {bounds}.', hint: '{hint}' },
  'value.empty': { severity: 'error', message: 'Nothing is written after "{key}".', hint: '{hint}' },
  'value.wrong': { severity: 'error', message: '{why}', hint: '{hint}' },
  'effect.unknown': { severity: 'error', message: '{what}.', hint: '{hint}' },
  'file.more': {
    severity: 'error',
    message: 'There are more problems, {count} at least.',
    hint: 'They will be listed once these are gone.',
  },
} as const satisfies Record<string, Row>;
