/** What can be wrong with the papers that a mission writes, in French. */
export const productProblemsFrench = {
  'reference.product': { message: 'Le cadre n’a pas de document « {id} ».', hint: '{hint}' },
  'product.noHolder': {
    message: 'Personne à la table ni dans un bureau ne peut laisser partir un « {id} ».',
    hint: 'Donnez son pouvoir à quelqu’un qui participe, ou retirez ce document.',
  },
  'product.noReader': {
    message: 'Aucun de ceux à qui va un « {id} » ne participe.',
    hint: 'Donnez un siège ou un bureau à l’un d’eux, ou retirez ce document : ce qu’il dit n’atteint personne ici.',
  },
  'template.noBlank': {
    message: 'Le blanc « {blank} » n’a pas d’intitulé.',
    hint: 'Ajoutez-le sous « blanks » : { {blank}: { label: … } }, ou retirez les accolades.',
  },
  'template.unused': {
    message: 'Le blanc « {blank} » ne figure nulle part dans ce modèle en {language}.',
    hint: 'Écrivez-le entre accolades là où il va, dans chaque langue, ou supprimez-le.',
  },
  'checkpoint.noRelease': {
    message:
      'Seul « {role} », un bureau, pourrait laisser partir ce « {id} » : personne ici ne pourrait passer ce point de contrôle.',
    hint: 'Jugez un document dont quelqu’un qui a un siège détient le pouvoir, ou donnez-lui ce pouvoir.',
  },
} as const;
