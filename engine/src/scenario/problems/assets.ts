/** What can be wrong with assets and with what is asked of them: lines of the table of problems. */
export const assetProblems = {
  'reference.assetKind': {
    severity: 'error',
    message: 'The setting has no kind of asset "{id}".',
    hint: '{hint}',
  },
  'reference.asset': { severity: 'error', message: 'There is no asset "{id}".', hint: '{hint}' },
  'asset.nobody': {
    severity: 'error',
    message: 'Nobody at the table or at a desk may task "{id}".',
    hint: 'Name somebody who takes part under "tasked-by".',
  },
  'asset.escalation': {
    severity: 'error',
    message: 'A refusal of "{id}" is taken to those who refused: nobody else stands under "escalates-to".',
    hint: 'Name somebody who may not task it, or leave "escalates-to" out.',
  },
  'asset.twice': {
    severity: 'error',
    message: '"{id}" has the same name as "{first}", so it would be in two places.',
    hint: 'Leave one of them out, or give it a name of its own.',
  },
  'asset.crew': {
    severity: 'error',
    message: 'The crew of "{id}" has less time than the shortest way it could be sent, {needs} min.',
    hint: 'Give it more, or say that it is broken.',
  },
  'asset.readyIn': {
    severity: 'error',
    message: '"ready: later" and "ready-in" go together.',
    hint: 'Write both, such as ready: later and ready-in: 30min, or neither.',
  },
  'asset.noWay': {
    severity: 'error',
    message: '"{id}" cannot go to "{place}".',
    hint: 'Its kind does not move, or needs something that is not there. Choose another place or another asset.',
  },
  'asset.tooMuch': {
    severity: 'error',
    message: '"{id}" would carry more than the {carries} that fit, or let off more than is aboard.',
    hint: 'Take fewer, or let off no more than was taken on.',
  },
  'asset.barred': {
    severity: 'warning',
    message: 'The declared caveat "{caveat}" of "{id}" rules this out.',
    hint: 'Choose another way, or let the caveat stand only sometimes ("only-if").',
  },
  'asset.idleCaveat': {
    severity: 'warning',
    message: 'Nobody can meet the caveat "{caveat}" of "{id}".',
    hint: 'It cannot go to any of these places anyway. Name places that it could be sent to.',
  },
  'asset.delayPlace': {
    severity: 'error',
    message: 'This says both "before" and "at".',
    hint: 'Keep one: it comes to the place later, or it stays there longer.',
  },
  'feasible.late': {
    severity: 'error',
    message: '"{id}" is at "{place}" after {takes} min, and {limit} min are allowed.',
    hint: 'Give it more time, bring it nearer, or say in-time: false.',
  },
  'feasible.early': {
    severity: 'error',
    message: '"{id}" is at "{place}" after {takes} min already, within the {limit} min.',
    hint: 'It should come too late, says in-time: false. Leave that out, or move the asset.',
  },
  'feasible.never': {
    severity: 'error',
    message: '"{id}" cannot do this at all: {why}.',
    hint: 'Change the stops or the limits of the asset.',
  },
  'feasible.noLimit': {
    severity: 'error',
    message: 'Within which time it has to be there is not said.',
    hint: 'Add "within" here or at the checkpoint.',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning'; message: string; hint: string }>;
