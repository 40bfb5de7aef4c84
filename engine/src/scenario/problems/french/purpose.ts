import type { purposeProblems } from '../purpose.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const purposeProblemsFrench = {
  'inject.silence': {
    message: 'Il n’est pas dit après quel silence « if-silent » se produit.',
    hint: 'Ajoutez « within », par exemple within: 15min.',
  },
  'inject.never': {
    message: '« {id} » ne peut jamais partir.',
    hint: 'Ce qu’il attend ne peut pas venir, ou son « only-if » ne peut pas être rempli.',
  },
  'inject.unheard': {
    message: 'On attend de « {role} » qu’il agisse sur cet incident, mais il ne le reçoit pas.',
    hint: 'Envoyez-le-lui aussi, ou attendez-le de quelqu’un qui le reçoit.',
  },
  'decision.never': {
    message: 'La décision « {id} » ne peut jamais être soumise à personne.',
    hint: 'Ce qu’elle attend ne peut pas venir.',
  },
  'decision.closesLate': {
    message: 'Ce délai n’expire qu’après la fin de l’exercice.',
    hint: 'Ouvrez la décision plus tôt, ou donnez moins de temps.',
  },
  'decision.unseen': {
    message: 'Aucun de ceux qui peuvent prendre cette décision ne la voit.',
    hint: 'Ajoutez l’un d’eux à « seen-by », ou supprimez « seen-by ».',
  },
  'option.nowhere': {
    message: 'Rien ne suit de l’option « {id} ».',
    hint: 'Donnez-lui un effet, faites que quelque chose l’attende, ou interrogez la décision dans une condition.',
  },
  'objective.noInject': {
    message: 'Aucun incident ne sert l’objectif « {id} ».',
    hint: 'Nommez-le sous « objectives » ou dans « expect » d’un incident.',
  },
  'objective.noDecision': {
    message: 'Aucune décision ne sert l’objectif « {id} ».',
    hint: 'Nommez-le sous « objectives » d’une décision, ou appréciez une décision à ce titre dans un point de contrôle.',
  },
  'indicator.beyond': {
    message: 'Quoi que l’on décide, « {id} » atteint sa limite, {bound}.',
    hint: 'Changez sa valeur de départ, ou réduisez les effets.',
  },
} as const satisfies Record<keyof typeof purposeProblems, Said>;
