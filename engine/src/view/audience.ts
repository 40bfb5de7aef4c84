import type { Id, Language } from '../ids.ts';

/** Who is looking, and in which language: whoever shares both gets the same view. */
export type Audience =
  | { readonly kind: 'facilitator'; readonly language: Language; readonly joinCode: string }
  | { readonly kind: 'participant'; readonly language: Language; readonly role: Id; readonly person: Id }
  | { readonly kind: 'waiting'; readonly language: Language; readonly person: Id };
