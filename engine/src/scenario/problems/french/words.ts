import type { Said } from '../row.ts';
import type { wordsProblems } from '../words.ts';

/** The same in French. */
export const wordsProblemsFrench = {
  'condition.never': {
    message: 'Cette condition ne peut jamais être remplie.',
    hint: 'Ce qu’elle demande ne vient jamais, ou deux de ses parties s’excluent.',
  },
  'condition.always': {
    message: 'Cette condition est remplie quoi qu’il arrive.',
    hint: 'Supprimez-la, ou demandez une chose qui peut ne pas être.',
  },
  'condition.wrong': { message: '{why}', hint: '{hint}' },
  'condition.constant': {
    message: 'Cette condition a toujours la même réponse.',
    hint: 'Interrogez un incident, une décision, une information, un indicateur, un point de contrôle ou la phase.',
  },
  'text.missing': {
    message: '« {key} » n’est pas écrit en : {languages}.',
    hint: 'Écrivez-le, ou retirez la langue de « languages ».',
  },
  'text.language': {
    message: 'Ce scénario n’est pas proposé en « {language} » ; ce texte ne sera pas lu.',
    hint: 'Ajoutez-la à « languages » (à présent {languages}), ou supprimez le texte.',
  },
  'text.setting': {
    message: 'Le cadre a {count} textes qui ne sont pas dans toutes les langues de ce scénario ({languages}).',
    hint: 'Ils seront montrés dans une langue qui est là.',
  },
  'language.twice': { message: '« {language} » est ici deux fois.', hint: 'Supprimez-en une.' },
  'id.reserved': {
    message: 'Une option ne peut pas s’appeler « {id} ».',
    hint: 'Les conditions emploient ce mot pour une autre solution (other) et pour l’absence de réponse (none).',
  },
} as const satisfies Record<keyof typeof wordsProblems, Said>;
