/** What can be wrong with rights, limits, hats, acts that nobody may do, and whose a decision is. */
export const authorityProblems = {
  'reference.right': { severity: 'error', message: 'There is no right "{id}" in the setting.', hint: '{hint}' },
  'reference.never': {
    severity: 'error',
    message: 'The setting has no act "{id}" under "never".',
    hint: '{hint}',
  },
  'reference.limit': { severity: 'error', message: 'There is no limit "{id}" in the setting.', hint: '{hint}' },
  'reference.hat': { severity: 'error', message: 'There is no hat "{id}" of {roles}.', hint: '{hint}' },

  'checkpoint.twoLimits': {
    severity: 'warning',
    message: 'There is a "limit" and a "within"; "within" counts.',
    hint: 'Leave one of them out.',
  },
  'decision.noAuthority': {
    severity: 'error',
    message: 'The decision "{id}" is nobody\'s.',
    hint: 'Name the right of the setting by which it is decided ("right"), or say who decides ("authority").',
  },
  'decision.beyond': {
    severity: 'error',
    message: 'The right "{right}" is used outside the mission.',
    hint: 'Say who decides in this scenario: authority: [ … ].',
  },
  'decision.barred': {
    severity: 'warning',
    message: 'By the right "{right}", "{role}" may never decide this.',
    hint: 'What stands here wins. Leave it out if it is a slip.',
  },
  'decision.noPath': {
    severity: 'error',
    message: 'No option of "{id}" has a path.',
    hint: 'Leave at least one option without "never".',
  },
  'decision.neverDefault': {
    severity: 'error',
    message: 'What happens when nobody decides cannot be an act that nobody may do.',
    hint: 'Choose an option other than "{option}".',
  },
  'right.nobody': {
    severity: 'error',
    message: 'Nobody decides by the right "{id}".',
    hint: 'Say who ("decides"), or who does outside the mission ("beyond").',
  },
  'right.beyond': {
    severity: 'error',
    message: 'The right "{id}" is used inside the mission and outside it.',
    hint: 'Keep "decides" or "beyond".',
  },
  'right.barred': {
    severity: 'error',
    message: '"{role}" may never decide this, and may decide it.',
    hint: 'Take it out here or under "may-not".',
  },
  'right.joint': {
    severity: 'error',
    message: 'One alone cannot decide together.',
    hint: 'Name all who decide together under "decides", or leave "joint" out.',
  },
  'acting.loop': {
    severity: 'error',
    message: '"{id}" and "{other}" would act for each other.',
    hint: 'Take one of them out, so that the line of acting has an end.',
  },
} as const;
