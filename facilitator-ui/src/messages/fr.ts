import { fr as common } from '@kalari/ui-kit/messages/fr';
import { frControl } from '@kalari/ui-kit/messages/fr-control';
import { typeset } from '@kalari/ui-kit/messages/typeset';
import type { ConsoleKey } from './en.ts';
import { authority } from './fr/authority.ts';
import { conduct } from './fr/conduct.ts';
import { consoleTexts } from './fr/console.ts';
import { decisions } from './fr/decisions.ts';
import { feed } from './fr/feed.ts';
import { foresight } from './fr/foresight.ts';
import { hindsight } from './fr/hindsight.ts';
import { papers } from './fr/papers.ts';
import { past } from './fr/past.ts';
import { review } from './fr/review.ts';
import { rules } from './fr/rules.ts';
import { seats } from './fr/seats.ts';
import { steering } from './fr/steering.ts';
import { timing } from './fr/timing.ts';

const own = {
  ...consoleTexts,
  ...conduct,
  ...feed,
  ...decisions,
  ...seats,
  ...review,
  ...rules,
  ...authority,
  ...steering,
  ...timing,
  ...foresight,
  ...hindsight,
  ...papers,
  ...past,
};

/** Every text of the console in French. A key that stands in English alone does not compile. */
export const fr = { ...common, ...frControl, ...typeset(own satisfies Record<ConsoleKey, string>) };
