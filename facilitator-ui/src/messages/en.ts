import { en as common } from '@kalari/ui-kit/messages/en';
import { enControl } from '@kalari/ui-kit/messages/en-control';
import { authority } from './en/authority.ts';
import { conduct } from './en/conduct.ts';
import { consoleTexts } from './en/console.ts';
import { decisions } from './en/decisions.ts';
import { feed } from './en/feed.ts';
import { foresight } from './en/foresight.ts';
import { hindsight } from './en/hindsight.ts';
import { papers } from './en/papers.ts';
import { past } from './en/past.ts';
import { review } from './en/review.ts';
import { rules } from './en/rules.ts';
import { seats } from './en/seats.ts';
import { steering } from './en/steering.ts';
import { timing } from './en/timing.ts';

/** Every text of the console in English, by key, in ICU MessageFormat. */
export const consoleEn = {
  ...consoleTexts,
  ...conduct,
  ...feed,
  ...decisions,
  ...seats,
  ...review,
  ...steering,
  ...timing,
  ...foresight,
  ...hindsight,
  ...papers,
  ...past,
  ...rules,
  ...authority,
} as const;

export const en = { ...common, ...enControl, ...consoleEn } as const;

export type ConsoleKey = keyof typeof consoleEn;
