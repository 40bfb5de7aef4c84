import type { Row } from './row.ts';

/** What can be wrong with procedures and their uses: lines of the table of problems. */
export const procedureProblems = {
  'reference.procedure': { severity: 'error', message: 'There is no procedure "{id}" in the setting.', hint: '{hint}' },
  'reference.act': { severity: 'error', message: 'The procedure has no act "{id}".', hint: '{hint}' },
  'reference.state': { severity: 'error', message: 'The procedure has no state "{id}".', hint: '{hint}' },
  'trigger.unbegun': {
    severity: 'error',
    message: 'Nothing says when "{id}" begins.',
    hint: 'Write at, with or when; or leave "starts" out, and it begins with the exercise.',
  },
  'procedure.noTrigger': {
    severity: 'error',
    message: 'Nothing says when the procedure moves on to "{to}".',
    hint: 'Write on: an act, once: [several], or after: a time.',
  },
  'procedure.triggers': {
    severity: 'error',
    message: 'This way to "{to}" waits for more than one thing: {given}.',
    hint: 'Write one way for each.',
  },
  'procedure.sameTrigger': {
    severity: 'error',
    message: 'This way to "{to}" is never taken: the same trigger leads elsewhere from here.',
    hint: 'Leave one of the two out, or give it another act or time.',
  },
  'procedure.zero': {
    severity: 'error',
    message: 'No time passes here.',
    hint: 'Write at least 1s, or let an act lead on.',
  },
  'procedure.from': {
    severity: 'error',
    message: '"from" goes with "after" only.',
    hint: 'Leave it out: an act leads on when it is done.',
  },
  'procedure.circle': {
    severity: 'error',
    message: 'These states follow each other by time alone, without end: {circle}.',
    hint: 'Let an act lead on somewhere in the circle.',
  },
  'procedure.unreachable': {
    severity: 'error',
    message: 'No way leads to the state "{id}".',
    hint: 'Name it in the "next" of another state. The procedure begins with the first one, "{first}".',
  },
  'procedure.whoOrEach': {
    severity: 'error',
    message: '"{id}" has both "who" and "each".',
    hint: 'Keep "who" if one of them is enough, "each" if all of them must.',
  },
  'procedure.since': {
    severity: 'warning',
    message: '"since" says nothing without "within".',
    hint: 'Say within which time it is meant to be done, or leave it out.',
  },
  'procedure.idleAct': {
    severity: 'warning',
    message: 'The act "{id}" leads nowhere.',
    hint: 'Name it in "on" or "once" of a state, or leave it out.',
  },
  'procedure.neverAct': {
    severity: 'error',
    message: '"{id}" is an act of the procedure and one that nobody may do.',
    hint: 'Leave it out of one of the two.',
  },
  'procedure.nobody': {
    severity: 'warning',
    message: 'Nobody here can do these acts of "{procedure}": {acts}.',
    hint: 'Give one of their roles a seat or a desk, or say under "acts" what does them in this story.',
  },
  'procedure.stuck': {
    severity: 'warning',
    message: 'Nothing leads out of these states of "{procedure}" here: {states}.',
    hint: 'Every way on needs an act that nobody can do. The facilitator alone could record it.',
  },
} as const satisfies Record<string, Row>;
