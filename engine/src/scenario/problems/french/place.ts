import type { placeProblems } from '../place.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const placeProblemsFrench = {
  'place.outside': {
    message: 'Le lieu « {id} » est hors de la carte.',
    hint: 'x va de 0 à {width}, y de 0 à {height}.',
  },
  'place.offLand': {
    message: 'Le lieu « {id} » est hors du pays que dessine la carte.',
    hint: 'Déplacez-le, ou faites passer côte et frontières autour de lui.',
  },
  'place.province': {
    message: 'Le lieu « {id} » n’est pas dans sa province, « {province} ».',
    hint: 'Son point est hors du contour que la carte en donne.',
  },
  'map.outside': { message: 'Ce point est hors de la carte.', hint: 'x va de 0 à {width}, y de 0 à {height}.' },
  'map.open': {
    message: 'Le contour du pays a ici une brèche.',
    hint: 'Commencez là où finit la ligne d’avant : [{x}, {y}].',
  },
} as const satisfies Record<keyof typeof placeProblems, Said>;
