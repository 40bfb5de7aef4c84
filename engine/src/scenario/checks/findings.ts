import { type ConditionNames, namesIn } from '../../conditions.ts';
import type { Words } from '../../phrases/phrase.ts';
import type { Path, Places } from '../places.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { MOST_PROBLEMS, type ProblemCode, problems } from '../problems.ts';
import { type ResolvedScenario, resolve } from '../resolve.ts';
import type { AuthoredScenario, Setting } from '../schema.ts';

/** Where a problem stands: at the value (the usual), at its key, or at a character inside a text. */
export type Spot = 'value' | 'key' | { readonly offset: number };

/** Collects what the checks find. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** How many more there are at least than `problems` holds. */
  readonly unlisted: number;
  /** Whether there is no error so far, and nothing was stood in for: only then is it worth looking for what follows. */
  readonly isSound: boolean;
  /** Words that take work to find are given as a function: they are asked for only if somebody will read them. */
  tell(code: ProblemCode, path: Path, words?: Words | (() => Words), spot?: Spot): void;
}

/** What every check of a scenario looks at. */
export interface Sheet extends Pick<Findings, 'tell'> {
  /** With what it takes from its setting. */
  readonly scenario: ResolvedScenario;
  /** As it is written, where it matters who wrote it. */
  readonly authored: AuthoredScenario;
  readonly setting: Setting;
  readonly names: ConditionNames;
  /** Whether so much was found that looking further helps nobody. */
  readonly isFull: () => boolean;
}

/**
 * `broken` are the paths of parts that the schema has already refused and that are only stood in for: nothing is said
 * about them, about what contains them, or about what may only follow from them; and no warnings while there are any.
 */
export function findingsAt(places: Places, broken: readonly Path[] = []): Findings {
  const found: Problem[] = [];
  let unlisted = 0;
  const isKnown = (code: ProblemCode, path: Path): boolean =>
    broken.length > 0 &&
    (problems[code].severity === 'warning' || broken.some((one) => isWithin(one, path) || mayFollow(code, one)));
  return {
    get problems() {
      return found;
    },
    get unlisted() {
      return unlisted;
    },
    get isSound() {
      return broken.length === 0 && !found.some(({ severity }) => severity === 'error');
    },
    tell: (code, path, words = {}, spot = 'value') => {
      if (isKnown(code, path)) return;
      if (found.length >= MOST_PROBLEMS) unlisted++;
      else found.push(problem(code, placeAt(places, path, spot), typeof words === 'function' ? words() : words));
    },
  };
}

export function sheetOf(authored: AuthoredScenario, setting: Setting, findings: Findings): Sheet {
  const scenario = resolve(authored, setting);
  const names = namesIn(scenario, setting);
  return { scenario, authored, setting, names, tell: findings.tell, isFull: () => findings.unlisted > 0 };
}

function placeAt(places: Places, path: Path, spot: Spot): Place {
  if (spot === 'value') return places.ofValue(path);
  return spot === 'key' ? places.ofKey(path) : places.inText(path, spot.offset);
}

/** Whether one path leads to the other or beyond it, in either direction. */
function isWithin(one: Path, other: Path): boolean {
  const shared = Math.min(one.length, other.length);
  for (let step = 0; step < shared; step++) if (one[step] !== other[step]) return false;
  return true;
}

/** What is missing may have been meant by the part that could not be read: a way in its branch, a release in its effect. */
function mayFollow(code: ProblemCode, broken: Path): boolean {
  if (code.startsWith('phase.')) return broken[0] === 'storyline';
  if (code.startsWith('procedure.')) return broken[0] === 'procedures';
  if (code.startsWith('text.')) return broken[0] === 'languages';
  if (code.startsWith('trigger.'))
    return broken.some((step) => ['then', 'otherwise', 'if-silent', 'with'].includes(String(step)));
  return false;
}
