import { anything, decideWhatever } from './policies/careless.ts';
import { runTheDesk } from './policies/desk.ts';
import { leader } from './policies/leader.ts';
import type { Policy } from './policies/policy.ts';
import { steady } from './policies/steady.ts';

export type { Moment, Policy, Seen } from './policies/policy.ts';

const minute = 60_000;
const facilitator = runTheDesk;

const cast = {
  /** Acts at once, with others, within its authority, as doctrine points. */
  doctrine: {
    participant: leader({ opensAfter: 0, decidesAfter: 0, talks: true }),
    facilitator,
    taught: true,
  },
  /** The same, but late: messages lie for ten minutes, decisions for twenty. */
  hesitant: {
    participant: leader({ opensAfter: 10 * minute, decidesAfter: 20 * minute, talks: true }),
    facilitator,
    taught: true,
  },
  /** The same, at once, but alone: it reads and decides and tells nobody anything, nor asks. */
  hoarding: {
    participant: leader({ opensAfter: 0, decidesAfter: 0, talks: false }),
    facilitator,
    taught: true,
  },
  /** Decides whatever is open, with or without authority, as it comes. */
  'wrong-decider': { participant: decideWhatever, facilitator, taught: false },
  /** Anything that can be done, by chance. */
  random: { participant: anything, facilitator, taught: false },
  /** Opens nothing and decides nothing: deadlines, defaults and silences play. */
  silent: { participant: () => null, facilitator, taught: false },
  /** Does its work in order and chooses by chance: somebody who fills a seat, and the voice of a single rehearsal. */
  steady: { participant: steady, facilitator, taught: false },
} satisfies Readonly<Record<string, Policy>>;

export type PolicyName = keyof typeof cast;

/** Everybody who can play a rehearsal. What the bad ones lack is one thing each, so that it shows what that is worth. */
export const policies: Readonly<Record<PolicyName, Policy>> = cast;
