import { type ConditionNames, idOf } from '../conditions/names.ts';
import { type FieldKind, fields, lengths, type TableName, tables } from '../conditions/words.ts';
import type { Condition } from '../conditions.ts';
import type { Asked, Question } from './schema.ts';

type ASTNode = Condition['program']['ast'];

/** What a part of a condition asks, without how it stands. */
export type Asking = Pick<Question, 'form' | 'asked' | 'since' | 'sign' | 'value' | 'unit' | 'role' | 'words'>;

type Sign = NonNullable<Question['sign']>;
const signs: readonly string[] = ['==', '!=', '<', '<=', '>', '>='];
const mirrored: Readonly<Partial<Record<Sign, Sign>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Recognises the forms that authors write; anything else can only be shown as it is written. */
export function askingOf(node: ASTNode, names: ConditionNames): Asking {
  const plain = askedIn(node, names);
  if (plain !== undefined && kindOf(plain)?.kind === 'truth') return { form: 'is', asked: plain };
  if (node.op === 'in') return among(node.args, names) ?? { form: 'other' };
  if (!signs.includes(node.op)) return { form: 'other' };
  const sign = node.op as Sign;
  const [left, right] = node.args as readonly [ASTNode, ASTNode];
  return (
    compared(left, sign, right, names) ?? compared(right, mirrored[sign] ?? sign, left, names) ?? { form: 'other' }
  );
}

/** The kind of answer that a field gives; undefined for indicators and the phase. */
export function kindOf({ table, field }: Asked): FieldKind | undefined {
  const known: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = fields;
  return known[table]?.[field];
}

function compared(one: ASTNode, sign: Sign, other: ASTNode, names: ConditionNames): Asking | undefined {
  const against = literal(other);
  if (against === undefined) return undefined;
  const asked = askedIn(one, names);
  if (asked !== undefined) return { form: 'compare', asked, sign, ...against };
  if (one.op === 'call' && one.args[0] === 'size') {
    const counted = one.args[1][0] === undefined ? undefined : askedIn(one.args[1][0], names);
    return counted && { form: 'count', asked: counted, sign, ...against };
  }
  if (one.op !== '-') return undefined;
  const [later, earlier] = one.args.map((part) => askedIn(part, names));
  return later && earlier && { form: 'span', asked: later, since: earlier, sign, ...against };
}

function among([left, right]: readonly [ASTNode, ASTNode], names: ConditionNames): Asking | undefined {
  const asked = askedIn(right, names);
  if (asked !== undefined && left.op === 'value' && typeof left.args === 'string')
    return { form: 'member', asked, role: left.args };
  const word = askedIn(left, names);
  if (word === undefined || right.op !== 'list') return undefined;
  const words = right.args.flatMap((item) => (item.op === 'value' && typeof item.args === 'string' ? [item.args] : []));
  return { form: 'one-of', asked: word, words };
}

/** `phase`, `indicators.consent` or `injects.first_alert.released`. */
function askedIn(node: ASTNode, names: ConditionNames): Asked | undefined {
  if (node.op === 'id') return node.args === 'phase' ? { table: 'phase', id: '', field: '' } : undefined;
  if (node.op !== '.') return undefined;
  const [owner, last] = node.args;
  if (owner.op === 'id' && owner.args === 'indicators') {
    const id = idOf(names, 'indicators', last);
    return id === undefined ? undefined : { table: 'indicators', id, field: '' };
  }
  const table = owner.op === '.' && owner.args[0].op === 'id' ? owner.args[0].args : undefined;
  if (owner.op !== '.' || !isTable(table)) return undefined;
  const id = idOf(names, table, owner.args[1]);
  return id === undefined ? undefined : { table, id, field: last };
}

function literal(node: ASTNode): Pick<Question, 'value' | 'unit'> | undefined {
  if (node.op === '-_') {
    const positive = literal(node.args);
    return typeof positive?.value === 'number' ? { ...positive, value: -positive.value } : undefined;
  }
  if (node.op === 'call' && Object.hasOwn(lengths, node.args[0])) {
    const count = node.args[1][0] === undefined ? undefined : literal(node.args[1][0]);
    const unit = lengths[node.args[0] as keyof typeof lengths];
    return typeof count?.value === 'number' ? { value: count.value * unit, unit: 'time' } : undefined;
  }
  if (node.op !== 'value') return undefined;
  if (typeof node.args === 'bigint' || typeof node.args === 'number')
    return { value: Number(node.args), unit: 'number' };
  return typeof node.args === 'string' ? { value: node.args, unit: 'word' } : undefined;
}

function isTable(name: unknown): name is TableName {
  return (tables as readonly unknown[]).includes(name);
}
