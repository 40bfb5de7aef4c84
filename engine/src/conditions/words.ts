/** What authors may ask of each thing, and what kind of answer it gives. `choice` answers are words; some sets are fixed. */
export type FieldKind =
  | { readonly kind: 'truth' }
  | { readonly kind: 'time' }
  | { readonly kind: 'number' }
  /** A list of roles: those at the table, with the desks among them, or anybody whom the setting has. */
  | { readonly kind: 'roles'; readonly of: RoleSet }
  /** A list of words other than roles. */
  | { readonly kind: 'list'; readonly of: 'states' | 'acts' | 'places' | 'facts' }
  | { readonly kind: 'choice'; readonly of: ChoiceSet };

/** Which roles can stand in an answer. Who acts has a seat; a desk is asked and told; a right may be anybody's. */
export type RoleSet = 'roles' | 'parties' | 'settingRoles';

/** Where the words of an answer come from. */
export type ChoiceSet =
  | 'phases'
  | 'options'
  | 'roles'
  | 'states'
  | 'acts'
  | 'hats'
  | 'injectStates'
  | 'places'
  | 'facts'
  | 'decisionStates'
  | 'assetStates'
  | 'authorities'
  | 'results';

export const tables = [
  'injects',
  'decisions',
  'indicators',
  'facts',
  'checkpoints',
  'desks',
  'procedures',
  'assets',
  'rights',
  'products',
] as const;
export type TableName = (typeof tables)[number];

const truth = { kind: 'truth' } as const;
const time = { kind: 'time' } as const;
const roles = { kind: 'roles', of: 'roles' } as const;
const parties = { kind: 'roles', of: 'parties' } as const;

export const fields = {
  injects: {
    state: { kind: 'choice', of: 'injectStates' },
    released: truth,
    releasedAt: time,
    readBy: roles,
    acknowledgedBy: roles,
    answeredBy: roles,
  },
  decisions: {
    state: { kind: 'choice', of: 'decisionStates' },
    opened: truth,
    openedAt: time,
    taken: truth,
    takenAt: time,
    lapsed: truth,
    option: { kind: 'choice', of: 'options' },
    by: { kind: 'choice', of: 'roles' },
    authority: { kind: 'choice', of: 'authorities' },
    hat: { kind: 'choice', of: 'hats' },
    consulted: parties,
    informed: parties,
    overstepped: roles,
  },
  facts: { known: truth, holders: parties },
  checkpoints: { reached: truth, reachedAt: time, met: truth, result: { kind: 'choice', of: 'results' } },
  desks: { asked: truth, askedAt: time, askedBy: roles, answered: truth },
  procedures: {
    state: { kind: 'choice', of: 'states' },
    since: time,
    begun: truth,
    begunAt: time,
    done: { kind: 'list', of: 'acts' },
    passed: { kind: 'list', of: 'states' },
  },
  assets: {
    state: { kind: 'choice', of: 'assetStates' },
    at: { kind: 'choice', of: 'places' },
    tasked: truth,
    taskedAt: time,
    taskedBy: { kind: 'choice', of: 'roles' },
    served: { kind: 'list', of: 'places' },
    aboard: { kind: 'number' },
    requested: truth,
    refused: truth,
    escalated: truth,
  },
  products: {
    released: truth,
    releasedAt: time,
    releasedBy: parties,
    says: { kind: 'list', of: 'facts' },
    reached: parties,
    overstepped: parties,
  },
  rights: { delegated: truth, delegatedAt: time, holders: { kind: 'roles', of: 'settingRoles' } },
} as const satisfies Record<Exclude<TableName, 'indicators'>, Record<string, FieldKind>>;

export const fixedChoices = {
  injectStates: ['planned', 'due', 'held', 'released', 'expired', 'skipped', 'withdrawn'],
  decisionStates: ['planned', 'open', 'ruling', 'taken', 'lapsed', 'skipped'],
  assetStates: ['ready', 'later', 'busy', 'moving', 'loading', 'broken'],
  authorities: ['own', 'delegated', 'acting', 'joint', 'none', 'default'],
  results: ['met', 'late', 'missed', 'wrong-decider', 'justified-deviation', 'not-applicable'],
} as const;

/** A decision answered by another course of action, or lapsed without a default, has one of these as its option. */
export const answersBesideOptions = ['other', 'none'] as const;

/** Lengths of time, in exercise milliseconds. */
export const lengths = { seconds: 1_000, minutes: 60_000, hours: 3_600_000 } as const;

/** As ids are written in conditions, where a hyphen would be a minus sign. */
export function spelled(id: string): string {
  return id.replaceAll('-', '_');
}
