import type { checkpointProblems } from '../checkpoint.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const checkpointProblemsFrench = {
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
  'checkpoint.desk': {
    message:
      '« {role} » est un bureau : il ne fait rien de lui-même, et personne ici ne pourrait atteindre ce point de contrôle.',
    hint: 'Nommez qui doit interroger ce bureau, et demandez-le dans "act" : desks.….asked.',
  },
  'checkpoint.who': {
    message: 'Aucun de ceux-ci ne peut prendre la décision appréciée : qui la prend n’est pas le bon décideur.',
    hint: 'Nommez quelqu’un qui la prend.',
  },
  'checkpoint.doctrine': {
    message: 'Qui décide partout comme la doctrine l’indique ne peut pas y satisfaire.',
    hint: 'Ce qui est jugé ici et ce qui porte « doctrine: true » se contredisent. Changez l’un des deux.',
  },
} as const satisfies Record<keyof typeof checkpointProblems, Said>;
