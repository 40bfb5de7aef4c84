import type { page as english } from '../en/page.ts';

export const page = {
  'page.title': '{role} – {exercise}',
  'page.join': 'Rejoindre l’exercice',
  'page.skip': 'Aller au contenu',
  'page.sections': 'Rubriques',

  'section.desk': 'Bureau',
  'section.map': 'Carte',
  'section.decisions': 'Décisions',
  'section.messages': 'Messages',
  'section.papers': 'Écrits',
  'section.documents': 'Documents',
  'section.needs':
    '{section}, {count, plural, =0 {rien n’attend} one {# élément vous attend} other {# éléments vous attendent}}',

  'look.open': 'Texte et couleurs',
  'look.size': 'Taille du texte',
  'look.size.100': 'Normale',
  'look.size.115': 'Grande',
  'look.size.130': 'Très grande',
  'look.theme': 'Couleurs',
  'look.theme.device': 'Comme cet appareil',
  'look.theme.light': 'Clair',
  'look.theme.dark': 'Sombre',
  'look.language.note': 'Un texte qui n’existe pas dans cette langue vient dans une autre et le signale.',
  'look.done': 'Terminé',

  'state.frozen': 'L’animation a figé l’exercice.',
  'state.frozen.detail': 'Vous pouvez lire. Rien ne peut être envoyé. Le temps est arrêté à {time}.',
  'state.frozen.reason': 'Motif : {reason}',
  'state.paused': 'Le temps est en pause à {time}.',
  'state.paused.detail': 'Vous pouvez continuer à lire et à écrire. Rien de nouveau n’arrive.',
  'state.ended': 'L’exercice s’est terminé à {time}.',
  'state.ended.detail': 'Vous pouvez encore tout lire. Plus rien n’est consigné.',
  'state.replaced': 'Vous continuez sur un autre appareil.',
  'state.replaced.detail': 'Celui-ci ne fait qu’afficher.',
  'state.replaced.take': 'Continuer ici',
  'state.readOnly': 'Rien ne peut être enregistré pour l’instant.',
  'state.readOnly.detail': 'Vous pouvez lire. Ce que vous envoyez reste sur cet écran et partira de lui-même.',
  'state.stopped': 'L’exercice s’est arrêté sur une panne du serveur.',
  'state.stopped.detail': 'Rien de ce qui est consigné n’est perdu. Cette page reprendra d’elle-même avec le serveur.',
  'state.connecting': 'Connexion à l’exercice',
  'state.connecting.detail': 'Le serveur n’a pas encore répondu. Cette page continue d’essayer.',
  'state.removed': 'Vous n’avez plus de fonction dans cet exercice',
  'state.removed.detail':
    'L’animation a libéré votre fonction. Adressez-vous à elle, ou rejoignez de nouveau l’exercice avec le code.',
  'state.refused': 'Vous n’avez plus de fonction dans cet exercice',
  'state.refused.detail':
    'L’animation l’a libérée, ou elle a été prise il y a plus d’un jour. Adressez-vous à elle, ou rejoignez de nouveau l’exercice avec le code.',
  'state.oldPage': 'Cette page est plus ancienne que le serveur',
  'state.oldPage.detail': 'Rechargez-la. Votre fonction et vos brouillons sont conservés.',
  'state.oldPage.reload': 'Recharger la page',
  'state.join': 'Rejoindre avec un code',
  'state.broken': 'Une partie de cette page ne fonctionne plus',
  'state.broken.detail':
    'Ce que vous avez envoyé est conservé, vos brouillons aussi. Rechargez la page pour continuer.',
} satisfies Record<keyof typeof english, string>;
