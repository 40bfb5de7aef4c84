import { type T, useMessages } from '@kalari/ui-kit/i18n.tsx';
import type { CommonKey } from '@kalari/ui-kit/messages/en';
import type { ConsoleKey } from './messages/en.ts';

/** The texts of the console. */
export const useT = (): T<ConsoleKey | CommonKey> => useMessages<ConsoleKey>();
