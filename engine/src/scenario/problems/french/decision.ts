import type { decisionProblems } from '../decision.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const decisionProblemsFrench = {
  'text.long': {
    message: 'Ce texte a {count} mots ; {via} en supporte environ {limit}.',
    hint: 'Coupez, ou prenez un autre canal.',
  },
  'text.sentence': {
    message: 'Une phrase de ce texte a {count} mots.',
    hint: 'Faites-en deux.',
  },
  'decision.nobody': {
    message: 'Personne autour de la table ne peut prendre cette décision : {roles} sans siège.',
    hint: 'Donnez-la à l’un des sièges : {seats}.',
  },
  'decision.noDefault': {
    message: 'Quand le délai est passé, rien ne se produit.',
    hint: 'Dites avec « otherwise » quelle option vaut alors.',
  },
  'decision.noDeadline': {
    message: '« otherwise » ne se produit jamais sans délai.',
    hint: 'Dites avec « closes » de combien de temps ils disposent, par exemple closes: 12min.',
  },
} as const satisfies Record<keyof typeof decisionProblems, Said>;
