import { assetProblems } from './problems/assets.ts';
import { authorityProblems } from './problems/authority.ts';
import { checkpointProblems } from './problems/checkpoint.ts';
import { courseProblems } from './problems/course.ts';
import { decisionProblems } from './problems/decision.ts';
import { formProblems } from './problems/form.ts';
import { knowledgeProblems } from './problems/knowledge.ts';
import { loadProblems } from './problems/load.ts';
import { placeProblems } from './problems/place.ts';
import { procedureProblems } from './problems/procedure.ts';
import { productProblems } from './problems/products.ts';
import { purposeProblems } from './problems/purpose.ts';
import { referenceProblems } from './problems/reference.ts';
import type { Row } from './problems/row.ts';
import { shortProblems } from './problems/short.ts';
import { wordsProblems } from './problems/words.ts';

/** Problems beyond this many are counted, not told: nobody reads them, and a hostile file has a million. */
export const MOST_PROBLEMS = 200;

/**
 * Everything that can be wrong with a scenario or a setting, once: what is wrong, and what to write instead.
 * Words in braces are filled in where the problem is found. Errors keep a scenario from being played; warnings do not.
 */
export const problems = {
  ...formProblems,
  ...referenceProblems,
  ...courseProblems,
  ...wordsProblems,
  ...purposeProblems,
  ...shortProblems,
  ...decisionProblems,
  ...checkpointProblems,
  ...authorityProblems,
  ...knowledgeProblems,
  ...procedureProblems,
  ...placeProblems,
  ...assetProblems,
  ...productProblems,
  ...loadProblems,
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problems;
