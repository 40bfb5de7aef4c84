import type { procedureProblems } from '../procedure.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const procedureProblemsFrench = {
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
} as const satisfies Record<keyof typeof procedureProblems, Said>;
