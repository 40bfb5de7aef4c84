import type { ASTNode } from '@marcbachmann/cel-js';
import { list, phrase, type Word } from '../phrases/phrase.ts';
import { suggestion } from '../suggest.ts';
import { ConditionFault } from './fault.ts';
import { type Besides, described, type Kind } from './kinds.ts';
import type { Dependency } from './language.ts';
import { type ConditionNames, choicesOf, idOf, rolesOf } from './names.ts';
import { type FieldKind, fields, lengths, spelled, type TableName, tables } from './words.ts';

/** What a condition may name, and what it has named so far. */
export interface Asking {
  readonly names: ConditionNames;
  readonly dependsOn: Dependency[];
}

/** A name with nothing before it: `phase` and nothing else. */
export function bareName(node: ASTNode, name: string, { names, dependsOn }: Asking): Kind {
  if (name === 'phase') {
    depend(dependsOn, 'phase', '');
    return { kind: 'choice', words: names.phases, what: phrase('kind.phase') };
  }
  if (isTable(name)) {
    const first = names.ids[name][0];
    const remedy =
      first === undefined
        ? phrase('ask.none', { table: name })
        : phrase('ask.such', { example: `${name}.${spelled(first)}` });
    throw new ConditionFault(phrase('ask.alone', { name }), remedy, node.start);
  }
  const table = tables.find((one) => idOf(names, one, name) !== undefined);
  if (table !== undefined)
    throw new ConditionFault(
      phrase('ask.standsAlone', { name }),
      phrase('write', { what: `${table}.${name}` }),
      node.start,
    );
  const known = ['phase', ...tables.filter((one) => names.ids[one].length > 0), ...Object.keys(lengths)];
  throw new ConditionFault(phrase('ask.nothing', { name }), suggestion(name, known), node.start);
}

/** `injects.first_alert.released` and `indicators.consent`: the only forms that a dot may take. */
export function dotted(node: ASTNode & { op: '.' }, asking: Asking, kindOf: (part: ASTNode) => Kind): Kind {
  const [left, name] = node.args;
  if (left.op === 'id' && isTable(left.args)) {
    const id = known(node, left.args, name, asking);
    if (left.args === 'indicators') {
      depend(asking.dependsOn, 'indicators', id);
      return { kind: 'number' };
    }
    const possible = Object.keys(fields[left.args]);
    throw new ConditionFault(
      phrase('ask.what', { what: `${left.args}.${name}` }),
      phrase('ask.what.do', { fields: list(possible, 'or') }),
      node.end,
    );
  }
  const owner = left.op === '.' ? left.args[0] : undefined;
  if (left.op === '.' && owner?.op === 'id' && isTable(owner.args) && owner.args !== 'indicators') {
    return fieldOf(node, owner.args, known(left, owner.args, left.args[1], asking), asking);
  }
  throw new ConditionFault(
    phrase('ask.noField', { name, kind: described(kindOf(left)) }),
    phrase('leaveOut'),
    node.pos,
  );
}

/** The word itself if it is one that the answer can be. */
export function mustBe(
  node: ASTNode,
  word: string,
  { words, what, besides }: { words: readonly string[]; what: Word; besides?: Besides | undefined },
): void {
  const other = besides?.(word);
  if (other !== undefined) throw new ConditionFault(other.why, other.remedy, node.start);
  if (words.includes(word)) return;
  throw new ConditionFault(phrase('ask.isNot', { word, what }), suggestion(word, words), node.start);
}

function fieldOf(
  node: ASTNode & { op: '.' },
  table: Exclude<TableName, 'indicators'>,
  id: string,
  asking: Asking,
): Kind {
  const name = node.args[1];
  const possible: Readonly<Record<string, FieldKind>> = fields[table];
  const kind = Object.hasOwn(possible, name) ? possible[name] : undefined;
  const whole = `${table}.${spelled(id)}`;
  if (kind === undefined)
    throw new ConditionFault(
      phrase('ask.has', { what: whole, name }),
      suggestion(name, Object.keys(possible)),
      node.pos,
    );
  depend(asking.dependsOn, table, id);
  if (kind.kind === 'roles') {
    const words = rolesOf(asking.names, kind.of);
    const had = table === 'facts' ? id : undefined;
    const what = phrase(`kind.role.${kind.of}`);
    return { kind: 'roles', words, what, besides: besides(asking.names, words, whole, had) };
  }
  if (kind.kind === 'list') {
    const what = phrase(`kind.${kind.of}`, { of: `${table}.${spelled(id)}` });
    return { kind: 'list', words: choicesOf(asking.names, kind.of, id), what };
  }
  if (kind.kind !== 'choice') return kind;
  return {
    kind: 'choice',
    words: choicesOf(asking.names, kind.of, id),
    what: phrase('kind.answer', { of: `${whole}.${name}` }),
    ...(kind.of === 'roles' ? { besides: besides(asking.names, asking.names.roles, whole, undefined) } : {}),
  };
}

/** Roles that cannot come to stand there: a desk does nothing by itself and is told nothing it has, and nobody is absent and acts. */
function besides(names: ConditionNames, words: readonly string[], what: string, had: string | undefined): Besides {
  return (role) => {
    const asked = `desks.${spelled(role)}.asked`;
    if (had !== undefined && names.deskFacts[role]?.includes(had) === true)
      return { why: phrase('role.hasIt', { role, what }), remedy: phrase('role.hasIt.do', { asked, what }) };
    if (words.includes(role)) return undefined;
    if (names.ids.desks.includes(role))
      return { why: phrase('role.desk', { role }), remedy: phrase('role.desk.do', { asked }) };
    if (!names.settingRoles.includes(role)) return undefined;
    return { why: phrase('role.absent', { role }), remedy: phrase('role.absent.do', { role }) };
  };
}

function known(node: ASTNode, table: TableName, name: string, { names }: Asking): string {
  const id = idOf(names, table, name);
  if (id !== undefined) return id;
  const ids = names.ids[table];
  throw new ConditionFault(
    phrase('ask.noSuch', { kind: phrase(`one.${table}`), name }),
    suggestion(name, ids.map(spelled), phrase('ask.none', { table })),
    node.pos,
  );
}

function depend(dependsOn: Dependency[], table: Dependency['table'], id: string): void {
  if (!dependsOn.some((one) => one.table === table && one.id === id)) dependsOn.push({ table, id });
}

function isTable(name: string): name is TableName {
  return (tables as readonly string[]).includes(name);
}
