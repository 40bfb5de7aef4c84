import type { ProblemCode } from './problems.ts';
import { assetProblemsFrench } from './problems-assets-french.ts';
import { authorityProblemsFrench } from './problems-authority-french.ts';

/** The table of problems in French. Every code has its line here: the compiler says which one is missing. */
export const problemsFrench = {
  'file.tooLarge': {
    message: 'Ce fichier a {size} caractères ; {limit} sont permis.',
    hint: 'N’y mettez ni images ni longues annexes.',
  },
  'file.tooMany': {
    message: 'Ce fichier a trop d’entrées pour être un scénario.',
    hint: 'Un exercice entier demande quelques milliers de lignes au plus.',
  },
  'file.tooDeep': {
    message: 'Les entrées sont ici imbriquées sur plus de {limit} niveaux.',
    hint: 'Aucune partie d’un scénario n’en demande plus de dix. Cherchez un crochet jamais fermé.',
  },
  'file.empty': { message: 'Ce fichier est vide.', hint: 'Commencez par la ligne : kalari: 1' },
  'file.unreadable': {
    message: 'Ce fichier ne peut pas être lu : {why}.',
    hint: 'Vérifiez qu’il est là et qu’on a le droit de le lire.',
  },
  'file.tooHard': {
    message: 'La lecture a pris plus de {seconds} s ou de {megabytes} Mo, et a été abandonnée.',
    hint: 'Cherchez ce qui se répète ou s’imbrique sans fin. Un exercice demande quelques milliers de lignes au plus.',
  },
  'file.notTable': { message: 'Ce fichier ne commence pas par des clés.', hint: 'Commencez par la ligne : kalari: 1' },
  'yaml.syntax': { message: '{what}', hint: '{remedy}' },
  'yaml.alias': {
    message: 'Les ancres (&) et les renvois (*) ne s’emploient pas dans un scénario.',
    hint: 'Écrivez le texte en entier, ou mettez-le entre guillemets s’il commence seulement par ce signe.',
  },
  'yaml.tag': {
    message: 'Les étiquettes comme {tag} ne s’emploient pas dans un scénario.',
    hint: 'Supprimez-la, ou mettez le texte entre guillemets s’il commence seulement par « ! ».',
  },
  'yaml.documents': {
    message: 'Un second document commence ici, après « --- ».',
    hint: 'Écrivez un scénario par fichier et supprimez la ligne « --- ».',
  },
  'key.duplicate': {
    message: '« {key} » est écrit deux fois ; la première est à la ligne {first}.',
    hint: 'Donnez un autre nom à l’une des deux, ou réunissez-les.',
  },
  'key.unknown': { message: 'Il n’y a pas de clé « {key} » {where}.', hint: '{hint}' },
  'key.missing': { message: 'La clé « {key} » manque {where}.', hint: '{hint}' },
  'key.reserved': {
    message: '« {key} » ne peut pas servir de clé.',
    hint: 'Prenez des mots en minuscules joints par des traits d’union, qui commencent par une lettre.',
  },
  'key.notText': {
    message: 'Une clé doit être un simple mot.',
    hint: 'Écrivez mot: valeur, avec une espace après les deux-points.',
  },
  'format.version': {
    message: 'Ce fichier ne dit pas qu’il est écrit dans le format {version}.',
    hint: 'Écrivez kalari: {version} à la première ligne.',
  },
  'id.wrong': {
    message: '« {key} » ne peut pas être un identifiant.',
    hint: 'Prenez des mots en minuscules sans accents, joints par des traits d’union, qui commencent par une lettre, comme premiere-alerte. 64 caractères au plus.',
  },
  'language.wrong': {
    message: '« {key} » n’est pas une langue.',
    hint: 'Écrivez chaque texte sous sa langue : { en: "…", fr: "…" }.',
  },
  'value.type': { message: '« {key} » demande {wanted}, mais ceci est {found}.', hint: '{hint}' },
  'value.choice': { message: '« {value} » n’est pas possible pour « {key} ».', hint: '{hint}' },
  'value.range': { message: '« {key} » est hors des limites : {bounds}.', hint: '{hint}' },
  'value.empty': { message: 'Rien n’est écrit après « {key} ».', hint: '{hint}' },
  'value.wrong': { message: '{why}', hint: '{hint}' },
  'effect.unknown': { message: '{what}.', hint: '{hint}' },
  'file.more': {
    message: 'Il y a d’autres anomalies, au moins {count}.',
    hint: 'Elles seront dites quand celles-ci auront disparu.',
  },

  'reference.setting': { message: 'Il n’y a pas de cadre « {id} ».', hint: '{hint}' },
  'reference.role': { message: 'Il n’y a pas de rôle « {id} ».', hint: '{hint}' },
  'reference.seat': {
    message: 'Personne n’occupe « {id} » dans ce scénario.',
    hint: 'Donnez-lui un siège sous « seats », ou choisissez-en un autre. {hint}',
  },
  'reference.sender': { message: 'Il n’y a ni contact ni rôle « {id} » dans le cadre.', hint: '{hint}' },
  'reference.inject': { message: 'Il n’y a pas d’incident « {id} ».', hint: '{hint}' },
  'reference.decision': { message: 'Il n’y a pas de décision « {id} ».', hint: '{hint}' },
  'reference.option': { message: 'La décision « {decision} » n’a pas d’option « {id} ».', hint: '{hint}' },
  'reference.fact': { message: 'Il n’y a pas d’information « {id} ».', hint: '{hint}' },
  'reference.objective': { message: 'Il n’y a pas d’objectif « {id} ».', hint: '{hint}' },
  'reference.phase': { message: 'Il n’y a pas de phase « {id} » dans le récit.', hint: '{hint}' },
  'reference.indicator': { message: 'Il n’y a pas d’indicateur « {id} ».', hint: '{hint}' },
  'reference.place': { message: 'Il n’y a pas de lieu « {id} ».', hint: '{hint}' },
  'reference.province': { message: 'Il n’y a pas de province « {id} ».', hint: '{hint}' },

  'trigger.missing': {
    message: 'Rien n’envoie jamais « {id} ».',
    hint: 'Dites quand : at, with, when ou by-hand: true. Ou laissez un effet l’envoyer : { release: {id} }.',
  },
  'trigger.unopened': {
    message: 'Rien n’ouvre jamais la décision « {id} ».',
    hint: 'Dites quand : at, with, when ou by-hand: true. Ou laissez un effet l’ouvrir : { open: {id} }.',
  },
  'trigger.several': {
    message: '« {id} » a plus d’un départ : {given}.',
    hint: 'Gardez-en un. Plusieurs raisons se joignent dans un seul « when » par ||.',
  },
  'trigger.with': {
    message: '« with » doit nommer une seule chose.',
    hint: 'Écrivez { phase: … }, { inject: … } ou { decision: …, option: … }.',
  },
  'trigger.option': {
    message: '« option » a besoin de la décision à laquelle elle appartient.',
    hint: 'Écrivez { decision: …, option: … }.',
  },
  'trigger.never': {
    message: '« {id} » attend ce qui ne peut jamais venir : {cause}.',
    hint: 'Ils s’attendent l’un l’autre. Donnez à l’un d’eux son propre départ.',
  },
  'trigger.delay': { message: 'Ce « delay » ne retarde rien.', hint: '{instead}' },
  'trigger.late': {
    message: 'C’est plus tard que la fin de l’exercice.',
    hint: 'Avancez ce moment, ou allongez « length ».',
  },

  'phase.unreachable': {
    message: 'Aucun chemin ne mène à la phase « {id} ».',
    hint: 'Nommez-la dans le « next » d’une autre. Le récit commence par la première, « {first} ».',
  },
  'phase.self': {
    message: 'La phase « {id} » mène à elle-même.',
    hint: 'Nommez une autre phase, ou supprimez cette ligne.',
  },
  'phase.noReason': {
    message: 'Rien ne dit quand le récit passe à « {to} ».',
    hint: 'Ajoutez une condition (when), une durée dans cette phase (after), ou les deux.',
  },
  'phase.circle': {
    message: 'Ces phases peuvent se poursuivre sans fin : {circle}.',
    hint: 'Mettez une durée sur l’un des chemins (after: 1min), ou faites que les conditions s’excluent.',
  },

  'phase.never': {
    message: 'La phase « {id} » ne peut jamais commencer : aucun chemin vers elle ne peut s’ouvrir.',
    hint: 'Examinez les conditions des chemins qui y mènent.',
  },
  'phase.late': {
    message: 'La phase « {id} » ne peut commencer qu’après la fin de l’exercice.',
    hint: 'Raccourcissez une durée sur le chemin, ou allongez « length ».',
  },
  'phase.endless': {
    message: 'De la phase « {id} », aucun chemin ne mène à une fin du récit.',
    hint: 'Donnez au récit une phase sans « next ».',
  },
  'story.tooLarge': {
    message: 'Ce récit est trop grand pour être parcouru : il est lu, mais non prouvé.',
    hint: 'Un exercice de quelques heures demande quelques centaines d’incidents au plus.',
  },

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
  'inject.silence': {
    message: 'Il n’est pas dit après quel silence « if-silent » se produit.',
    hint: 'Ajoutez « within », par exemple within: 15min.',
  },
  'inject.never': {
    message: '« {id} » ne peut jamais partir.',
    hint: 'Ce qu’il attend ne peut pas venir, ou son « only-if » ne peut pas être rempli.',
  },
  'decision.never': {
    message: 'La décision « {id} » ne peut jamais être soumise à personne.',
    hint: 'Ce qu’elle attend ne peut pas venir.',
  },
  'decision.closesLate': {
    message: 'Ce délai n’expire qu’après la fin de l’exercice.',
    hint: 'Ouvrez la décision plus tôt, ou donnez moins de temps.',
  },
  'decision.unseen': {
    message: 'Aucun de ceux qui peuvent prendre cette décision ne la voit.',
    hint: 'Ajoutez l’un d’eux à « seen-by », ou supprimez « seen-by ».',
  },
  'option.nowhere': {
    message: 'Rien ne suit de l’option « {id} ».',
    hint: 'Donnez-lui un effet, faites que quelque chose l’attende, ou interrogez la décision dans une condition.',
  },
  'objective.noInject': {
    message: 'Aucun incident ne sert l’objectif « {id} ».',
    hint: 'Nommez-le sous « objectives » ou dans « expect » d’un incident.',
  },
  'objective.noDecision': {
    message: 'Aucune décision ne sert l’objectif « {id} ».',
    hint: 'Nommez-le sous « objectives » d’une décision, ou appréciez une décision à ce titre dans un point de contrôle.',
  },
  'indicator.beyond': {
    message: 'Quoi que l’on décide, « {id} » atteint sa limite, {bound}.',
    hint: 'Changez sa valeur de départ, ou réduisez les effets.',
  },
  'short.inject': {
    message: 'Dans la durée la plus courte, « {id} » ne part jamais : ce qu’il attend est facultatif.',
    hint: 'Rendez-le facultatif aussi, ou donnez-lui un autre départ.',
  },
  'short.decision': {
    message:
      'Dans la durée la plus courte, la décision « {id} » n’est jamais soumise : ce qu’elle attend est facultatif.',
    hint: 'Rendez-la facultative aussi, ou donnez-lui un autre départ.',
  },
  'short.phase': {
    message:
      'Dans la durée la plus courte, la phase « {id} » ne peut jamais commencer : le chemin demande quelque chose de facultatif.',
    hint: 'Gardez cela, ou ajoutez un autre chemin.',
  },
  'short.checkpoint': {
    message:
      'Dans la durée la plus courte, « {id} » ne peut jamais être atteint : il demande quelque chose de facultatif.',
    hint: 'Faites-le commencer par ce qui est omis (« from »), dites quand il s’applique, ou gardez cela.',
  },
  'short.objective': {
    message: 'Dans la durée la plus courte, l’objectif « {id} » n’est plus servi.',
    hint: 'Gardez un incident et une décision qui le servent.',
  },
  'length.pace': {
    message: 'Le récit ne tient pas dans la durée la plus courte : il devrait aller plus de quatre fois plus vite.',
    hint: 'Allongez « shortest » ou raccourcissez « real-time ».',
  },
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
  'checkpoint.order': {
    message: '« late-until » vient avant la fin de « within ».',
    hint: 'Il se compte à partir du même moment et doit être au moins aussi long.',
  },
  'checkpoint.noLimit': {
    message: '« late-until » ne dit rien sans « within ».',
    hint: 'Dites d’abord dans quel délai l’acte est à temps.',
  },
  'checkpoint.from': {
    message: '« from » doit nommer une seule chose.',
    hint: 'Écrivez { inject: … }, { decision: … } ou { phase: … } ; supprimez-le pour compter depuis le début.',
  },
  'checkpoint.impossible': {
    message: 'Cela ne peut jamais être fait : personne ne pourrait atteindre ce point de contrôle.',
    hint: 'Ce qu’il demande ne vient jamais, ou l’on attend de quelqu’un ce qui ne lui parvient pas.',
  },
  'checkpoint.certain': {
    message: 'C’est déjà le cas avant que quiconque ait agi : personne ne pourrait manquer ce point de contrôle.',
    hint: 'Demandez un acte : une chose décidée, répondue, demandée ou dite.',
  },
  'checkpoint.tooSoon': {
    message: 'Personne ne peut le faire si tôt : ce qui est demandé vient plus tard.',
    hint: 'Donnez plus de temps, ou comptez à partir de ce qui l’amène.',
  },
  'checkpoint.who': {
    message: 'Aucun de ceux-ci ne peut prendre la décision appréciée : qui la prend n’est pas le bon décideur.',
    hint: 'Nommez quelqu’un qui la prend.',
  },
  'role.unseated': {
    message: 'Personne n’occupe « {role} » dans ce scénario.',
    hint: 'L’animation répond pour ce bureau. Donnez-lui un siège si quelqu’un doit le tenir.',
  },
  'fact.uncarried': {
    message: 'Personne n’apprend jamais l’information « {id} ».',
    hint: 'Qu’un incident la porte (« carries »), ou dites qui la sait d’abord (« first »).',
  },
  'fact.unneeded': {
    message: 'Rien n’a besoin de l’information « {id} ».',
    hint: 'Dites à quelle décision elle importe (« matters-to »), ou interrogez-la dans une condition.',
  },
  'fact.tooLate': {
    message: 'Elle ne vient qu’après que « {decision} » a été décidée.',
    hint: 'Amenez-la plus tôt, ou dites à quelle décision ultérieure elle importe.',
  },
  'fact.itself': {
    message: 'L’information « {id} » se contredit elle-même.',
    hint: 'Nommez l’autre version, ou supprimez cela.',
  },
  'fact.bothTrue': {
    message: '« {id} » et « {other} » se contredisent, mais les deux sont vraies.',
    hint: 'Dites de l’une qu’elle est fausse, ou que personne ne le sait : truth: unknown.',
  },
  'fact.oneAccount': {
    message: '« {id} » et « {other} » se contredisent, mais les deux commencent chez « {role} » seul.',
    hint: 'Donnez-en une à un autre bureau, pour que deux personnes aient à le découvrir.',
  },
  'drift.often': { message: 'Cela revient trop tôt.', hint: 'Laissez au moins 1min entre deux fois.' },
  'drift.late': {
    message: 'L’exercice est fini avant que cela se produise une seule fois.',
    hint: 'Raccourcissez « every », ou allongez « length ».',
  },
  'desk.seated': {
    message: 'Le rôle « {id} » a un siège et un bureau.',
    hint: 'Supprimez l’un des deux : un bureau est un rôle que personne ne joue.',
  },
  'length.shortest': {
    message: 'La durée la plus courte est plus longue que l’exercice.',
    hint: 'C’est le moindre temps dans la salle ; « length » est la durée du récit.',
  },
  'length.realTime': {
    message: 'Il ne reste rien à jouer plus vite.',
    hint: '« real-time » doit être plus court que « shortest ».',
  },
  'reference.procedure': { message: 'Il n’y a pas de procédure « {id} » dans le cadre.', hint: '{hint}' },
  'reference.act': { message: 'La procédure n’a pas d’acte « {id} ».', hint: '{hint}' },
  'reference.state': { message: 'La procédure n’a pas d’état « {id} ».', hint: '{hint}' },
  'trigger.unbegun': {
    message: 'Rien ne dit quand commence « {id} ».',
    hint: 'Écrivez at, with ou when ; ou supprimez « starts », et elle commence avec l’exercice.',
  },
  'procedure.noTrigger': {
    message: 'Rien ne dit quand la procédure passe à « {to} ».',
    hint: 'Écrivez on: un acte, once: [plusieurs], ou after: un temps.',
  },
  'procedure.triggers': {
    message: 'Cette suite vers « {to} » attend plus d’une chose : {given}.',
    hint: 'Écrivez une suite pour chacune.',
  },
  'procedure.sameTrigger': {
    message: 'Cette suite vers « {to} » n’est jamais prise : le même déclencheur mène d’ici ailleurs.',
    hint: 'Supprimez l’une des deux, ou donnez-lui un autre acte ou un autre temps.',
  },
  'procedure.zero': {
    message: 'Aucun temps ne passe ici.',
    hint: 'Écrivez au moins 1s, ou laissez un acte mener plus loin.',
  },
  'procedure.from': {
    message: '« from » ne va qu’avec « after ».',
    hint: 'Supprimez-le : un acte mène plus loin quand il est accompli.',
  },
  'procedure.circle': {
    message: 'Ces états se suivent par le temps seul, sans fin : {circle}.',
    hint: 'Laissez un acte mener plus loin quelque part dans le cercle.',
  },
  'procedure.unreachable': {
    message: 'Aucune suite ne mène à l’état « {id} ».',
    hint: 'Nommez-le dans le « next » d’un autre état. La procédure commence par le premier, « {first} ».',
  },
  'procedure.whoOrEach': {
    message: '« {id} » a à la fois « who » et « each ».',
    hint: 'Gardez « who » si l’un d’eux suffit, « each » si tous le doivent.',
  },
  'procedure.since': {
    message: '« since » ne dit rien sans « within ».',
    hint: 'Dites dans quel temps l’acte est prévu, ou supprimez-le.',
  },
  'procedure.idleAct': {
    message: 'L’acte « {id} » ne mène nulle part.',
    hint: 'Nommez-le dans le « on » ou le « once » d’un état, ou supprimez-le.',
  },
  'procedure.neverAct': {
    message: '« {id} » est à la fois un acte de la procédure et un acte que nul ne peut accomplir.',
    hint: 'Supprimez-le de l’un des deux.',
  },
  'procedure.nobody': {
    message: 'Personne ici ne peut accomplir ces actes de « {procedure} » : {acts}.',
    hint: 'Donnez à l’un de leurs rôles un siège ou un bureau, ou dites sous « acts » ce qui les accomplit dans ce récit.',
  },
  'procedure.stuck': {
    message: 'Rien ne mène ici hors de ces états de « {procedure} » : {states}.',
    hint: 'Chaque suite demande un acte que personne ne peut accomplir. L’animation seule pourrait le consigner.',
  },
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
  ...authorityProblemsFrench,
  ...assetProblemsFrench,
} as const satisfies Record<ProblemCode, { message: string; hint: string }>;
