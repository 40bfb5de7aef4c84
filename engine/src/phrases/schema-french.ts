import { schemaFrenchAssets } from './schema-french-assets.ts';
import { authorityFrench } from './schema-french-authority.ts';
import { productsFrench } from './schema-french-products.ts';

/**
 * What the schema says about each key, in French, by its English sentence. The schema itself stays English, since editors
 * read it from one published file. A test says which sentence has no French yet; until then the English one is told.
 */
export const schemaFrench: Readonly<Record<string, string>> = {
  'The version of the format: kalari: 1.': 'La version du format : kalari: 1.',
  'The id of the scenario, the same as the name of its folder.':
    'L’identifiant du scénario, le même que le nom de son dossier.',
  'The title in the library.': 'Le titre dans la bibliothèque.',
  'What it is about, in two sentences, for whoever chooses a scenario.':
    'De quoi il s’agit, en deux phrases, pour qui choisit un scénario.',
  'The languages in which every text is there, such as [en, fr].':
    'Les langues dans lesquelles chaque texte est là, par exemple [en, fr].',
  'The world it takes place in, such as carana.': 'Le monde où il se passe, par exemple carana.',
  'The yearly exercises that it can support.': 'Les exercices annuels auxquels il peut servir.',
  'How long the exercise lasts, such as 2h30.': 'La durée de l’exercice, par exemple 2h30.',
  'The least time in the room it can be played in, such as 1h30. Optional things are then left out, and the clock runs faster.':
    'Le moindre temps dans la salle, par exemple 1h30. Ce qui est facultatif est alors omis, et l’horloge va plus vite.',
  'How long the story keeps the pace of the room even when time is short, such as 35min.':
    'Pendant combien de temps le récit garde le rythme de la salle même quand le temps manque, par exemple 35min.',
  'The hour at which the story begins: D+1 07:40.': 'L’heure à laquelle commence le récit : D+1 07:40.',
  'What participants should know before they begin: what is touched on, and that they may step out.':
    'Ce que les participants doivent savoir avant de commencer : ce qui est abordé, et qu’ils peuvent se retirer.',
  'What everybody knows at the start, in Markdown.': 'Ce que tous savent au début, en Markdown.',
  'For the facilitator: what is true, what is tested, how it runs.':
    'Pour l’animation : ce qui est vrai, ce qui est mis à l’épreuve, le déroulement.',
  'What this role reads before the exercise, in Markdown.': 'Ce que ce rôle lit avant l’exercice, en Markdown.',
  'What this role knows and nobody else does.': 'Ce que ce rôle est seul à savoir.',
  'For the facilitator: what this seat is tempted to do, what to watch.':
    'Pour l’animation : ce que ce siège est tenté de faire, ce qu’il faut observer.',
  'Who takes part, by role of the setting.': 'Qui participe, par rôle du cadre.',
  'Roles that nobody plays and that answer only when asked.':
    'Les rôles que personne ne joue et qui ne répondent que si on les interroge.',
  'For the facilitator: what this desk knows, what it will not say by itself.':
    'Pour l’animation : ce que sait ce bureau, ce qu’il ne dira pas de lui-même.',
  'What it is asked, in a few words. Only the facilitator reads it.':
    'Ce qu’on lui demande, en quelques mots. Seule l’animation le lit.',
  'What it answers, in Markdown.': 'Ce qu’il répond, en Markdown.',
  'The facts that whoever asked learns from it.': 'Les informations qu’apprend qui l’a interrogé.',
  'The answer can be given only while this is met.': 'La réponse ne peut être donnée que tant que ceci est rempli.',
  'What it has to say, each answer under its own id.': 'Ce qu’il a à dire, chaque réponse sous son identifiant.',
  'What the exercise is to show, in one sentence.': 'Ce que l’exercice doit montrer, en une phrase.',
  'The same in three words, for buttons and tables.': 'Le même en trois mots, pour les boutons et les tableaux.',
  'The capability it belongs to, such as casualty-evacuation.':
    'La capacité dont il relève, par exemple casualty-evacuation.',
  'What people do who meet it.': 'Ce que font ceux qui l’atteignent.',
  'One task, in a few words.': 'Une tâche, en quelques mots.',
  'What the exercise is to show.': 'Ce que l’exercice doit montrer.',
  'What decisions move, and where it stands at the start: { consent: 55 }.':
    'Ce que les décisions font bouger, et sa valeur au début : { consent: 55 }.',
  'Where it stands at the start, from 0 to 100.': 'Sa valeur au début, de 0 à 100.',
  'The pieces of information that have to come together.': 'Les informations qui doivent se rejoindre.',
  'The piece of information, in one sentence.': 'L’information, en une phrase.',
  'The role that holds it first. If no inject carries it, that role knows it from the start.':
    'Le rôle qui la détient d’abord. Si aucun incident ne la porte, ce rôle la sait dès le début.',
  'How sure its first holder can be.': 'À quel point son premier détenteur peut en être sûr.',
  'The decisions that one should not take without it: { landing-site: critical }.':
    'Les décisions qu’on ne devrait pas prendre sans elle : { landing-site: critical }.',
  'How much it matters to this decision.': 'À quel point elle compte pour cette décision.',
  'Whether it is true: true, false or unknown. Only the facilitator sees this.':
    'Si elle est vraie : true, false ou unknown. Seule l’animation le voit.',
  'For the facilitator.': 'Pour l’animation.',
  'The name of the phase. Participants never see it.': 'Le nom de la phase. Les participants ne le voient jamais.',
  'For the facilitator: what this phase is about.': 'Pour l’animation : l’enjeu de cette phase.',
  'Where the story can go from here; the first way that opens is taken. None: the story ends here.':
    'Où le récit peut aller ensuite ; le premier chemin qui s’ouvre est pris. Aucun : le récit finit ici.',
  'The phase that comes next.': 'La phase suivante.',
  'The condition on which the story moves on. With "after": looked at once, at that time.':
    'La condition à laquelle le récit avance. Avec « after » : examinée une seule fois, à ce moment.',
  'How long after the phase began the story moves on, such as 25min.':
    'Combien de temps après le début de la phase le récit avance, par exemple 25min.',
  'Why the story takes this way, for the facilitator and the report.':
    'Pourquoi le récit prend ce chemin, pour l’animation et le compte rendu.',
  'What happens on the way.': 'Ce qui se produit en chemin.',
  'The inject that goes out.': 'L’incident qui part.',
  'How much later, such as 10min. Without it, at once.':
    'Combien de temps plus tard, par exemple 10min. Sans cela, aussitôt.',
  'The inject that comes later than planned.': 'L’incident qui vient plus tard que prévu.',
  'How much later, such as 12min.': 'Combien de temps plus tard, par exemple 12min.',
  'The inject that will not be sent.': 'L’incident qui ne partira pas.',
  'The decision that is put to the team.': 'La décision qui est soumise à l’équipe.',
  'The indicator that changes.': 'L’indicateur qui change.',
  'By how much, from -100 to 100. Indicators stay between 0 and 100.':
    'De combien, de -100 à 100. Un indicateur reste entre 0 et 100.',
  'A name for this draw, so that the record can show it.':
    'Un nom pour ce tirage, afin que le journal puisse le montrer.',
  'How often in a hundred "then" happens. Otherwise "otherwise" does.':
    'Combien de fois sur cent « then » se produit. Sinon, c’est « otherwise ».',
  'What happens if it is drawn.': 'Ce qui se produit si le sort le veut.',
  'What happens if it is not drawn.': 'Ce qui se produit si le sort ne le veut pas.',
  'The phases of the story. It begins with the first one.': 'Les phases du récit. Il commence par la première.',
  'Exercise time at which it happens, such as 0min, 20min or 1h30.':
    'Le temps d’exercice auquel cela se produit, par exemple 0min, 20min ou 1h30.',
  'The phase on whose beginning it happens.': 'La phase au début de laquelle cela se produit.',
  'The inject with whose release it happens.': 'L’incident dont le départ l’entraîne.',
  'The decision with whose answer it happens.': 'La décision dont la réponse l’entraîne.',
  'Only if this option is the answer. Goes with "decision".':
    'Seulement si cette option est la réponse. Va avec « decision ».',
  'What it follows: { phase: … }, { inject: … } or { decision: …, option: … }.':
    'Ce que cela suit : { phase: … }, { inject: … } ou { decision: …, option: … }.',
  'A condition; it happens once, when the condition is first met: "indicators.consent < 40".':
    'Une condition ; cela se produit une fois, quand elle est remplie pour la première fois : "indicators.consent < 40".',
  'Only the facilitator sends it: by-hand: true.': 'Seule l’animation l’envoie : by-hand: true.',
  'How long after "with" or "when" it happens, such as 5min.':
    'Combien de temps après « with » ou « when », par exemple 5min.',
  'Looked at when its time has come; if it is not met, the inject is left out.':
    'Examinée quand son heure est venue ; si elle n’est pas remplie, l’incident est omis.',
  '"hand": when its time has come it waits for the facilitator to let it go.':
    '« hand » : son heure venue, il attend que l’animation le laisse partir.',
  'What it is in the events list. A contingency is used only if needed.':
    'Ce qu’il est dans la liste des incidents. « contingency » ne sert qu’au besoin.',
  'A name that injects on one matter share; they are shown together.':
    'Un nom commun aux incidents d’une même affaire ; ils sont montrés ensemble.',
  'true for what may be left out when time is short. The objectives that it serves suffer.':
    'true pour ce qui peut être omis quand le temps manque. Les objectifs qu’il sert en pâtissent.',
  'The place of the setting that it is about; recipients see it on their map.':
    'Le lieu du cadre dont il s’agit ; les destinataires le voient sur leur carte.',
  'Who it comes from: a contact or a role of the setting.': 'De qui il vient : un contact ou un rôle du cadre.',
  'How it reaches them; each channel has its own form on the desk.':
    'Comment il leur parvient ; chaque canal a sa forme sur le bureau.',
  'The subject line that recipients read.': 'L’objet que lisent les destinataires.',
  'The text that all recipients read, in Markdown.': 'Le texte que lisent tous les destinataires, en Markdown.',
  'The title that only this role reads, instead of the common one.':
    'Le titre que seul ce rôle lit, à la place du titre commun.',
  'What only this role reads, below the common text.': 'Ce que seul ce rôle lit, sous le texte commun.',
  'The facts that only this role learns from it.': 'Les informations que seul ce rôle en apprend.',
  'What only this role gets. Nothing at all after the colon: the common text.':
    'Ce que seul ce rôle reçoit. Rien après les deux-points : le texte commun.',
  'Who receives it: { fc: , dms: { body: { en: "…" } } }. Only roles with a seat.':
    'Qui le reçoit : { fc: , dms: { body: { fr: "…" } } }. Seulement des rôles qui ont un siège.',
  'The facts that every recipient learns from it.': 'Les informations que chaque destinataire en apprend.',
  'What is wanted of the recipients.': 'Ce qu’on attend des destinataires.',
  'How long they have for it, such as 15min.': 'De combien de temps ils disposent, par exemple 15min.',
  'What happens when nobody has done it in time.': 'Ce qui se produit quand personne ne l’a fait à temps.',
  'What happens when "within" is over and nobody has done what is wanted: { then: [ … ] }.':
    'Ce qui se produit quand « within » est passé et que personne n’a fait ce qui est attendu : { then: [ … ] }.',
  'What you hope to see after it. Only the facilitator reads it.':
    'Ce que vous espérez voir ensuite. Seule l’animation le lit.',
  'The role from which it is expected.': 'Le rôle dont on l’attend.',
  'What you hope to see. Only the facilitator reads it.': 'Ce que vous espérez voir. Seule l’animation le lit.',
  'How soon, such as 10min.': 'Dans quel délai, par exemple 10min.',
  'The objective that it would show.': 'L’objectif que cela montrerait.',
  'The objectives that it serves.': 'Les objectifs qu’il sert.',
  'For the facilitator: what comes of it, and what to answer when asked.':
    'Pour l’animation : ce qui en résulte, et que répondre aux questions.',
  'For whoever plays the caller: the mood, three things to say, one never to say, how it ends.':
    'Pour qui joue l’appelant : l’humeur, trois choses à dire, une à ne jamais dire, comment cela finit.',
  'What is sent, to whom, and when.': 'Ce qui est envoyé, à qui, et quand.',
  'What the team has to decide.': 'Ce que l’équipe doit décider.',
  'When it is put to the team: one of at, with, when or by-hand.':
    'Quand elle est soumise à l’équipe : at, with, when ou by-hand.',
  'true for what may be left out when time is short.': 'true pour ce qui peut être omis quand le temps manque.',
  'What is to be decided, in one line.': 'Ce qui est à décider, en une ligne.',
  'The question in full, in Markdown.': 'La question en entier, en Markdown.',
  'Who may decide: [fc]. At least one of them needs a seat.':
    'Qui peut décider : [fc]. L’un d’eux au moins doit avoir un siège.',
  'Who may decide as well.': 'Qui peut décider aussi.',
  'By which order or delegation.': 'Par quel ordre ou quelle délégation.',
  'Who holds a delegation for it, and by which order.': 'Qui en a la délégation, et par quel ordre.',
  'Who should be asked first.': 'Qui devrait être consulté d’abord.',
  'Who should be told.': 'Qui devrait être informé.',
  'Who sees it. Without this: all who decide, are consulted or are informed.':
    'Qui la voit. Sans cela : tous ceux qui décident, sont consultés ou informés.',
  'How long they have, such as 12min. Then "otherwise" happens.':
    'De combien de temps ils disposent, par exemple 12min. Ensuite, « otherwise » se produit.',
  'The option in one sentence.': 'L’option en une phrase.',
  'What it means, in Markdown.': 'Ce qu’elle signifie, en Markdown.',
  'true for the option that doctrine points to. Participants never see this.':
    'true pour l’option qu’indique la doctrine. Les participants ne le voient jamais.',
  'The option can be chosen only while this is met.': 'L’option ne peut être choisie que tant que ceci est rempli.',
  'What follows if it is chosen.': 'Ce qui suit si elle est choisie.',
  'The options, at least two, each under its own id.': 'Les options, au moins deux, chacune sous son identifiant.',
  'Whether they may answer with another course of action in free words.':
    'S’ils peuvent répondre par une autre solution, en mots libres.',
  'The option that counts when nobody has decided in time.': 'L’option qui vaut quand personne n’a décidé à temps.',
  'For the facilitator: what to watch for, and how to rule on free answers.':
    'Pour l’animation : ce qu’il faut observer, et comment trancher les réponses libres.',
  'What is judged: an act, by whom, within which time.': 'Ce qui est apprécié : un acte, de qui, dans quel délai.',
  'What you look for, in one line.': 'Ce que vous cherchez à voir, en une ligne.',
  'Who should do it.': 'Qui devrait le faire.',
  'Counted from the release of this inject.': 'Compté depuis le départ de cet incident.',
  'Counted from the opening of this decision.': 'Compté depuis l’ouverture de cette décision.',
  'Counted from the beginning of this phase.': 'Compté depuis le début de cette phase.',
  'From when time is counted: { inject: … }, { decision: … } or { phase: … }. Without it, from the start.':
    'Depuis quand le temps est compté : { inject: … }, { decision: … } ou { phase: … }. Sans cela, depuis le début.',
  'The condition that says that it has been done: "decisions.launch.taken".':
    'La condition qui dit que c’est fait : "decisions.launch.taken".',
  'In time until then, such as 10min.': 'À temps jusque-là, par exemple 10min.',
  'Late until then, missed afterwards. At least as long as "within".':
    'En retard jusque-là, manqué ensuite. Au moins aussi long que « within ».',
  'Only counted if this is met.': 'Ne compte que si ceci est rempli.',
  'The objective that it belongs to.': 'L’objectif dont il relève.',
  'Where the standard comes from. Be honest: an exercise standard is not doctrine.':
    'D’où vient la norme. Soyez honnête : une norme d’exercice n’est pas la doctrine.',
  'The document it comes from, such as "DOS/2020.7".': 'Le document dont elle vient, par exemple "DOS/2020.7".',
  'The id by which scenarios name this setting.': 'L’identifiant par lequel les scénarios nomment ce cadre.',
  'The name of the world.': 'Le nom du monde.',
  'What it is, in two sentences.': 'Ce qu’il est, en deux phrases.',
  'The abbreviation, such as FC.': 'Le sigle, par exemple CF.',
  'The full title.': 'Le titre complet.',
  'Which side of the house it belongs to.': 'À quelle partie de la mission il appartient.',
  'The colour it has on every screen. Twelve roles can have twelve.':
    'La couleur qu’il a sur chaque écran. Douze rôles peuvent en avoir douze.',
  'The parts that people can play.': 'Les rôles que l’on peut jouer.',
  'Who it is.': 'Qui c’est.',
  'Where this person works.': 'Où cette personne travaille.',
  'Who injects can come from, besides the roles.': 'De qui les incidents peuvent venir, outre les rôles.',
  'What scenarios may measure from 0 to 100.': 'Ce que les scénarios peuvent mesurer de 0 à 100.',
  'What is measured.': 'Ce qui est mesuré.',
  'How wide the map is, in kilometres.': 'La largeur de la carte, en kilomètres.',
  'How high the map is, in kilometres.': 'La hauteur de la carte, en kilomètres.',
  'Where it comes from: V verified, M from memory, INV invented, S from a seed document, X an exercise standard.':
    'D’où cela vient : V vérifié, M de mémoire, INV inventé, S d’un document de départ, X norme d’exercice.',
  'The size of the map.': 'La taille de la carte.',
  'Kilometres an hour by air.': 'Kilomètres à l’heure par air.',
  'Kilometres an hour by road.': 'Kilomètres à l’heure par route.',
  'How much longer the road is than the straight line, in hundredths.':
    'De combien la route est plus longue que la ligne droite, en centièmes.',
  'How fast one travels.': 'À quelle vitesse on se déplace.',
  'The parts of the country.': 'Les parties du pays.',
  'Its name.': 'Son nom.',
  'The place that is its capital.': 'Le lieu qui en est le chef-lieu.',
  'Kilometres from the western edge.': 'Kilomètres depuis le bord ouest.',
  'Kilometres from the southern edge.': 'Kilomètres depuis le bord sud.',
  'What it is known for.': 'Ce pour quoi il est connu.',
  'How large it stands on the map.': 'La taille qu’il a sur la carte.',
  'What is there for whoever travels or needs help.': 'Ce qu’y trouve qui voyage ou a besoin d’aide.',
  'The province it lies in.': 'La province où il se trouve.',
  'The places on the map.': 'Les lieux de la carte.',
  'The drawing of the country; without it the map shows places alone.':
    'Le dessin du pays ; sans lui, la carte ne montre que les lieux.',
  'A point: [x, y] in kilometres, x from the west, y from the south.':
    'Un point : [x, y] en kilomètres, x depuis l’ouest, y depuis le sud.',
  'The line between land and sea.': 'La ligne entre la terre et la mer.',
  'The sea beyond the coast.': 'La mer au-delà de la côte.',
  'The middle of its name.': 'Le milieu de son nom.',
  'The borders on land, going on from the end of the coast until they are back at its beginning.':
    'Les frontières terrestres, depuis la fin de la côte jusqu’au retour à son début.',
  'The country beyond it.': 'Le pays au-delà.',
  'From where the coast, or the border before it, ends.': 'Depuis la fin de la côte ou de la frontière précédente.',
  'Where the provinces lie.': 'Où se trouvent les provinces.',
  'All around, also beyond the edge of the country; neighbours share their points.':
    'Tout autour, aussi au-delà du bord du pays ; les voisines partagent leurs points.',
  'The rivers.': 'Les cours d’eau.',
  'Its name, if it is written on the map.': 'Son nom, s’il est écrit sur la carte.',
  'From the source to the mouth.': 'De la source à l’embouchure.',
  'How it is drawn: dry ones run after rain.': 'Comment il est dessiné : les cours à sec coulent après la pluie.',
  'The roads.': 'Les routes.',
  'What stands on its sign, such as N1.': 'Ce que porte son panneau, par exemple N1.',
  'How good it is.': 'Sa qualité.',
  'A place.': 'Un lieu.',
  'The place it leaves and the one it leads to; only one if it leaves the country.':
    'Le lieu qu’elle quitte et celui où elle mène ; un seul si elle quitte le pays.',
  'Where it runs between them, or on to its end.': 'Par où elle passe entre eux, ou jusqu’à sa fin.',
  'A point: [x, y] in kilometres.': 'Un point : [x, y] en kilomètres.',
  'High ground, drawn as shades over each other.': 'Le relief, dessiné en teintes superposées.',
  'How high: 1 for hills, 6 for peaks.': 'La hauteur : 1 pour des collines, 6 pour des sommets.',
  'All around the ground that is at least so high.': 'Tout autour du terrain qui a au moins cette hauteur.',
  'What everybody can look up during the exercise.': 'Ce que chacun peut consulter pendant l’exercice.',
  'The title.': 'Le titre.',
  'What sort of document it is.': 'La sorte de document.',
  'The text, in Markdown.': 'Le texte, en Markdown.',
  'Facts that cannot be true together with this one: two desks that tell different stories.':
    'Les informations qui ne peuvent pas être vraies avec celle-ci : deux bureaux qui racontent autre chose.',
  'What waiting costs: effects that come again until somebody acts.':
    'Ce que coûte l’attente : des effets qui reviennent jusqu’à ce que quelqu’un agisse.',
  'How often it happens, such as 10min; counted from the moment at which "while" is met. At least 1min.':
    'À quel rythme cela se produit, par exemple 10min ; compté depuis le moment où « while » est rempli. Au moins 1min.',
  'It goes on only while this is met: "decisions.gate.opened && !decisions.gate.taken". Without it, from the start.':
    'Cela ne dure que tant que ceci est rempli : "decisions.gate.opened && !decisions.gate.taken". Sans cela, depuis le début.',
  'What happens each time.': 'Ce qui se produit chaque fois.',
  'What waiting costs, in one sentence, for the facilitator and the report.':
    'Ce que coûte l’attente, en une phrase, pour l’animation et le compte rendu.',
  'Nothing happens here.': 'Rien ne se produit ici.',
  'Add an effect.': 'Ajoutez un effet.',

  'There is more than one change here.': 'Il y a ici plus d’un changement.',
  'Write each on a line of its own, such as - { consent: -5 }.':
    'Écrivez chacun sur sa ligne, par exemple - { consent: -5 }.',
  'This effect needs an id.': 'Cet effet demande un identifiant.',
  'Say at least one role that receives it.': 'Nommez au moins un rôle qui le reçoit.',
  'A decision needs at least two options.': 'Une décision demande au moins deux options.',
  'A desk needs at least one answer.': 'Un bureau demande au moins une réponse.',
  'An exercise needs at least one seat.': 'Un exercice demande au moins un siège.',
  'A storyline needs at least one phase.': 'Un récit demande au moins une phase.',
  'This is not a length of time.': 'Ce n’est pas une durée.',
  'Write 20min, 1h30, 45s or PT20M.': 'Écrivez 20min, 1h30, 45s ou PT20M.',
  'This is not a story time.': 'Ce n’est pas une heure du récit.',
  'Write D+1 07:40.': 'Écrivez D+1 07:40.',
  'The procedures of the setting that are used, each under an id of its own.':
    'Les procédures du cadre qui sont utilisées, chacune sous son propre identifiant.',
  'The procedure of the setting.': 'La procédure du cadre.',
  'When it begins: one of at, with or when. Without it, with the exercise.':
    'Quand elle commence : at, with ou when. Sans cela, avec l’exercice.',
  'The roles that see where it stands and what is to be done. Without it, only the facilitator.':
    'Les rôles qui voient où elle en est et ce qui est à faire. Sans cela, l’animation seule.',
  'What does an act of the procedure here, besides people doing it; each only once.':
    'Ce qui accomplit ici un acte de la procédure, outre les personnes ; chacun une seule fois.',
  'The condition on which the act is done, besides people doing it: "decisions.launch.taken".':
    'La condition à laquelle l’acte est accompli, outre les personnes : "decisions.launch.taken".',
  'How things are done here: the statecharts that scenarios use, each under its own id.':
    'Comment on procède ici : les procédures que les scénarios utilisent, chacune sous son identifiant.',
  'The name of the procedure.': 'Le nom de la procédure.',
  'Where it comes from. Be honest: an exercise standard is not doctrine.':
    'D’où elle vient. Soyez honnête : une norme d’exercice n’est pas la doctrine.',
  'What is done, as a leader would say it: "Launch the aircraft".':
    'Ce qui est fait, comme le dirait un dirigeant : « Faire décoller l’appareil ».',
  'The right of the setting by which it is done; who may, follows from there.':
    'Le droit du cadre par lequel il s’accomplit ; qui le peut en découle.',
  'Who may do it: [dms]. One of them is enough.': 'Qui peut l’accomplir : [dms]. Un seul suffit.',
  'Who must do it, each of them: [fc, pc].': 'Qui doit l’accomplir, chacun d’eux : [fc, pc].',
  'The time in which it is meant to be done, such as 10min. It judges nobody; the report tells it.':
    'Le temps dans lequel il est prévu, par exemple 10min. Il ne juge personne ; le rapport le dit.',
  'A limit of the setting instead of "within".': 'Un délai du cadre au lieu de "within".',
  'The act from which "within" is counted. Without it, from the beginning of the procedure.':
    'L’acte à partir duquel "within" est compté. Sans cela, depuis le début de la procédure.',
  'The document its time comes from.': 'Le document d’où vient son délai.',
  'What people do in it, each act under its own id.': 'Ce que l’on y fait, chaque acte sous son identifiant.',
  'Acts of the setting’s "never" that this procedure has no way for; trying one is noted.':
    'Actes du "never" du cadre pour lesquels cette procédure n’a aucun chemin ; une tentative est notée.',
  'Where things stand, as a leader would say it.': 'Où l’on en est, comme le dirait un dirigeant.',
  'The ways on; the first is the intended one. None: the procedure ends here.':
    'Les suites possibles ; la première est la suite voulue. Aucune : la procédure finit ici.',
  'The act that leads on. It counts only while the procedure stands here.':
    'L’acte qui mène plus loin. Il ne compte que tant que la procédure est ici.',
  'The acts that lead on when all are done, in any order; they may have been done earlier.':
    'Les actes qui mènent plus loin une fois tous accomplis, dans n’importe quel ordre ; ils peuvent l’avoir été plus tôt.',
  'How long after coming here time alone leads on, such as 10min.':
    'Combien de temps après l’arrivée ici le temps seul mène plus loin, par exemple 10min.',
  'A limit of the setting instead of "after".': 'Un délai du cadre au lieu de "after".',
  'Counts "after" from the beginning of the procedure instead: from: beginning.':
    'Compte "after" depuis le début de la procédure : from: beginning.',
  'How long before that it was done, when a message tells of it afterwards: 3min.':
    'Combien de temps avant cela l’acte avait été accompli, quand un message le dit après coup : 3min.',
  'The state it leads to.': 'L’état où cela mène.',
  'Why, for the facilitator and the report.': 'Pourquoi, pour l’animation et le rapport.',
  'Where it can stand. It begins with the first one.': 'Où elle peut en être. Elle commence par le premier état.',
  ...schemaFrenchAssets,
  ...authorityFrench,
  ...productsFrench,
};
