import type { Id, Language } from '../ids.ts';
import type { Post } from '../team/posts.ts';
import { controlSights, type Sight, viewSights } from '../team/sight.ts';
import type { ControlView, View } from './view.ts';

/** Who is looking, and in which language: whoever shares both gets the same view. */
export type Audience =
  | {
      readonly kind: 'facilitator';
      readonly language: Language;
      readonly joinCode: string;
      /** Who of the control team, as the row stands now; absent for whoever came by the passphrase. */
      readonly member?: { readonly id: Id; readonly post: Post; readonly roles?: readonly Id[] };
    }
  | { readonly kind: 'participant'; readonly language: Language; readonly role: Id; readonly person: Id }
  | { readonly kind: 'waiting'; readonly language: Language; readonly person: Id };

/** How much this audience sees of a part of the view; who plays sees what the part itself lets out. */
export function sightOf(audience: Audience, part: keyof View): Sight {
  return audience.kind === 'facilitator' ? viewSights[part][postIn(audience)] : 'all';
}

export function controlSightOf(audience: Audience, part: keyof ControlView): Sight {
  return audience.kind === 'facilitator' ? controlSights[part][postIn(audience)] : 'none';
}

/** Whether this audience reads everything there is of a part, as those who steer do. */
export function readsAll(audience: Audience, part: keyof View): boolean {
  return audience.kind === 'facilitator' && sightOf(audience, part) === 'all';
}

export function postIn({ member }: Extract<Audience, { kind: 'facilitator' }>): Post {
  return member?.post ?? 'director';
}
