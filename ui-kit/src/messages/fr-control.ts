import type { ControlKey } from './en-control.ts';
import { typeset } from './typeset.ts';

/** Refusals that only the control team can meet, in French. */
export const frControl = typeset({
  'refusal.foresight.tooLong':
    'Le déroulement est trop long pour être recalculé à partir de là. Choisissez un moment plus tardif ; l’exercice continue comme avant.',
  'refusal.session.wrong':
    'Ceci n’ouvre pas la console. Utilisez le lien ou la phrase de passe affichés par le serveur.',
  'refusal.scenario.unknown': 'Ce scénario n’existe pas. Choisissez-en un dans la bibliothèque.',
  'refusal.overlay.unknown': 'Ces règles n’existent plus. Choisissez-en d’autres.',
  'refusal.overlay.broken':
    'Ces règles ne vont pas avec le scénario. Ouvrez-les : ce qui ne va pas figure à côté de chacune.',
  'refusal.paper.unknown': 'Ce document n’existe pas. Choisissez-en un dans la liste.',
  'refusal.paper.notPdf': 'Ce n’est pas un PDF complet. Enregistrez le document en PDF et choisissez-le de nouveau.',
  'refusal.scenario.broken': 'Ce scénario présente des anomalies et ne peut pas être ouvert.',
  'refusal.inject.gone': 'Cet incident est déjà parti. Retirez-le ou envoyez un rectificatif.',
  'refusal.inject.followed': 'Cet incident a déjà eu des suites. Retirez-le ou envoyez un rectificatif.',
  'refusal.inject.noTime': 'Il n’a pas encore d’heure : rien ne peut être déplacé avec lui.',
  'refusal.inject.nothingToUndo': 'Il n’y a rien à annuler ici.',
  'refusal.inject.notOut': 'Cet incident n’est pas encore parti.',
  'refusal.decision.nothingToRule': 'Aucun mode d’action n’attend d’arbitrage ici.',
  'refusal.procedure.unknown': 'Cette procédure n’existe pas.',
  'refusal.procedure.noAct': 'Cet acte n’existe pas dans cette procédure.',
  'refusal.procedure.done': 'C’est déjà fait.',
  'refusal.procedure.over': 'Cette procédure est arrivée à son terme.',
  'refusal.rfi.unknown': 'Cette question n’existe pas.',
  'refusal.rfi.noAnswer': 'Donnez une seule réponse : écrivez-la, ou choisissez-en une préparée pour ce service.',
  'refusal.rfi.answered': 'Cette question a déjà reçu une réponse.',
  'refusal.team.notYours': 'Cela ne relève pas de votre poste dans l’équipe de direction.',
  'refusal.team.unknown': 'Personne de l’équipe de direction ne correspond. Choisissez quelqu’un dans la liste.',
  'refusal.team.noRole':
    'Ce poste ne va pas avec ces fonctions : un animateur de rôle joue des services et des contacts, un évaluateur ou un mentor suit des fonctions.',
  'refusal.control.elsewhere': 'Quelqu’un d’autre a la main. Prenez-la, puis agissez.',
  'refusal.clock.past': 'Ce moment est passé. Le temps ne fait qu’avancer.',
  'refusal.phase.unknown': 'Cette phase n’existe pas, ou c’est la phase en cours.',
  'refusal.length.tooShort':
    'La suite de l’histoire ne tient pas dans ce temps. Donnez-en davantage, ou terminez l’exercice plus tôt.',
  'refusal.effect.unknown': 'Cet effet n’existe pas.',
  'refusal.effect.done': 'Cet effet ne peut plus être corrigé. Retirez ce qui est parti ; dites le reste de vive voix.',
  'refusal.observation.unknown': 'Cette note n’existe pas.',
  'refusal.objective.unknown': 'Cet objectif n’existe pas. Choisissez-en un dans la liste.',
  'refusal.checkpoint.unknown': 'Ce point de contrôle n’existe pas. Choisissez-en un dans la liste.',
} satisfies Record<ControlKey, string>);
