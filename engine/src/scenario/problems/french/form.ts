import type { formProblems } from '../form.ts';
import type { Said } from '../row.ts';

/** The same in French. */
export const formProblemsFrench = {
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
  'file.sign': {
    message: 'Il y a ici un signe que personne ne voit, ou qui s’est perdu à l’enregistrement : {sign}.',
    hint: 'Retapez le mot et enregistrez le fichier en UTF-8.',
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
} as const satisfies Record<keyof typeof formProblems, Said>;
