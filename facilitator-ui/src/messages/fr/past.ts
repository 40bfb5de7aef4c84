import type { past as english } from '../en/past.ts';

export const past = {
  'key.lookBack': 'revenir à un moment antérieur',

  'past.open': 'Revenir en arrière',
  'past.label': 'Un moment antérieur',
  'past.title': 'Retour en arrière',
  'past.text': 'Tout tel que c’était alors. L’exercice continue pendant ce temps.',
  'past.failed': 'Ce moment n’est pas arrivé. Choisissez-le de nouveau.',
  'past.moment': 'Moment affiché',
  'past.back': 'Plus tôt : le moment précédent ([)',
  'past.on': 'Plus tard : le moment suivant (])',
  'past.leave': 'Revenir au présent',
  'past.here': 'La salle à ce moment',
  'past.goOn': 'Repartir d’ici…',
  'past.goOnTitle': 'Repartir de {time}',
  'past.goOnText':
    'Un nouvel exercice s’ouvre : la trame, les bureaux et ce que chacun savait y sont comme alors. Ses postes sont vides et il a son propre code ; son horloge attend que vous la lanciez. Cet exercice-ci reste tel quel.',
  'past.goOnDo': 'L’ouvrir',
  'past.goOnOpening': 'Ouverture…',
  'past.goOnFailed': 'L’ouverture a échoué. Rien n’a changé ici ; réessayez.',
  'past.continues': 'Cet exercice repart de {time}',
  'past.continuesText': 'Tout ce qui précède vient d’un autre exercice. Faites entrer les participants, puis reprenez.',
  'refusal.past': 'Vous regardez en arrière : rien ne peut être fait ici. Revenez d’abord au présent.',
  'past.from': 'à partir de {length} d’un exercice antérieur',
} satisfies Record<keyof typeof english, string>;
