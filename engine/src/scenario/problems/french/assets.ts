/** What can be wrong with assets, in French. */
export const assetProblemsFrench = {
  'reference.assetKind': { message: 'Le cadre n’a pas de genre de moyen « {id} ».', hint: '{hint}' },
  'reference.asset': { message: 'Il n’y a pas de moyen « {id} ».', hint: '{hint}' },
  'asset.nobody': {
    message: 'Personne à la table ni dans un bureau ne peut assigner une tâche à « {id} ».',
    hint: 'Nommez sous « tasked-by » quelqu’un qui participe.',
  },
  'asset.escalation': {
    message:
      'Un refus concernant « {id} » est porté à ceux qui ont refusé : « escalates-to » ne nomme personne d’autre.',
    hint: 'Nommez quelqu’un qui ne peut pas l’engager, ou retirez « escalates-to ».',
  },
  'asset.twice': {
    message: '« {id} » porte le même nom que « {first} » et serait donc à deux endroits.',
    hint: 'Supprimez l’un des deux, ou donnez-lui un nom à lui.',
  },
  'asset.crew': {
    message: 'L’équipage de « {id} » a moins de temps que le plus court trajet possible, {needs} min.',
    hint: 'Donnez-lui-en davantage, ou dites qu’il est hors service.',
  },
  'asset.readyIn': {
    message: '« ready: later » et « ready-in » vont ensemble.',
    hint: 'Écrivez les deux, comme ready: later et ready-in: 30min, ou aucun.',
  },
  'asset.noWay': {
    message: '« {id} » ne peut pas aller à « {place} ».',
    hint: 'Son genre ne se déplace pas, ou demande ce qu’il n’y a pas là. Choisissez un autre lieu ou un autre moyen.',
  },
  'asset.tooMuch': {
    message: '« {id} » emporterait plus que les {carries} prévus, ou débarquerait plus qu’il n’a à bord.',
    hint: 'Embarquez-en moins, ou ne débarquez pas plus que ce qui a été embarqué.',
  },
  'asset.barred': {
    message: 'La restriction déclarée « {caveat} » de « {id} » l’exclut.',
    hint: 'Choisissez un autre trajet, ou ne faites valoir la restriction que parfois (« only-if »).',
  },
  'asset.idleCaveat': {
    message: 'Personne ne peut rencontrer la restriction « {caveat} » de « {id} ».',
    hint: 'De toute façon, il ne peut aller dans aucun de ces lieux. Nommez des lieux où on pourrait l’envoyer.',
  },
  'asset.delayPlace': {
    message: 'Ceci dit à la fois « before » et « at ».',
    hint: 'Gardez-en un : il arrive plus tard dans ce lieu, ou il y reste plus longtemps.',
  },
  'feasible.late': {
    message: '« {id} » est à « {place} » au bout de {takes} min, et {limit} min sont permises.',
    hint: 'Donnez plus de temps, rapprochez-le, ou dites in-time: false.',
  },
  'feasible.early': {
    message: '« {id} » est à « {place} » dès {takes} min, dans les {limit} min.',
    hint: 'Selon in-time: false, il devrait arriver trop tard. Supprimez cela, ou déplacez le moyen.',
  },
  'feasible.never': {
    message: '« {id} » ne peut pas du tout le faire : {why}.',
    hint: 'Changez les étapes ou les limites du moyen.',
  },
  'feasible.noLimit': {
    message: 'Dans quel délai il doit y être n’est pas dit.',
    hint: 'Ajoutez « within » ici ou au point de contrôle.',
  },
} as const;
