import type { ControlView, View } from '../view/view.ts';
import { type Post, posts, steering } from './posts.ts';

/**
 * How much of a part of the view a post sees. `happened`: what has come to pass, with nothing of the plan or the truth behind
 * it. `own`: what is one's own, and of the rest what has happened.
 */
export type Sight = 'all' | 'happened' | 'own' | 'none';
type Sights = Readonly<Record<Post, Sight>>;

const seen = (by: { readonly [S in Exclude<Sight, 'none'>]?: readonly Post[] }): Sights => {
  const sights = Object.fromEntries(posts.map((post) => [post, 'none'])) as Record<Post, Sight>;
  for (const sight of ['all', 'happened', 'own'] as const) for (const post of by[sight] ?? []) sights[post] = sight;
  return sights;
};

/** They read everything, the plan and the truth included. */
const readers = [...steering, 'evaluator'] as const satisfies readonly Post[];
/** They read what anybody in the room could have seen. */
const onlookers = ['mentor', 'observer', 'role-player'] as const satisfies readonly Post[];

const everybody = seen({ all: posts });
const readersOnly = seen({ all: readers });
const inTheRoom = seen({ all: [...readers, ...onlookers] });
const asItHappened = seen({ all: readers, happened: onlookers });

/** What each post sees of the view. A new part stands here before it compiles. */
export const viewSights: { readonly [P in keyof View]-?: Sights } = {
  exercise: everybody,
  clock: everybody,
  me: everybody,
  roles: everybody,
  injects: inTheRoom,
  decisions: asItHappened,
  procedures: inTheRoom,
  messages: inTheRoom,
  rfis: inTheRoom,
  facts: inTheRoom,
  documents: inTheRoom,
  assets: asItHappened,
  forms: inTheRoom,
  products: asItHappened,
  desks: inTheRoom,
  rights: inTheRoom,
  meetings: inTheRoom,
  indicators: readersOnly,
  control: everybody,
};

/** What each post sees of the part of the view that only the control team has. */
export const controlSights: { readonly [P in keyof ControlView]-?: Sights } = {
  joinCode: seen({ all: [...steering, 'safeguarding'] }),
  seed: readersOnly,
  forks: readersOnly,
  continues: readersOnly,
  phase: inTheRoom,
  phases: asItHappened,
  persons: seen({ all: [...readers, 'safeguarding'] }),
  injects: seen({ all: readers, happened: ['mentor', 'observer'], own: ['role-player'] }),
  objectives: seen({ all: readers, happened: ['mentor', 'role-player'] }),
  length: readersOnly,
  desks: seen({ all: readers, own: ['role-player'] }),
  oversteps: inTheRoom,
  effects: readersOnly,
  drift: readersOnly,
  optionalDecisions: readersOnly,
  checkpoints: readersOnly,
  procedures: readersOnly,
  observations: seen({ all: readers, own: ['mentor', 'role-player'] }),
  facts: seen({ all: readers, happened: ['role-player'] }),
  doctrine: readersOnly,
  decisionNotes: readersOnly,
  planned: readersOnly,
  templates: readersOnly,
  release: readersOnly,
  overdue: readersOnly,
  stall: seen({ all: [...readers, 'safeguarding'] }),
  notes: readersOnly,
  feed: asItHappened,
  seatNotes: readersOnly,
  team: everybody,
  atControl: everybody,
};
