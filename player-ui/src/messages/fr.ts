import { fr as common } from '@kalari/ui-kit/messages/fr';
import { typeset } from '@kalari/ui-kit/messages/typeset';
import type { Key } from './en.ts';
import { authority } from './fr/authority.ts';
import { decisions } from './fr/decisions.ts';
import { desk } from './fr/desk.ts';
import { join } from './fr/join.ts';
import { page } from './fr/page.ts';
import { papers } from './fr/papers.ts';
import { talk } from './fr/talk.ts';

const own = { ...page, ...join, ...desk, ...decisions, ...authority, ...talk, ...papers };

/** Texts of the participants' pages, in French. A key that stands in English alone does not compile. */
export const fr = { ...common, ...typeset(own satisfies Record<Key, string>) };
