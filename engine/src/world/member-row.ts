import type { Id } from '../ids.ts';
import type { Post } from '../team/posts.ts';
import type { Words } from '../text.ts';

/** Somebody of the control team. */
export interface MemberRow {
  readonly id: Id;
  readonly name: Words;
  readonly post: Post;
  readonly state: 'invited' | 'here' | 'removed';
  /** The desks and contacts a role-player plays, the seats an evaluator or a mentor goes with; absent for all of them. */
  readonly roles?: readonly Id[];
  /** How often this person was invited anew: links from before are void. */
  readonly invitation: number;
}
