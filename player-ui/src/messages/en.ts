import { en as common } from '@kalari/ui-kit/messages/en';
import { authority } from './en/authority.ts';
import { decisions } from './en/decisions.ts';
import { desk } from './en/desk.ts';
import { join } from './en/join.ts';
import { page } from './en/page.ts';
import { papers } from './en/papers.ts';
import { talk } from './en/talk.ts';

/** Texts of the participants' pages, in English. Leaders read "participant" or their role; what reaches them is a message. */
const own = { ...page, ...join, ...desk, ...decisions, ...authority, ...talk, ...papers } as const;

export const en = { ...common, ...own } as const;

export type Key = keyof typeof own;
