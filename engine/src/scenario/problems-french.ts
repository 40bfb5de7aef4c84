import { assetProblemsFrench } from './problems/french/assets.ts';
import { authorityProblemsFrench } from './problems/french/authority.ts';
import { checkpointProblemsFrench } from './problems/french/checkpoint.ts';
import { courseProblemsFrench } from './problems/french/course.ts';
import { decisionProblemsFrench } from './problems/french/decision.ts';
import { formProblemsFrench } from './problems/french/form.ts';
import { knowledgeProblemsFrench } from './problems/french/knowledge.ts';
import { loadProblemsFrench } from './problems/french/load.ts';
import { placeProblemsFrench } from './problems/french/place.ts';
import { procedureProblemsFrench } from './problems/french/procedure.ts';
import { productProblemsFrench } from './problems/french/products.ts';
import { purposeProblemsFrench } from './problems/french/purpose.ts';
import { referenceProblemsFrench } from './problems/french/reference.ts';
import { shortProblemsFrench } from './problems/french/short.ts';
import { wordsProblemsFrench } from './problems/french/words.ts';
import type { Said } from './problems/row.ts';
import type { ProblemCode } from './problems.ts';

/** The table of problems in French. Every code has its line here: the compiler says which one is missing. */
export const problemsFrench = {
  ...formProblemsFrench,
  ...referenceProblemsFrench,
  ...courseProblemsFrench,
  ...wordsProblemsFrench,
  ...purposeProblemsFrench,
  ...shortProblemsFrench,
  ...decisionProblemsFrench,
  ...checkpointProblemsFrench,
  ...authorityProblemsFrench,
  ...knowledgeProblemsFrench,
  ...procedureProblemsFrench,
  ...placeProblemsFrench,
  ...assetProblemsFrench,
  ...productProblemsFrench,
  ...loadProblemsFrench,
} as const satisfies Record<ProblemCode, Said>;
