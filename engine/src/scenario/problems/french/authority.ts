import type { authorityProblems } from '../authority.ts';

/** The same in French. */
export const authorityProblemsFrench = {
  'reference.right': { message: 'Il n’y a pas de pouvoir « {id} » dans le cadre.', hint: '{hint}' },
  'reference.never': { message: 'Le cadre n’a pas d’acte « {id} » sous « never ».', hint: '{hint}' },
  'reference.limit': { message: 'Il n’y a pas de délai « {id} » dans le cadre.', hint: '{hint}' },
  'reference.hat': { message: 'Il n’y a pas de qualité « {id} » pour {roles}.', hint: '{hint}' },
  'checkpoint.twoLimits': {
    message: 'Il y a un « limit » et un « within » ; c’est « within » qui compte.',
    hint: 'Supprimez l’un des deux.',
  },
  'decision.noAuthority': {
    message: 'La décision « {id} » n’est à personne.',
    hint: 'Nommez le pouvoir du cadre par lequel elle se prend (« right »), ou dites qui décide (« authority »).',
  },
  'decision.beyond': {
    message: 'Le pouvoir « {right} » s’exerce hors de la mission.',
    hint: 'Dites qui décide dans ce scénario : authority: [ … ].',
  },
  'decision.barred': {
    message: 'Selon le pouvoir « {right} », « {role} » ne peut jamais en décider.',
    hint: 'Ce qui est écrit ici l’emporte. Supprimez-le si c’est une erreur.',
  },
  'decision.noPath': {
    message: 'Aucune option de « {id} » n’a d’issue.',
    hint: 'Laissez au moins une option sans « never ».',
  },
  'decision.neverDefault': {
    message: 'Ce qui arrive quand personne ne décide ne peut pas être un acte que nul ne peut faire.',
    hint: 'Choisissez une autre option que « {option} ».',
  },
  'right.nobody': {
    message: 'Personne ne décide par le pouvoir « {id} ».',
    hint: 'Dites qui (« decides »), ou qui hors de la mission (« beyond »).',
  },
  'right.beyond': {
    message: 'Le pouvoir « {id} » s’exerce dans la mission et hors d’elle.',
    hint: 'Gardez « decides » ou « beyond ».',
  },
  'right.barred': {
    message: '« {role} » ne peut jamais en décider, et peut en décider.',
    hint: 'Retirez-le ici ou sous « may-not ».',
  },
  'right.joint': {
    message: 'Un seul ne peut pas décider ensemble.',
    hint: 'Nommez sous « decides » tous ceux qui décident ensemble, ou supprimez « joint ».',
  },
  'acting.loop': {
    message: '« {id} » et « {other} » assureraient l’intérim l’un de l’autre.',
    hint: 'Retirez l’un des deux, pour que la chaîne de l’intérim ait une fin.',
  },
} as const satisfies Record<keyof typeof authorityProblems, { message: string; hint: string }>;
