import type { Said } from '../row.ts';
import type { shortProblems } from '../short.ts';

/** The same in French. */
export const shortProblemsFrench = {
  'short.inject': {
    message: 'Dans la durée la plus courte, « {id} » ne part jamais : ce qu’il attend est facultatif.',
    hint: 'Rendez-le facultatif aussi, ou donnez-lui un autre départ.',
  },
  'short.decision': {
    message:
      'Dans la durée la plus courte, la décision « {id} » n’est jamais soumise : ce qu’elle attend est facultatif.',
    hint: 'Rendez-la facultative aussi, ou donnez-lui un autre départ.',
  },
  'short.phase': {
    message:
      'Dans la durée la plus courte, la phase « {id} » ne peut jamais commencer : le chemin demande quelque chose de facultatif.',
    hint: 'Gardez cela, ou ajoutez un autre chemin.',
  },
  'short.checkpoint': {
    message:
      'Dans la durée la plus courte, « {id} » ne peut jamais être atteint : il demande quelque chose de facultatif.',
    hint: 'Faites-le commencer par ce qui est omis (« from »), dites quand il s’applique, ou gardez cela.',
  },
  'short.objective': {
    message: 'Dans la durée la plus courte, l’objectif « {id} » n’est plus servi.',
    hint: 'Gardez un incident et une décision qui le servent.',
  },
  'length.pace': {
    message: 'Le récit ne tient pas dans la durée la plus courte : il devrait aller plus de quatre fois plus vite.',
    hint: 'Allongez « shortest » ou raccourcissez « real-time ».',
  },
} as const satisfies Record<keyof typeof shortProblems, Said>;
