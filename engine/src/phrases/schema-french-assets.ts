/** What the schema says about assets and their kinds, in French, by its English sentence. */
export const schemaFrenchAssets: Readonly<Record<string, string>> = {
  'What can be sent somewhere: whose it is, who may task it, where it stands, what limits it.':
    'Ce que l’on peut envoyer quelque part : à qui c’est, qui peut lui assigner une tâche, où c’est, ce qui le limite.',
  'What it is called on the net, such as KESTREL 1.': 'Son nom sur le réseau, par exemple KESTREL 1.',
  'The kind of the setting that it is.': 'Le genre de moyen du cadre.',
  'The role whose it is, which knows everything about it that was declared.':
    'Le rôle à qui il est, qui en sait tout ce qui a été déclaré.',
  'The right of the setting under which it is tasked; whoever holds that may task it.':
    'Le droit du cadre en vertu duquel on lui assigne une tâche ; qui le détient le peut.',
  'The roles that may task it. Without this and without "right": its holder.':
    'Les rôles qui peuvent lui assigner une tâche. Sans cela ni « right » : celui à qui il est.',
  'Who settles a request that was refused. Without it: whoever holds aviation-priority.':
    'Qui tranche une demande refusée. Sans cela : qui détient aviation-priority.',
  'The place where it stands at the start.': 'Le lieu où il se trouve au début.',
  '"later": ready after "ready-in". "broken": not at all, until somebody says otherwise.':
    '« later » : disponible après « ready-in ». « broken » : pas du tout, jusqu’à ce que quelqu’un dise autre chose.',
  'How long after the start it is ready, such as 1h20. Goes with ready: later.':
    'Combien de temps après le début il est disponible, par exemple 1h20. Va avec ready: later.',
  'How long its crew may still be away, from leaving to standing still, such as 2h10.':
    'Combien de temps son équipage peut encore être absent, du départ à l’arrêt, par exemple 2h10.',
  'Who sees it besides its holder and those who may task it.':
    'Qui le voit, outre celui à qui il est et ceux qui peuvent lui assigner une tâche.',
  'How long from the order until it leaves, such as 12min.':
    'Combien de temps de l’ordre au départ, par exemple 12min.',
  'How long it stands to take people or goods on.': 'Combien de temps il s’arrête pour embarquer.',
  'How long it stands to let them off.': 'Combien de temps il s’arrête pour débarquer.',
  'How many it carries at once: people, stretchers or loads.':
    'Combien il emporte à la fois : personnes, brancards ou charges.',
  'What it will not do, each under its own id.': 'Ce qu’il ne fera pas, chaque chose sous son identifiant.',
  'The restriction in one sentence, as its contingent states it.':
    'La restriction en une phrase, telle que son contingent l’énonce.',
  'true: known to whoever tasks it, who is refused. false: it is accepted, and then does not leave.':
    'true : connue de qui l’emploie, à qui l’on refuse. false : la tâche est acceptée, puis il ne part pas.',
  'The places it will not go to.': 'Les lieux où il n’ira pas.',
  'It stands only while this is met.': 'Elle ne vaut que tant que ceci est rempli.',
  'Who knows of it beforehand although it was not declared.':
    'Qui en a connaissance d’avance bien qu’elle n’ait pas été déclarée.',
  'What follows when it does not leave because of this.': 'Ce qui suit quand il ne part pas à cause de cela.',
  'The facts that its holder then learns.': 'Les faits qu’apprend alors celui à qui il est.',
  'What it will not do for us.': 'Ce qu’il ne fera pas pour nous.',
  'For the facilitator: what is behind it, what its crew would say.':
    'Pour l’animateur : ce qu’il y a derrière, ce que dirait son équipage.',
  'The asset.': 'Le moyen.',
  'The place it goes to.': 'Le lieu où il va.',
  'A place.': 'Un lieu.',
  'How many it takes on there.': 'Combien il embarque là.',
  'How many it lets off there.': 'Combien il débarque là.',
  'Where it goes, in order: [kika, corma] takes on what fits at the first and lets all off at the last. Or each as { place: kika, take: 5 } and { place: corma, leave: 5 }.':
    'Où il va, dans l’ordre : [kika, corma] embarque ce qui tient au premier et débarque tout au dernier. Ou chacun comme { place: kika, take: 5 } et { place: corma, leave: 5 }.',
  'Only what comes after this stop is changed; nothing happens if it is not out.':
    'Seul change ce qui vient après cette étape ; rien ne se passe s’il n’est pas parti.',
  'How much later its next step comes, such as 12min.':
    'De combien son étape suivante est retardée, par exemple 12min.',
  'It comes to this place so much later; if it is there, it stays so much longer.':
    'Il arrive d’autant plus tard dans ce lieu ; s’il y est, il y reste d’autant plus longtemps.',
  'The order takes effect so much later. Without it, at once.':
    'L’ordre prend effet d’autant plus tard. Sans cela, tout de suite.',
  'It stays at this place so much longer.': 'Il reste d’autant plus longtemps dans ce lieu.',
  'Ready so much later. Without it, at once.': 'Disponible d’autant plus tard. Sans cela, tout de suite.',
  'Assets with which it can be done in time, computed when the file is read.':
    'Les moyens avec lesquels cela peut se faire à temps, calculés à la lecture du fichier.',
  'The asset that is to do it.': 'Le moyen qui doit le faire.',
  'The exercise time at which it is tasked.': 'Le moment de l’exercice où la tâche lui est assignée.',
  'Until when it has to be at its last stop. Without it, the "within" of the checkpoint.':
    'Jusqu’à quand il doit être à sa dernière étape. Sans cela, le « within » du point de contrôle.',
  'false for a way that comes too late, on purpose.': 'false pour un trajet qui arrive trop tard, exprès.',
  'What can be tasked: how each kind of asset travels, and how long it needs.':
    'Ce qui peut recevoir une tâche : comment chaque genre de moyen se déplace, et le temps qu’il lui faut.',
  'What it is called, such as Utility helicopter.': 'Comment on l’appelle, par exemple hélicoptère polyvalent.',
  'How it travels; "none" for what stays where it is.': 'Comment il se déplace ; « none » pour ce qui reste où il est.',
  'Kilometres an hour. Without it, the speed under "travel".':
    'Kilomètres à l’heure. Sans cela, la vitesse donnée sous « travel ».',
  'It goes only where one of these is, such as [airport, airstrip]. Without it, everywhere.':
    'Il ne va que là où il y a l’un de ceux-ci, par exemple [airport, airstrip]. Sans cela, partout.',
};
