import type { knowledgeProblems } from '../knowledge.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const knowledgeProblemsFrench = {
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
} as const satisfies Record<keyof typeof knowledgeProblems, Said>;
