import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { AuthoredScenario, Setting } from './schema.ts';

/** What the schema cannot see: whether everything that is named is there, and whether the story can be played. */
export function checkScenario(_scenario: AuthoredScenario, _setting: Setting, _places: Places): Problem[] {
  return [];
}

/** The same for a setting. */
export function checkSetting(_setting: Setting, _places: Places): Problem[] {
  return [];
}
