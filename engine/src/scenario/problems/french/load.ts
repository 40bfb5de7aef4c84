import type { loadProblems } from '../load.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const loadProblemsFrench = {
  'load.heavy': {
    message:
      '« {role} » reçoit {count} messages et décisions dans le quart d’heure qui suit la minute {minute}, {play}.',
    hint: 'Personne n’en lit plus de {limit} tout en décidant. Étalez-les, ou envoyez-en à d’autres.',
  },
  'load.idle': {
    message: '« {role} » ne reçoit rien pendant {minutes} minutes à partir de la minute {minute}, {play}.',
    hint: 'Envoyez-lui quelque chose qui le regarde, ou ne donnez ce siège à personne.',
  },
} as const satisfies Record<keyof typeof loadProblems, Said>;
