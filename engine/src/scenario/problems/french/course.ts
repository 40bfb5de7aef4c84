import type { courseProblems } from '../course.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const courseProblemsFrench = {
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
  'time.short': {
    message: 'Personne ne lit, ne réfléchit et n’agit en {seconds} s.',
    hint: 'Donnez au moins une minute.',
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
} as const satisfies Record<keyof typeof courseProblems, Said>;
