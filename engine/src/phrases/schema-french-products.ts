/** What the schema says about the papers that a mission writes, in French. */
export const productsFrench: Readonly<Record<string, string>> = {
  'What is written here, in a few words.': 'Ce qu’on y écrit, en quelques mots.',
  'What it should say, in one sentence.': 'Ce qu’il y faut dire, en une phrase.',
  'What it is called, such as Flash report.': 'Son nom, par exemple Compte rendu éclair.',
  'What it is for and what it should say, in a sentence or two.':
    'À quoi il sert et ce qu’il doit dire, en une phrase ou deux.',
  'The right of the setting by which it is approved and released.':
    'Le pouvoir du cadre par lequel il est approuvé et envoyé.',
  'The roles that it goes to: of these, those that have a seat or are a desk.':
    'Les rôles auxquels il va : parmi eux, ceux qui ont un siège ou sont un bureau.',
  'Who receives it outside the exercise, such as United Nations Headquarters.':
    'Qui le reçoit hors de l’exercice, par exemple le Siège de l’Organisation.',
  'Released without authority: "noted", it is on record and nothing goes out; "counts", it is out all the same.':
    'Envoyé sans pouvoir : « noted », c’est consigné et rien ne part ; « counts », il est parti quand même.',
  'What there is to write, in its order.': 'Ce qu’il y a à écrire, dans l’ordre.',
  'Messages that control can send at any moment, with a few words to fill in.':
    'Des messages que l’animation peut envoyer à tout moment, avec quelques mots à compléter.',
  'What it is, in a few words, for whoever chooses it.': 'Ce que c’est, en quelques mots, pour qui le choisit.',
  'Who sends it, in the world of the exercise; may have blanks.':
    'Qui l’envoie, dans le monde de l’exercice ; peut avoir des blancs.',
  'The subject line; may have blanks.': 'L’objet ; peut avoir des blancs.',
  'What is said; may have blanks.': 'Ce qui est dit ; peut avoir des blancs.',
  'What stands in braces in its texts, in the order in which it is asked for.':
    'Ce qui figure entre accolades dans ses textes, dans l’ordre où on le demande.',
  'What is to be written there.': 'Ce qu’il faut y écrire.',
  'Whose names are proposed for it.': 'Les noms que l’on propose pour lui.',
  'The papers that the mission writes and lets go: reports, cables, press lines.':
    'Les documents que la mission rédige et envoie : comptes rendus, télégrammes, éléments pour la presse.',
  'A product needs at least one section.': 'Un document demande au moins une rubrique.',
  'Which products of the setting are written here. Without it, all of them.':
    'Les documents du cadre qui sont rédigés ici. Sans cela, tous.',
};
