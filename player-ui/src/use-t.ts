import { type T, useMessages } from '@kalari/ui-kit/i18n.tsx';
import type { CommonKey } from '@kalari/ui-kit/messages/en';
import type { Key } from './messages/en.ts';

export type PlayT = T<Key | CommonKey>;

/** The texts of the participants' pages. */
export const useT = (): PlayT => useMessages<Key>();
