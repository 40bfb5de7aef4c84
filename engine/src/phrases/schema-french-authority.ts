/** What the schema says about rights, limits, hats and whose a decision is, in French. */
export const authorityFrench: Readonly<Record<string, string>> = {
  'What is decided, in a few words.': 'Ce qui se décide, en quelques mots.',
  'What the matrix cannot say in roles alone, in one sentence.':
    'Ce que la matrice ne peut pas dire par les seuls rôles, en une phrase.',
  'Who decides: [dms]. Leave it out only where "beyond" says who does.':
    'Qui décide : [dms]. À omettre seulement là où « beyond » dit qui le fait.',
  'Who decides it outside the mission, where nobody inside may.':
    'Qui en décide hors de la mission, là où personne dans la mission ne le peut.',
  'To whom whoever decides may delegate it during the exercise.':
    'À qui celui qui décide peut le déléguer pendant l’exercice.',
  'Who holds a delegation from the start, and by which order.':
    'Qui détient une délégation dès le début, et par quel ordre.',
  'Who must be asked before.': 'Qui doit être consulté avant.',
  'Who must be told.': 'Qui doit être informé.',
  'Who may never decide it; what they decide is noted and has no effect.':
    'Qui ne peut jamais en décider ; ce qu’il décide est noté et reste sans effet.',
  'true where all who decide must decide together.': 'true là où tous ceux qui décident doivent décider ensemble.',
  'true where delay risks life: acting first and telling at once afterwards counts as having asked.':
    'true là où le retard met des vies en danger : agir d’abord et informer aussitôt après vaut consultation.',
  'The hat in which it is decided, where one role has two.':
    'La qualité en laquelle on en décide, là où un rôle en a deux.',
  'The act, in a few words.': 'L’acte, en quelques mots.',
  'Why nobody may do it, in one sentence.': 'Pourquoi nul ne peut le faire, en une phrase.',
  'What has to be done in that time.': 'Ce qui doit être fait dans ce délai.',
  'The time limit, such as 10min.': 'Le délai, par exemple 10min.',
  'The abbreviation, such as DO.': 'L’abréviation, par exemple RHD.',
  'Time limits that the mission has set for itself.': 'Les délais que la mission s’est fixés.',
  'Who decides what: the decision-rights matrix.': 'Qui décide quoi : la matrice des pouvoirs de décision.',
  'Acts that have no path for anybody.': 'Les actes qui n’ont d’issue pour personne.',
  'The capacities in which it may speak, where it has more than one: { do: { short: …, title: … } }.':
    'Les qualités en lesquelles il peut parler, s’il en a plus d’une : { do: { short: …, title: … } }.',
  'Who may be named to act for it. Nobody does so by himself.':
    'Qui peut être désigné pour assurer son intérim. Nul ne le fait de lui-même.',
  'The right of the setting by which it is decided; authority, delegated, consult and inform come from there.':
    'Le pouvoir du cadre par lequel elle se prend ; authority, delegated, consult et inform en viennent.',
  'Who may decide: [fc]. At least one of them needs a seat. With "right", only if it differs.':
    'Qui peut décider : [fc]. L’un d’eux au moins doit avoir un siège. Avec « right », seulement si cela diffère.',
  '"noted": what a role without the authority decides is on record, has no effect and leaves it open.':
    '« noted » : ce que décide un rôle sans autorité est consigné, reste sans effet et la laisse ouverte.',
  'The act of the setting that nobody may do, if this is one. Choosing it is on record and has no effect.':
    'L’acte du cadre que nul ne peut faire, si c’en est un. Le choisir est consigné et reste sans effet.',
  'The time limit of the setting that counts, instead of "within".':
    'Le délai du cadre qui compte, au lieu de « within ».',
};
