import type { referenceProblems } from '../reference.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const referenceProblemsFrench = {
  'reference.setting': { message: 'Il n’y a pas de cadre « {id} ».', hint: '{hint}' },
  'reference.role': { message: 'Il n’y a pas de rôle « {id} ».', hint: '{hint}' },
  'reference.seat': {
    message: 'Personne n’occupe « {id} » dans ce scénario.',
    hint: 'Donnez-lui un siège sous « seats », ou choisissez-en un autre. {hint}',
  },
  'reference.sender': { message: 'Il n’y a ni contact ni rôle « {id} » dans le cadre.', hint: '{hint}' },
  'reference.inject': { message: 'Il n’y a pas d’incident « {id} ».', hint: '{hint}' },
  'reference.decision': { message: 'Il n’y a pas de décision « {id} ».', hint: '{hint}' },
  'reference.option': { message: 'La décision « {decision} » n’a pas d’option « {id} ».', hint: '{hint}' },
  'reference.fact': { message: 'Il n’y a pas d’information « {id} ».', hint: '{hint}' },
  'reference.objective': { message: 'Il n’y a pas d’objectif « {id} ».', hint: '{hint}' },
  'reference.phase': { message: 'Il n’y a pas de phase « {id} » dans le récit.', hint: '{hint}' },
  'reference.indicator': { message: 'Il n’y a pas d’indicateur « {id} ».', hint: '{hint}' },
  'reference.place': { message: 'Il n’y a pas de lieu « {id} ».', hint: '{hint}' },
  'reference.province': { message: 'Il n’y a pas de province « {id} ».', hint: '{hint}' },
} as const satisfies Record<keyof typeof referenceProblems, Said>;
